import { isCount } from "../pool/merge-slices.ts";
import type { Additive } from "../figures/merge-figures.ts";
import { PARTICIPANT_STATES } from "./participant-state.ts";
import type { ParticipantState } from "./participant-state.ts";

/** People of a programme in one state. */
interface StateCount {
  readonly state: ParticipantState;
  readonly count: number;
}

/** How far a programme is with one owner, or with several together. */
export interface Progress {
  /** Owners that have taken the programme up; without that nobody is named. */
  readonly joined: number;
  /** Every state once, in order. */
  readonly states: readonly StateCount[];
}

/** Progress with every state, those that `counts` does not name at zero. */
export function progressOf(joined: boolean, counts: ReadonlyMap<string, number>): Progress {
  return {
    joined: joined ? 1 : 0,
    states: PARTICIPANT_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 })),
  };
}

/** People named, whatever became of them. */
export function participantsIn({ states }: Progress): number {
  return states.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Progress of owners added up. Not believed: an owner that leaves a state out, repeats one, counts less than nobody, or
 * counts people though it has not taken the programme up.
 */
export const PROGRAMME_PROGRESS: Additive<Progress> = {
  sum: (parts) => ({
    joined: parts.reduce((sum, { joined }) => sum + joined, 0),
    states: PARTICIPANT_STATES.map((state, at) => ({
      state,
      count: parts.reduce((sum, { states }) => sum + (states[at]?.count ?? 0), 0),
    })),
  }),
  read(given) {
    if (typeof given !== "object" || given === null) return null;
    const { joined, states } = given as Record<string, unknown>;
    if ((joined !== 0 && joined !== 1) || !Array.isArray(states)) return null;
    const counts = new Map<unknown, unknown>(
      states.map((one: unknown) =>
        typeof one === "object" && one !== null && "state" in one && "count" in one
          ? [one.state, one.count]
          : [undefined, undefined],
      ),
    );
    if (states.length !== PARTICIPANT_STATES.length) return null;
    const known = new Map<string, number>();
    for (const state of PARTICIPANT_STATES) {
      const count = counts.get(state);
      if (!isCount(count)) return null;
      known.set(state, count);
    }
    const progress = progressOf(joined === 1, known);
    return joined === 0 && participantsIn(progress) > 0 ? null : progress;
  },
};
