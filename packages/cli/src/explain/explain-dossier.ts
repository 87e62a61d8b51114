import { createHash } from "node:crypto";
import {
  type BesidePlacement,
  canonical,
  type Difference,
  explainText,
  type Language,
  type PolicyDocument,
  reproduce,
} from "@talenta/talent";
import { readDossierFile } from "./read-dossier-file.ts";
import { tell } from "../told.ts";

/** What came of explaining dossiers: the text, and what a dossier states that is not so. */
export interface Explained {
  readonly lines: readonly string[];
  readonly differences: readonly string[];
  /** What else deserves to be known, though it is no difference. */
  readonly notes: readonly string[];
}

/** Computes a dossier's placement again and explains what is computed now, beside what a committee decided if that is known. */
export async function explainDossier(
  file: string | URL,
  languages: readonly Language[],
  beside?: BesidePlacement,
): Promise<Explained> {
  const dossier = await readDossierFile(file);
  const { agrees, placement, differences } = reproduce(dossier);
  const texts = languages.map((language) =>
    explainText(dossier.policy, placement, language, beside),
  );
  return {
    lines: texts.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
    differences: agrees ? [] : sentences(String(file), differences),
    notes: [whichPolicy(dossier.policy)],
  };
}

/** A dossier proves itself by the policy inside; that this one was published, only its digest shows. */
function whichPolicy(policy: PolicyDocument): string {
  const digest = createHash("sha256").update(canonical(policy)).digest("hex");
  const { id, version } = policy;
  return tell("cli.policyInside", { id, version, digest });
}

function sentences(file: string, differences: readonly Difference[]): string[] {
  return [
    tell("cli.dossierDiffers", { file }),
    ...differences.map(({ path, stated, computed }) =>
      tell("cli.difference", {
        path,
        stated: stated ?? tell("cli.nothing"),
        computed: computed ?? tell("cli.nothing"),
      }),
    ),
  ];
}
