import { EVIDENCE_KINDS, type EvidenceKind as DescribedKind } from "@talenta/siasn/kinds";
import { defineEnum } from "./enum.ts";

const KINDS = Object.fromEntries(
  Object.values(EVIDENCE_KINDS).map(({ kind, label: { en, id } }) => [kind, `${en} (${id}).`]),
) as Record<DescribedKind, string>;

/** A kind of evidence. */
export const EvidenceKind = defineEnum("EvidenceKind", "A kind of evidence (jenis bukti).", KINDS);
export type EvidenceKind = DescribedKind;

/** How far an award reaches. */
export const AwardLevel = defineEnum("AwardLevel", "Level of an award (tingkat penghargaan).", {
  UNIT: "Of the unit (unit kerja).",
  AGENCY: "Of the government served (instansi).",
  NATIONAL: "National (nasional).",
  INTERNATIONAL: "International (internasional).",
});
export type AwardLevel = keyof typeof AwardLevel;

/** The highest award of a year, as an appraisal says. */
export const AppraisalAward = defineEnum(
  "AppraisalAward",
  "Highest award of a year, as an appraisal says (penghargaan tertinggi).",
  {
    NONE: "No award (tidak ada).",
    UNIT: "Of the unit (unit kerja).",
    AGENCY: "Of the government served (instansi).",
    NATIONAL: "National (nasional).",
    INTERNATIONAL: "International (internasional).",
  },
);
export type AppraisalAward = keyof typeof AppraisalAward;

/** How near a field of study is to the work. */
export const Relevance = defineEnum(
  "Relevance",
  "How near a field of study is to the work of the post held (relevansi pendidikan).",
  {
    RELEVANT: "The field the post asks for (relevan).",
    RELATED: "A neighbouring field (serumpun).",
    UNRELATED: "Another field (tidak relevan).",
  },
);
export type Relevance = keyof typeof Relevance;

/** How severe a punishment is. */
export const DisciplineLevel = defineEnum(
  "DisciplineLevel",
  "Level of a disciplinary punishment (tingkat hukuman disiplin), PP 94/2021.",
  { LIGHT: "Light (ringan).", MODERATE: "Moderate (sedang).", SEVERE: "Severe (berat)." },
);
export type DisciplineLevel = keyof typeof DisciplineLevel;
