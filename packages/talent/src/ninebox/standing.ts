import { BOXES } from "./boxes.ts";
import type { Box } from "./boxes.ts";

/** Where somebody stands: one of the nine boxes, or 0 for unplaced. */
export type Standing = 0 | Box;

/** Standings in the order of the matrix: unplaced first, then boxes 1 to 9. */
export const STANDINGS: readonly Standing[] = [0, ...BOXES];
