import {
  EVIDENCE_KINDS,
  type EvidenceFileKind,
  importKindOf,
  type ImportKindOf,
} from "@talenta/siasn/kinds";
import { defineEnum } from "./enum.ts";

const EVIDENCE = Object.fromEntries(
  Object.values(EVIDENCE_KINDS).map(({ file, fileLabel: { en, id } }) => [
    importKindOf(file),
    `${en} (${id}).`,
  ]),
) as Record<ImportKindOf<EvidenceFileKind>, string>;

/** What a file holds. */
export const ImportKind = defineEnum("ImportKind", "What a file brought in holds.", {
  EMPLOYEES: "Employees as SIASN exports them.",
  STANDARDS: "Competency standards of positions and classes (standar kompetensi jabatan).",
  ...EVIDENCE,
});
export type ImportKind = keyof typeof ImportKind;

/** How far an import has come. */
export const ImportState = defineEnum("ImportState", "How far an import has come.", {
  OPEN: "Begun; rows may still arrive. Beginning the same file again resumes it.",
  FINISHED: "Every row has its outcome.",
  UNDONE: "What it had done was taken back; it takes no more rows.",
});
export type ImportState = keyof typeof ImportState;

/** The quality dimension of a finding, in the words of BKN's data quality index (IKD). */
export const FindingDimension = defineEnum(
  "FindingDimension",
  "What a finding in a file is about, in the four words of BKN's data quality index (IKD).",
  {
    COMPLETENESS: "Something is missing (kelengkapan).",
    TIMELINESS: "Something is out of date (ketepatan waktu).",
    ACCURACY: "Something is not right in itself (akurasi).",
    CONSISTENCY: "Two things do not agree (konsistensi).",
  },
);
export type FindingDimension = keyof typeof FindingDimension;
