import type { AspectId, CompetencyId } from "../competency/competencies.ts";
import type { DecimalText } from "../decimal/decimal.ts";
import type { DisciplineLevel } from "../policy/document.ts";
import type { EducationLevel, PositionClass } from "../position/classes.ts";
import type { Rating } from "../rating/rating.ts";
import type { AwardLevel, Relevance } from "./words.ts";

/** What the rules read of each kind of record, beside its days. */
export interface Facts {
  APPRAISAL: {
    readonly year: number;
    /** `YEAR` for the yearly rating. */
    readonly period: string;
    readonly rating: Rating;
    /** Highest award of the year; null where the file does not say. */
    readonly award: "NONE" | AwardLevel | null;
    /** Team assignments within the last two years. */
    readonly teamAssignments: number | null;
    /** 0 to 100. */
    readonly feedback360: DecimalText | null;
  };
  ASSESSMENT: {
    /** Levels 1 to 5; `required` null: the policy's level for the class. Untested ones are absent. */
    readonly competencies: Readonly<
      Partial<Record<CompetencyId, { readonly achieved: number; readonly required: number | null }>>
    >;
    /** Scores 0 to 5; null where it was not tested. */
    readonly aspects: Readonly<Record<AspectId, number | null>>;
  };
  AWARD: { readonly level: AwardLevel };
  TEAM_ASSIGNMENT: object;
  FEEDBACK_360: { readonly score: DecimalText };
  TRAINING: { readonly hours: DecimalText };
  POST_HELD: { readonly positionClass: PositionClass | null };
  EDUCATION: { readonly level: EducationLevel; readonly relevance: Relevance | null };
  DISCIPLINE: { readonly level: DisciplineLevel };
}

/** A record as the rules read it. `date` and `until` are what its kind says. */
export interface Fact<Kind extends keyof Facts = keyof Facts> {
  readonly id: string;
  readonly kind: Kind;
  readonly date: string;
  readonly until: string | null;
  readonly facts: Facts[Kind];
}
