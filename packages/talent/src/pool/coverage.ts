import { compareText } from "../compare-text.ts";
import type { RegencyCode } from "../brand.ts";

/**
 * How an owner answered for its slice. OK: all of it; PARTIAL: what its head shares; NOT_SHARED: nothing is shared;
 * UNAVAILABLE, TIMEOUT: no answer; INVALID: an answer that cannot be right; OUTDATED: its version does not know the question;
 * JOINED_LATE: back after this run of pages had begun without it; PENDING: still computing, asking the same again brings it.
 */
export const SLICE_STATUSES = [
  "OK",
  "PARTIAL",
  "NOT_SHARED",
  "UNAVAILABLE",
  "TIMEOUT",
  "INVALID",
  "OUTDATED",
  "JOINED_LATE",
  "PENDING",
] as const;

/** How an owner answered for its slice. */
export type SliceStatus = (typeof SLICE_STATUSES)[number];

/** Who stands behind a merged figure, and who does not. */
export interface Coverage {
  /** Regencies asked. */
  readonly asked: number;
  /** Regencies whose figures are in: OK and PARTIAL. */
  readonly answered: number;
  /** True only when every regency asked answered in full (OK). */
  readonly complete: boolean;
  /** Every regency that did not answer in full, by code; a PARTIAL one is named here though its figures are in. */
  readonly missing: { readonly regency: RegencyCode; readonly reason: SliceStatus }[];
}

interface Answer {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
}

/** Whether a slice's figures count. */
export function answers(status: SliceStatus): boolean {
  return status === "OK" || status === "PARTIAL";
}

/** Sums up who answered; `slices` name each regency once. */
export function coverageOf(slices: readonly Answer[]): Coverage {
  const missing = slices
    .filter((slice) => slice.status !== "OK")
    .map((slice) => ({ regency: slice.regency, reason: slice.status }))
    .toSorted((a, b) => compareText(a.regency, b.regency));
  return {
    asked: slices.length,
    answered: slices.filter((slice) => answers(slice.status)).length,
    complete: missing.length === 0,
    missing,
  };
}

/**
 * One slice per regency, by code, each in the form `read` gives it. Two slices of one regency cannot
 * both be its answer, and nobody can tell which is: they become one INVALID slice.
 */
export function onePerRegency<Slice extends Answer, Read extends Answer>(
  slices: readonly Slice[],
  read: (slice: Slice) => Read,
): Read[] {
  const byRegency = new Map<RegencyCode, Read>();
  for (const slice of slices) {
    const twice = byRegency.has(slice.regency);
    byRegency.set(slice.regency, read(twice ? { ...slice, status: "INVALID" } : slice));
  }
  return [...byRegency.values()].toSorted((a, b) => compareText(a.regency, b.regency));
}
