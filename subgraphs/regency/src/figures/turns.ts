import { setImmediate as nextTurn } from "node:timers/promises";
import pLimit from "p-limit";

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
const seats = pLimit(2);

/** Runs a long computation when a seat is free; whoever waits is served in the order of coming. */
export function seated<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return seats(() => {
    signal.throwIfAborted();
    return work();
  });
}
