import type { RegencyCode } from "../brand.ts";
import type { Micro } from "../decimal/decimal.ts";
import { compareText } from "../compare-text.ts";

/** Orders of a list of candidates. */
export const CANDIDATE_ORDERS = [
  "VALUE_DESC",
  "VALUE_ASC",
  "PERFORMANCE_DESC",
  "POTENTIAL_DESC",
] as const;

/** An order of a list of candidates. */
export type CandidateOrder = (typeof CANDIDATE_ORDERS)[number];

/** Which figure of a placement an order sorts by, and which end comes first. */
export interface SortKey {
  readonly figure: "value" | "performance" | "potential";
  readonly direction: "ASC" | "DESC";
}

const SORT_KEYS: Readonly<Record<CandidateOrder, SortKey>> = {
  VALUE_DESC: { figure: "value", direction: "DESC" },
  VALUE_ASC: { figure: "value", direction: "ASC" },
  PERFORMANCE_DESC: { figure: "performance", direction: "DESC" },
  POTENTIAL_DESC: { figure: "potential", direction: "DESC" },
};

/** What an order sorts by. */
export function sortKeyOf(orderBy: CandidateOrder): SortKey {
  return SORT_KEYS[orderBy];
}

/** A place in a ranked list; no two employees share one. */
export interface RankPosition {
  readonly key: Micro;
  readonly regency: RegencyCode;
  readonly id: string;
}

/**
 * The one total order of ranked lists: key in the direction of the order, then regency code ascending,
 * then id ascending. Negative when `a` comes first.
 */
export function comparePositions(
  orderBy: CandidateOrder,
  a: RankPosition,
  b: RankPosition,
): number {
  if (a.key !== b.key)
    return SORT_KEYS[orderBy].direction === "DESC" ? b.key - a.key : a.key - b.key;
  return compareText(a.regency, b.regency) || compareText(a.id, b.id);
}

/** What one regency may still return: every strictly later key, and of the same key all, none, or the ids after one. */
export interface ResumePoint {
  readonly key: Micro;
  readonly sameKey: "ALL" | "NONE" | { readonly afterId: string };
}

/**
 * Where one regency continues after a position, in terms a single keyset query can use.
 * It follows from ties being ordered by regency code: codes after the position's own still have all their ties to give.
 */
export function resumeAfter(after: RankPosition, regency: RegencyCode): ResumePoint {
  const order = compareText(regency, after.regency);
  if (order === 0) return { key: after.key, sameKey: { afterId: after.id } };
  return { key: after.key, sameKey: order > 0 ? "ALL" : "NONE" };
}
