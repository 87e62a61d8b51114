import type { AppraisalRecord, AssessmentRecord, AwardLevel, Relevance } from "@talenta/siasn";
import type {
  DecimalText,
  DisciplineLevel,
  EducationLevel,
  EmploymentKind,
  EvidenceValue,
  Policy,
  PositionClass,
} from "@talenta/talent";
import type { StandardInForce } from "../../standard/standard-in-force.ts";

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
  /** Orders records of the same day, the same way everywhere. */
  readonly hash: string;
  readonly facts: Facts[Kind];
}

/** Everything a placement is computed from, for one person on one day. */
export interface EvidenceRow {
  readonly id: string;
  /** The day asked, in Asia/Jakarta. */
  readonly day: string;
  readonly employmentKind: EmploymentKind | null;
  readonly positionClass: PositionClass | null;
  readonly positionSince: string | null;
  readonly educationLevel: EducationLevel | null;
  /** The regency's own standard for the position held or its class; null without one. */
  readonly standard: StandardInForce | null;
  readonly records: readonly Fact[];
}

/** An answer to an item of a policy, and the records it rests on. */
export interface Answer {
  readonly value: EvidenceValue;
  readonly records: readonly string[];
}

/** How records become the answer to one item; null where they give none. */
export type Rule = (person: EvidenceRow, policy: Policy) => Answer | null;

/** A rule that is the same under every policy. */
export type RuleOfRecords = (person: EvidenceRow) => Answer | null;

/** A person's records of one kind. */
export function recordsOf<Kind extends keyof Facts>(
  { records }: EvidenceRow,
  kind: Kind,
): Fact<Kind>[] {
  return records.filter((record): record is Fact<Kind> => record.kind === kind);
}

/** The one that is of the latest day; null of none. */
export function latest<Kind extends keyof Facts>(
  records: readonly Fact<Kind>[],
): Fact<Kind> | null {
  const rank = ({ date, hash }: Fact<Kind>) => `${date} ${hash}`;
  return records.reduce<Fact<Kind> | null>(
    (best, record) => (best !== null && rank(best) >= rank(record) ? best : record),
    null,
  );
}

/** An answer that is one of a few words. */
export function category(value: string, ...records: readonly string[]): Answer {
  return { value: { kind: "CATEGORY", value }, records };
}

/** An answer that is a figure. */
export function figure(value: DecimalText, ...records: readonly string[]): Answer {
  return { value: { kind: "NUMBER", value }, records };
}
