import {
  type AspectId,
  type BilingualText,
  COMPETENCIES,
  type CompetencyId,
  POTENTIAL_ASPECTS,
} from "@talenta/talent";

import { defineEnum } from "./enum.ts";

/** A competency. */
export const CompetencyKey = defineEnum<CompetencyId>(
  "CompetencyKey",
  "One of the nine competencies (kompetensi) of PermenPANRB 38/2017; `competencies` says what each level means.",
  titlesOf(COMPETENCIES),
);
export type CompetencyKey = CompetencyId;

/** An aspect of potential. */
export const AspectKey = defineEnum<AspectId>(
  "AspectKey",
  "One of the eight aspects of potential (aspek potensi) of BKN's Profiling ASN; `potentialAspects` says what each means.",
  titlesOf(POTENTIAL_ASPECTS),
);
export type AspectKey = AspectId;

function titlesOf<Id extends string>(
  entries: readonly { readonly id: Id; readonly title: BilingualText }[],
): Record<Id, string> {
  return Object.fromEntries(
    entries.map(({ id, title }) => [id, `${title.en} (${title.id.toLowerCase()}).`]),
  ) as Record<Id, string>;
}
