import { BOXES, LEVELS, levelsOf, type Box } from "../ninebox/boxes.ts";

/** How many levels lie between two boxes on each axis, 0 to 2. */
export function stepsBetween(
  from: Box,
  to: Box,
): { readonly performance: number; readonly potential: number } {
  const [a, b] = [levelsOf(from), levelsOf(to)];
  const between = (axis: "performance" | "potential"): number =>
    Math.abs(LEVELS.indexOf(b[axis]) - LEVELS.indexOf(a[axis]));
  return { performance: between("performance"), potential: between("potential") };
}

/**
 * Whether a move needs the head's signature: more than one step on either axis from the computed box. Our own
 * assumption (A): no source sets how far a committee may go by itself.
 */
export function needsHead(computed: Box, to: Box): boolean {
  const { performance, potential } = stepsBetween(computed, to);
  return performance > 1 || potential > 1;
}

/** The boxes a committee can decide on without the head, ascending; the computed one is among them. */
export function boxesWithinReach(computed: Box): Box[] {
  return BOXES.filter((box) => !needsHead(computed, box));
}
