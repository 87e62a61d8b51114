import { z } from "zod";
import { STANDINGS } from "../ninebox/standing.ts";
import { peopleIn, sumCounts } from "./breakdown.ts";
import type { StandingCounts } from "./breakdown.ts";
import type { Additive } from "./merge-figures.ts";

/** Who stood where at the end of one day and of a later one. */
export interface Movement {
  /** Ten by ten, those with a placement on both days: `matrix[from][to]`, 0 is unplaced. */
  readonly matrix: readonly StandingCounts[];
  /** Those first placed after the first day, by where they stand on the later one. */
  readonly joined: StandingCounts;
  /** Those no longer at work on the later day, by where they stood on the first. */
  readonly left: StandingCounts;
}

const counts = z.array(z.int().min(0)).length(STANDINGS.length);
const movement = z.object({
  matrix: z.array(counts).length(STANDINGS.length),
  joined: counts,
  left: counts,
});

/** Movements over the same days, ready to be merged. */
export const MOVEMENTS: Additive<Movement> = {
  sum: (parts) => ({
    matrix: STANDINGS.map((from) => sumCounts(parts.map(({ matrix }) => matrix[from] ?? []))),
    joined: sumCounts(parts.map(({ joined }) => joined)),
    left: sumCounts(parts.map(({ left }) => left)),
  }),
  read: (given) => movement.safeParse(given).data ?? null,
};

/** People who have a placement on the later day. */
export function peopleMoving({ matrix, joined }: Movement): number {
  return matrix.reduce((sum, row) => sum + peopleIn(row), peopleIn(joined));
}
