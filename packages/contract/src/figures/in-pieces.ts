import { setImmediate as nextTurn } from "node:timers/promises";

/** About ten milliseconds' work for the executor. */
const ROWS_AT_A_TIME = 1000;
/** Fewer go along with the rest of the answer. */
const FEW = 100;

/** All long lists of a process stand in one queue. */
let last: Promise<void> = Promise.resolve();

/** Rows some of which come later. */
export type Rows<Row> = readonly (Row | Promise<Row>)[];

/**
 * The rows of a long list as an answer shows them, some at a time, each lot in a turn of the event loop of its own: a
 * province has thousands of units, and while an executor walks its rows nobody else is heard.
 */
export function inPieces<Row, Shown>(rows: readonly Row[], show: (row: Row) => Shown): Rows<Shown> {
  if (rows.length <= FEW) return rows.map(show);
  const lots = Array.from({ length: Math.ceil(rows.length / ROWS_AT_A_TIME) }, () => {
    last = last.then(() => nextTurn());
    return last;
  });
  return rows.map(async (row, index) => {
    await lots[Math.floor(index / ROWS_AT_A_TIME)];
    return show(row);
  });
}
