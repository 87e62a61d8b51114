import { readFile } from "node:fs/promises";
import type { BesidePlacement, BilingualText, Language } from "@talenta/talent";
import { explainDossier, type Explained } from "./explain-dossier.ts";

/** The examples that come with the rules; the path is the same from `src` and from `dist`. */
const EXAMPLES = new URL("../examples/", import.meta.resolve("@talenta/talent"));

/** Explains the ten typical people, all of them invented, each under a heading that says who it is. */
export async function explainExamples(languages: readonly Language[]): Promise<Explained> {
  const people = JSON.parse(
    await readFile(new URL("typical-people.json", EXAMPLES), "utf8"),
  ) as readonly { name: string; title: BilingualText; committee?: BesidePlacement }[];
  const all = await Promise.all(
    people.flatMap(({ name, title, committee }, index) =>
      languages.map(async (language) => {
        const file = new URL(`dossiers/${name}.json`, EXAMPLES);
        const { lines, differences } = await explainDossier(file, [language], committee);
        return { lines: [...heading(`${index + 1}. ${title[language]}`), ...lines], differences };
      }),
    ),
  );
  return {
    lines: all.flatMap(({ lines }, index) => (index === 0 ? lines : ["", "", ...lines])),
    differences: all.flatMap(({ differences }) => differences),
    notes: [],
  };
}

function heading(title: string): string[] {
  const rule = "=".repeat(title.length);
  return [rule, title, rule, ""];
}
