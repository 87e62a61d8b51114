import { setImmediate } from "node:timers/promises";

/** How long a transaction may hold the event loop before it lets others have it, in milliseconds. */
const LONGEST_HOLD = 8;

/**
 * Answers a function to await between steps: it gives the event loop back once it has been held for long,
 * and costs nothing otherwise. The driver is synchronous, so without it a long transaction, awaited
 * statement by statement, would keep everybody else in the process from being heard.
 */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_HOLD) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
