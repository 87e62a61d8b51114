import { achievedColumn, aspectColumn, requiredColumn } from "@talenta/siasn";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import { EVIDENCE_FILE_OF } from "../../evidence/evidence-file.ts";
import type { EvidenceKind } from "../../database/entities/evidence-records.ts";

/** Columns of an assessment that fill a part of a field. */
const RESULTS = new Map([
  ...COMPETENCIES.flatMap(({ id, title }) => [
    [achievedColumn(title.id), `competencies.${id}.achieved`] as const,
    [requiredColumn(title.id), `competencies.${id}.required`] as const,
  ]),
  ...POTENTIAL_ASPECTS.map(({ id, title }) => [aspectColumn(title.id), `aspects.${id}`] as const),
]);

/** The field a column of a file of evidence fills, by the column; the NIP apart, which no row is without. */
export function fieldsOf(kind: EvidenceKind): ReadonlyMap<string, string> {
  const { nip: _nip, ...headings } = EVIDENCE_FILE_OF[kind].headings;
  const whole = Object.entries(headings).map(([field, column]) => [column, field] as const);
  return new Map([...whole, ...(kind === "ASSESSMENT" ? RESULTS : [])]);
}
