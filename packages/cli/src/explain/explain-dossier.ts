import { type Difference, explainText, type Language, reproduce } from "@talenta/talent";
import { readDossierFile } from "./read-dossier-file.ts";

/** What came of explaining dossiers: the text, and what a dossier states that is not so. */
export interface Explained {
  readonly lines: readonly string[];
  readonly differences: readonly string[];
}

/** Computes a dossier's placement again and explains what is computed now. */
export async function explainDossier(
  file: string | URL,
  languages: readonly Language[],
): Promise<Explained> {
  const dossier = await readDossierFile(file);
  const { agrees, placement, differences } = reproduce(dossier);
  const texts = languages.map((language) => explainText(dossier.policy, placement, language));
  return {
    lines: texts.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
    differences: agrees ? [] : sentences(String(file), differences),
  };
}

function sentences(file: string, differences: readonly Difference[]): string[] {
  return [
    `${file} does not state what its policy and evidence give:`,
    ...differences.map(
      ({ path, stated, computed }) =>
        `  ${path}: stated ${stated ?? "nothing"}, computed ${computed ?? "nothing"}`,
    ),
  ];
}
