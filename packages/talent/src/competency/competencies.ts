import type { BilingualText } from "../brand.ts";

/** A competency of the civil service (kompetensi), levels 1 to 5. */
export interface Competency {
  readonly id: string;
  readonly group: "MANAGERIAL" | "SOCIO_CULTURAL";
  readonly title: BilingualText;
}

/** The nine competencies of PermenPANRB 38/2017: eight managerial and one socio-cultural, in the order of its annex. */
export const COMPETENCIES = [
  { id: "INTEGRITY", group: "MANAGERIAL", title: { id: "Integritas", en: "Integrity" } },
  { id: "TEAMWORK", group: "MANAGERIAL", title: { id: "Kerja sama", en: "Teamwork" } },
  { id: "COMMUNICATION", group: "MANAGERIAL", title: { id: "Komunikasi", en: "Communication" } },
  {
    id: "RESULTS_ORIENTATION",
    group: "MANAGERIAL",
    title: { id: "Orientasi pada hasil", en: "Orientation to results" },
  },
  {
    id: "PUBLIC_SERVICE",
    group: "MANAGERIAL",
    title: { id: "Pelayanan publik", en: "Public service" },
  },
  {
    id: "DEVELOPING_SELF_AND_OTHERS",
    group: "MANAGERIAL",
    title: { id: "Pengembangan diri dan orang lain", en: "Developing self and others" },
  },
  {
    id: "MANAGING_CHANGE",
    group: "MANAGERIAL",
    title: { id: "Mengelola perubahan", en: "Managing change" },
  },
  {
    id: "DECISION_MAKING",
    group: "MANAGERIAL",
    title: { id: "Pengambilan keputusan", en: "Decision making" },
  },
  {
    id: "NATIONAL_COHESION",
    group: "SOCIO_CULTURAL",
    title: { id: "Perekat bangsa", en: "Glue of the nation" },
  },
] as const satisfies readonly Competency[];

/** Id of one of the nine competencies. */
export type CompetencyId = (typeof COMPETENCIES)[number]["id"];

/** The eight aspects of potential (aspek potensi) of BKN's Profiling ASN, each scored 0 to 5. */
export const POTENTIAL_ASPECTS = [
  { id: "INTELLECT", title: { id: "Kemampuan intelektual", en: "Intellect" } },
  { id: "INTERPERSONAL", title: { id: "Kemampuan interpersonal", en: "Interpersonal ability" } },
  { id: "SELF_AWARENESS", title: { id: "Kesadaran diri", en: "Self-awareness" } },
  {
    id: "CRITICAL_STRATEGIC_THINKING",
    title: { id: "Berpikir kritis dan strategis", en: "Critical and strategic thinking" },
  },
  { id: "PROBLEM_SOLVING", title: { id: "Penyelesaian masalah", en: "Problem solving" } },
  { id: "EMOTIONAL_QUOTIENT", title: { id: "Kecerdasan emosional", en: "Emotional quotient" } },
  {
    id: "GROWTH_MINDSET",
    title: { id: "Kemampuan belajar dan mengembangkan diri", en: "Growth mindset" },
  },
  { id: "GRIT", title: { id: "Motivasi dan komitmen", en: "Grit" } },
] as const satisfies readonly { readonly id: string; readonly title: BilingualText }[];

/** Id of one of the eight aspects of potential. */
export type AspectId = (typeof POTENTIAL_ASPECTS)[number]["id"];
