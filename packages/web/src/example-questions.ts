import { readdir, readFile } from "node:fs/promises";

/** A question the page offers, ready to be sent. */
export interface ExampleQuestion {
  /** What it asks, in a few words. */
  title: string;
  /** The GraphQL text, its comments kept. */
  query: string;
  /** The variables as JSON text; `{}` where there are none. */
  variables: string;
}

/** The questions of those who ask with the same right. */
export interface ExampleGroup {
  /** What names the group in an address; also its folder. */
  name: string;
  /** Who asks, in a few words. */
  title: string;
  /** Options of `talenta token` for a token these questions can be asked with. */
  token: string;
  /** The most telling first. */
  questions: ExampleQuestion[];
}

/** A group as `groups.json` states it: with the names of its questions, in their order. */
type StatedGroup = Omit<ExampleGroup, "questions"> & { questions: string[] };

/** The example questions of the contract; the path is the same from `src` and from `dist`. */
const CONTRACT_EXAMPLES = new URL("../../../schema/operations/", import.meta.url);

/**
 * Reads the groups that `groups.json` of a folder states, in its order: each is a folder of `NAME.graphql`,
 * with the variables of `NAME.variables.json` where there are some.
 *
 * @param folder a file URL that ends with a slash
 * @throws when the folder or a stated question is missing, or a question lies there that no group states
 */
export async function readExamples(folder: URL = CONTRACT_EXAMPLES): Promise<ExampleGroup[]> {
  const text = await readFile(new URL("groups.json", folder), "utf8");
  const stated = JSON.parse(text) as StatedGroup[];
  const files = (await readdir(folder, { recursive: true })).map((file) =>
    file.replaceAll("\\", "/"),
  );
  const names = new Set(
    stated.flatMap(({ name, questions }) => questions.map((q) => `${name}/${q}`)),
  );
  for (const file of files) {
    if (/\.(graphql|json)$/.test(file) && file !== "groups.json" && !names.has(stemOf(file)))
      throw new Error(`groups.json has no place for ${file}. Add it to the questions of a group.`);
  }
  return await Promise.all(
    stated.map(async (group) => ({
      ...group,
      questions: await Promise.all(
        group.questions.map((name) => readQuestion(folder, `${group.name}/${name}`, files)),
      ),
    })),
  );
}

async function readQuestion(
  folder: URL,
  stem: string,
  files: readonly string[],
): Promise<ExampleQuestion> {
  const variables = `${stem}.variables.json`;
  const query = await readFile(new URL(`${stem}.graphql`, folder), "utf8");
  return {
    title: titleOf(query) ?? stem.slice(stem.indexOf("/") + 1),
    query,
    variables: files.includes(variables)
      ? await readFile(new URL(variables, folder), "utf8")
      : "{}",
  };
}

/** The path of a question without what comes after its name. */
const stemOf = (file: string): string => file.replace(/(\.variables\.json|\.graphql)$/, "");

/** The first comment line up to its first pause: what fits on a tab. */
function titleOf(query: string): string | null {
  return /^#\s*([^,.:;\n]+)/.exec(query)?.[1]?.trim() ?? null;
}
