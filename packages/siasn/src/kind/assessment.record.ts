import type { AspectId, CompetencyId, IsoDate, Nip } from "@talenta/talent";

/** One result of a profiling (ProASN) or another assessment, from our own template (mark A). */
export interface AssessmentRecord {
  nip: Nip;
  date: IsoDate;
  validUntil: IsoDate | null;
  provider: string | null;
  /** Levels 1-5; `required` null means: take the policy's level for the class. Untested ones are absent. */
  competencies: Partial<Record<CompetencyId, { achieved: number; required: number | null }>>;
  /** Scores 0-5; null where it was not tested. */
  aspects: Record<AspectId, number | null>;
  /** 0-100, decimal text (mark A). */
  digitalLiteracy: string | null;
  /** As written; the official scale is not published. */
  careerPreference: string | null;
}
