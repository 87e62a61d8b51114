/** Level on one axis. Performance (kinerja): below, meets, above expectation. Potential (potensial): low, medium, high. */
export const LEVELS = ["LOW", "MIDDLE", "HIGH"] as const;

/** Low, middle or high on one axis. */
export type Level = (typeof LEVELS)[number];

/** The nine boxes, in order. */
export const BOXES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A box (kotak) of the nine box. */
export type Box = (typeof BOXES)[number];

/** Boxes of the talent pool (kelompok rencana suksesi, KRS). */
export const TALENT_POOL_BOXES: readonly Box[] = [7, 8, 9];

/** performance -> potential -> box */
const GRID: Readonly<Record<Level, Readonly<Record<Level, Box>>>> = {
  HIGH: { LOW: 4, MIDDLE: 7, HIGH: 9 },
  MIDDLE: { LOW: 2, MIDDLE: 5, HIGH: 8 },
  LOW: { LOW: 1, MIDDLE: 3, HIGH: 6 },
};

const LEVELS_OF = Object.fromEntries(
  LEVELS.flatMap((performance) =>
    LEVELS.map((potential) => [GRID[performance][potential], { performance, potential }]),
  ),
) as Readonly<Record<Box, { readonly performance: Level; readonly potential: Level }>>;

/** The box of a performance level and a potential level: PermenPANRB 3/2020 as amended by PermenPANRB 20/2025, article 17. */
export function boxOf(performance: Level, potential: Level): Box {
  return GRID[performance][potential];
}

/** The performance and potential levels of a box: the way back from `boxOf`. */
export function levelsOf(box: Box): { readonly performance: Level; readonly potential: Level } {
  return LEVELS_OF[box];
}

/** Whether a number is one of the nine boxes. */
export function isBox(value: number): value is Box {
  return Number.isInteger(value) && value >= 1 && value <= 9;
}
