import { say, together } from "@talenta/sentences";
import type { EvidenceKind, EvidenceRecords } from "@talenta/siasn";
import { ratingOf } from "@talenta/talent";
import { resultRows } from "./result-rows.ts";
import type { RowKind } from "../row-kind.ts";
import { evidenceRows } from "./evidence-rows.ts";

const RATED = ["results", "behaviour", "rating"];

/**
 * Performance ratings (SKP). One person, year and period has one. Where a file tells the rating and not what it
 * follows from, or the other way about, the two may not agree any more.
 */
const appraisalRows: RowKind<EvidenceRecords["APPRAISAL"]> = {
  ...evidenceRows("APPRAISAL"),
  disagreement({ results, behaviour, rating }, untold) {
    const stays = RATED.filter((field) => untold.includes(field));
    if (stays.length === 0 || stays.length === RATED.length) return null;
    if (results === null || behaviour === null) return null;
    const given = ratingOf(results, behaviour);
    if (given === rating) return null;
    return {
      column: "kuadranKinerja",
      value: rating,
      dimension: "CONSISTENCY",
      severity: "NOTE",
      message: say("finding.staysUntold", {
        fields: together(stays),
        given: given.replaceAll("_", " "),
        rating: rating.replaceAll("_", " "),
      }),
    };
  },
};

/** Kinds that need more than what is done alike with every kind. */
const OWN: { readonly [Kind in EvidenceKind]?: RowKind<EvidenceRecords[Kind]> } = {
  APPRAISAL: appraisalRows,
  ASSESSMENT: resultRows(evidenceRows("ASSESSMENT")),
};

/** Rows of this kind of evidence. One person has one record of each key of the kind. */
export function rowsOf<Kind extends EvidenceKind>(kind: Kind): RowKind<EvidenceRecords[Kind]> {
  return OWN[kind] ?? evidenceRows(kind);
}
