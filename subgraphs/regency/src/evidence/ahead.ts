import { say } from "@talenta/sentences";
import type { EvidenceKind, Finding } from "@talenta/siasn";

/** Kinds of which often only the year is known: their day is the last of it, which no year is ahead for. */
const YEARLY: ReadonlySet<EvidenceKind> = new Set(["APPRAISAL", "EDUCATION"]);

/**
 * A note on a record whose day is still to come, because that is a year mistyped more often than not. The
 * record is kept, and counts from its day on. Null for any other.
 */
export function noteAhead(
  kind: EvidenceKind,
  date: string,
  today: string,
): Omit<Finding, "row"> | null {
  const endOfYear = `${today.slice(0, 4)}-12-31`;
  if (date <= today || (YEARLY.has(kind) && date === endOfYear)) return null;
  return {
    column: null,
    value: date,
    dimension: "TIMELINESS",
    severity: "NOTE",
    message: say("finding.ahead", { date, today }),
  };
}
