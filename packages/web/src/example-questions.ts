import { readdir, readFile } from "node:fs/promises";
import { dayInJakarta } from "@talenta/talent";

/** A question the page offers, ready to be sent. */
export interface ExampleQuestion {
  /** Its name in the group, that of its file. */
  name: string;
  /** What it asks, in a few words. */
  title: string;
  /** The GraphQL text, its comments kept. */
  query: string;
  /** The variables as JSON text; `{}` where there are none. */
  variables: string;
  /** What of its variables only another answer can give. */
  from: ExampleSource[];
}

/** Where a value comes from that is another with every instance. */
interface ExampleSource {
  /** The place among the variables, such as `input.caseId`. */
  variable: string;
  /** The question of the same group whose answer has it. */
  question: string;
  /** The place in that answer, such as `myRegency.sessions.edges.0.node.id`. */
  path: string;
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
 * with the variables of `NAME.variables.json` where there are some. Days in them are counted from today in Jakarta:
 * `{today}`, `{today-365}`. What only another answer can give stands in `NAME.from.json`.
 *
 * @param folder a file URL that ends with a slash
 * @param today yyyy-mm-dd; the day it is unless given
 * @throws when the folder or a stated question is missing, or a question lies there that no group states
 */
export async function readExamples(
  folder: URL = CONTRACT_EXAMPLES,
  today: string = dayInJakarta(new Date()),
): Promise<ExampleGroup[]> {
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
        group.questions.map((name) =>
          readQuestion(folder, { group: group.name, name, files, today }),
        ),
      ),
    })),
  );
}

async function readQuestion(
  folder: URL,
  place: { group: string; name: string; files: readonly string[]; today: string },
): Promise<ExampleQuestion> {
  const { group, name, files, today } = place;
  const stem = `${group}/${name}`;
  const optional = async (ending: string): Promise<string | null> =>
    files.includes(`${stem}.${ending}`)
      ? await readFile(new URL(`${stem}.${ending}`, folder), "utf8")
      : null;
  const query = await readFile(new URL(`${stem}.graphql`, folder), "utf8");
  const variables = (await optional("variables.json")) ?? "{}";
  const from = JSON.parse((await optional("from.json")) ?? "{}") as Record<
    string,
    [string, string]
  >;
  return {
    name,
    title: titleOf(query) ?? name,
    query,
    variables: variables.replaceAll(/\{today([+-]\d+)?\}/g, (_all, days?: string) =>
      dayAfter(today, Number(days ?? 0)),
    ),
    from: Object.entries(from).map(([variable, [question, path]]) => ({
      variable,
      question,
      path,
    })),
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The path of a question without what comes after its name. */
const stemOf = (file: string): string =>
  file.replace(/(\.variables\.json|\.from\.json|\.graphql)$/, "");

/** The first comment line up to its first pause: what fits on a tab. */
function titleOf(query: string): string | null {
  return /^#\s*([^,.:;\n]+)/.exec(query)?.[1]?.trim() ?? null;
}
