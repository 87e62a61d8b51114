import { setImmediate as nextTurn } from "node:timers/promises";

/** All regencies of a process share its one event loop, so their pieces stand in one queue. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one short piece of a long computation. Pieces run one at a time, whosever they are, each in a
 * turn of the event loop of its own, so that between two of them everybody else is heard.
 */
export function inTurn<T>(piece: () => T | Promise<T>): Promise<T> {
  const run = last.then(() => nextTurn()).then(piece);
  last = run.catch(() => undefined);
  return run;
}

/** Long computations under way at once in this process: each holds a regency's evidence in memory. */
const MOST_AT_ONCE = 2;
let underWay = 0;
const waiting: (() => void)[] = [];

/** Runs a long computation when a seat is free; whoever waits is served in the order of coming. */
export async function seated<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (underWay >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else underWay += 1;
  try {
    signal.throwIfAborted();
    return await work();
  } finally {
    const next = waiting.shift(); // who is next takes over the seat
    if (next === undefined) underWay -= 1;
    else next();
  }
}
