import type { AppraisalRecord, AssessmentRecord, AwardLevel, Relevance } from "@talenta/siasn";
import type { DecimalText, DisciplineLevel, EducationLevel, PositionClass } from "@talenta/talent";

/** What the rules read of each kind of record, beside its days. */
interface Facts {
  APPRAISAL: Pick<
    AppraisalRecord,
    "year" | "period" | "rating" | "award" | "teamAssignments" | "feedback360"
  >;
  ASSESSMENT: Pick<AssessmentRecord, "competencies" | "aspects">;
  AWARD: { readonly level: AwardLevel };
  TEAM_ASSIGNMENT: object;
  FEEDBACK_360: { readonly score: DecimalText };
  TRAINING: { readonly hours: DecimalText };
  POST_HELD: { readonly positionClass: PositionClass | null };
  EDUCATION: { readonly level: EducationLevel; readonly relevance: Relevance | null };
  DISCIPLINE: { readonly level: DisciplineLevel };
}

/** A record as the rules read it. `date` and `until` are what `EVIDENCE_KINDS` says of the kind. */
export interface Fact<Kind extends keyof Facts = keyof Facts> {
  readonly id: string;
  readonly kind: Kind;
  readonly date: string;
  readonly until: string | null;
  readonly facts: Facts[Kind];
}
