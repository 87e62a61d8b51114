import type { EvidenceValue } from "../placement/evidence.ts";
import { FORMER_DEFAULT_POLICY } from "../policy/default-policy.ts";
import { compilePolicy } from "../policy/validate.ts";
import { withoutRecords } from "./rule.ts";
import type { EvidenceRow } from "./rule.ts";
import type { Fact } from "./fact.ts";
import { evidenceOf } from "./weigh.ts";

export const policy = compilePolicy(FORMER_DEFAULT_POLICY);

/** A record of one kind; `days` is its day, or its first and last. */
export function fact<Kind extends Fact["kind"]>(
  kind: Kind,
  days: string | readonly [date: string, until: string | null],
  facts: Fact<Kind>["facts"],
  id = "r",
): Fact {
  const [date, until] = typeof days === "string" ? [days, null] : days;
  return { id, kind, date, until, facts };
}

/** What the rules answer about somebody with these records on a day, under the default policy. */
export function answers(day: string, records: readonly Fact[], more: Partial<EvidenceRow> = {}) {
  const person = { ...withoutRecords({ positionClass: null, educationLevel: null }), ...more };
  return evidenceOf({ ...person, day, records }, policy);
}

export const ratio = (achieved: string, required: string): EvidenceValue => ({
  kind: "RATIO",
  achieved,
  required,
});
