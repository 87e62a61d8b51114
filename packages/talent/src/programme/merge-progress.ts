import type { RegencyCode } from "../brand.ts";
import { answers, coverageOf, onePerRegency } from "../pool/coverage.ts";
import type { Coverage, SliceStatus } from "../pool/coverage.ts";
import { PARTICIPANT_STATES } from "./participant-state.ts";
import type { ParticipantState } from "./participant-state.ts";

/** People of a programme in one state. */
export interface StateCount {
  readonly state: ParticipantState;
  readonly count: number;
}

/** One owner's part of a programme's progress; figures are null unless its status is OK or PARTIAL. */
export interface ProgressSlice {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  /** Whether the owner has taken the programme up; without that nobody is named. */
  readonly joined: boolean | null;
  /** Every state once, in any order. */
  readonly states: readonly StateCount[] | null;
}

/** An owner's row: its slice with the states in order and its own total. */
export interface RegencyProgress extends ProgressSlice {
  readonly states: StateCount[] | null;
  /** People named, whatever became of them. */
  readonly total: number | null;
}

/** How far a programme is, over everybody who answered. */
export interface MergedProgress {
  readonly total: number;
  /** Every state, in order. */
  readonly states: StateCount[];
  /** One row per owner asked, by code. */
  readonly byRegency: RegencyProgress[];
  readonly coverage: Coverage;
}

/**
 * Merges what owners tell of a programme: sums over those who answered and nobody else. A slice that says it answered
 * but lacks a state, repeats one, or counts less than nobody becomes INVALID.
 */
export function mergeProgress(slices: readonly ProgressSlice[]): MergedProgress {
  const byRegency = onePerRegency(slices, readSlice);
  const states = PARTICIPANT_STATES.map((state, index) => ({
    state,
    count: sum(byRegency.map((slice) => slice.states?.[index]?.count ?? 0)),
  }));
  return {
    total: sum(byRegency.map((slice) => slice.total ?? 0)),
    states,
    byRegency,
    coverage: coverageOf(byRegency),
  };
}

function readSlice({ regency, status, joined, states }: ProgressSlice): RegencyProgress {
  const silent = { regency, joined: null, states: null, total: null };
  if (!answers(status)) return { ...silent, status };
  const counts = inOrder(states ?? []);
  if (counts === null || joined === null) return { ...silent, status: "INVALID" };
  const total = sum(counts.map(({ count }) => count));
  if (!joined && total > 0) return { ...silent, status: "INVALID" };
  return { regency, status, joined, states: counts, total };
}

/** All states in order, or null unless there is exactly one believable count for each. */
function inOrder(counts: readonly StateCount[]): StateCount[] | null {
  if (counts.length !== PARTICIPANT_STATES.length) return null;
  const ordered: StateCount[] = [];
  for (const state of PARTICIPANT_STATES) {
    const count = counts.find((one) => one.state === state)?.count;
    if (count === undefined || !Number.isSafeInteger(count) || count < 0) return null;
    ordered.push({ state, count });
  }
  return ordered;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
