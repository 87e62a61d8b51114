import { HUNDRED, ZERO, microOf, parseDecimal, textOf } from "../decimal/decimal.ts";
import type { Exact, ExactText, Micro } from "../decimal/decimal.ts";

/** How far a competency match qualifies: MS memenuhi syarat (≥ 80), MMS masih memenuhi syarat (≥ 68), KMS kurang memenuhi syarat. Best first. */
export const COMPETENCY_FITS = ["MS", "MMS", "KMS"] as const;

/** How far a competency match qualifies. */
export type CompetencyFit = (typeof COMPETENCY_FITS)[number];

/** How far a match of potential is optimal: optimal (≥ 90), cukup optimal (≥ 78), kurang optimal. Best first. */
export const POTENTIAL_FITS = ["OPTIMAL", "FAIRLY_OPTIMAL", "LESS_OPTIMAL"] as const;

/** How far a match of potential is optimal. */
export type PotentialFit = (typeof POTENTIAL_FITS)[number];

/** A job-person match (JPM): what was achieved, as a percentage of what the position requires. */
export interface JobPersonMatch {
  /** The exact percentage; above 100 where more was achieved than required. */
  readonly exact: ExactText;
  /** The same in millionths of a percentage point, rounded half up. */
  readonly percent: Micro;
  /** Decided on the exact percentage by the cut-offs for competency, PermenPANRB 38/2017. */
  readonly category: CompetencyFit;
  /** Decided on the exact percentage by the cut-offs for potential. */
  readonly potentialCategory: PotentialFit;
}

/**
 * Job-person match (JPM): sum achieved / sum required × 100, exact, uncapped.
 * Null when the lists differ in length, nothing is required, or a level is negative or no number.
 */
export function jobPersonMatch(
  achieved: readonly number[],
  required: readonly number[],
): JobPersonMatch | null {
  const reached = sum(achieved);
  const needed = sum(required);
  if (achieved.length !== required.length || reached === null || needed === null) return null;
  if (needed.equals(ZERO)) return null;
  const percent = reached.mul(HUNDRED).div(needed);
  return {
    exact: textOf(percent),
    percent: microOf(percent),
    category: atLeast(percent, 80) ? "MS" : atLeast(percent, 68) ? "MMS" : "KMS",
    potentialCategory: atLeast(percent, 90)
      ? "OPTIMAL"
      : atLeast(percent, 78)
        ? "FAIRLY_OPTIMAL"
        : "LESS_OPTIMAL",
  };
}

function sum(levels: readonly number[]): Exact | null {
  let total = ZERO;
  for (const level of levels) {
    const exact = parseDecimal(String(level));
    if (exact === null || exact.compare(ZERO) < 0) return null;
    total = total.add(exact);
  }
  return total;
}

function atLeast(value: Exact, cutoff: number): boolean {
  return value.compare(cutoff) >= 0;
}
