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

/** The example questions of the contract; the path is the same from `src` and from `dist`. */
const CONTRACT_EXAMPLES = new URL("../../../schema/operations/", import.meta.url);

/**
 * Reads every `NAME.graphql` of a folder, in the order of the names, with the variables of
 * `NAME.variables.json` where there is one.
 *
 * @param folder a file URL that ends with a slash
 * @throws when the folder is missing or a file cannot be read
 */
export async function readExamples(folder: URL = CONTRACT_EXAMPLES): Promise<ExampleQuestion[]> {
  const files = await readdir(folder);
  const names = files.filter((file) => file.endsWith(".graphql")).sort();
  return await Promise.all(
    names.map(async (file) => {
      const variables = file.replace(/\.graphql$/, ".variables.json");
      const query = await readFile(new URL(file, folder), "utf8");
      return {
        title: titleOf(query) ?? file.replace(/\.graphql$/, ""),
        query,
        variables: files.includes(variables)
          ? await readFile(new URL(variables, folder), "utf8")
          : "{}",
      };
    }),
  );
}

/** The first comment line up to its first pause: what fits on a tab. */
function titleOf(query: string): string | null {
  return /^#\s*([^,.:;\n]+)/.exec(query)?.[1]?.trim() ?? null;
}
