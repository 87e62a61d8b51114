import type { DecimalText } from "../decimal/decimal.ts";
import type { EvidenceValue } from "../placement/evidence.ts";
import type { Policy } from "../policy/policy.ts";
import type { EducationLevel, EmploymentKind, PositionClass } from "../position/classes.ts";
import type { Fact, Facts } from "./fact.ts";
import type { RequiredLevels } from "./standard.ts";

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
  readonly standard: RequiredLevels | null;
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

/**
 * The one of the latest day; null of none. Of several of that day the one worth most, its first figures first: what
 * is worth as much says the same, so that no field a rule does not read decides where somebody stands.
 */
export function latest<Dated extends { readonly id: string; readonly date: string }>(
  records: readonly Dated[],
  worth: (record: Dated) => readonly (number | string)[],
): Dated | null {
  const day = records.reduce((last, { date }) => (date > last ? date : last), "");
  const [first = null, ...others] = records.filter(({ date }) => date === day);
  if (first === null || others.length === 0) return first;
  const ranked = [first, ...others].map((record) => ({
    record,
    rank: [...worth(record), record.id],
  }));
  return ranked.reduce((best, one) => (isHigher(one.rank, best.rank) ? one : best)).record;
}

function isHigher(rank: readonly (number | string)[], than: readonly (number | string)[]): boolean {
  const at = rank.findIndex((part, index) => part !== than[index]);
  const [part, other] = [rank[at], than[at]];
  return part !== undefined && other !== undefined && part > other;
}

/** An answer that is one of a few words. */
export function category(value: string, ...records: readonly string[]): Answer {
  return { value: { kind: "CATEGORY", value }, records };
}

/** An answer that is a figure. */
export function figure(value: DecimalText, ...records: readonly string[]): Answer {
  return { value: { kind: "NUMBER", value }, records };
}

/** Somebody about whom nothing is on record but the employee's own entry. */
export function withoutRecords(person: {
  readonly positionClass: PositionClass | null;
  readonly educationLevel: EducationLevel | null;
}): EvidenceRow {
  const nothing = { employmentKind: null, positionSince: null, standard: null, records: [] };
  return { ...nothing, ...person, id: "", day: "" };
}
