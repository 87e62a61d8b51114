import { setImmediate } from "node:timers/promises";
import type { KyselyPlugin } from "kysely";

/** How long a transaction may hold the event loop before it lets others have it, in milliseconds. */
const LONGEST_HOLD = 8;

/**
 * Gives the event loop back between statements once it has been held for long, and costs nothing otherwise. The
 * driver of SQLite is synchronous, so without it a long transaction, awaited statement by statement, would keep
 * everybody else in the process from being heard.
 */
export function breathing(): KyselyPlugin {
  let since = performance.now();
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (performance.now() - since >= LONGEST_HOLD) {
        await setImmediate();
        since = performance.now();
      }
      return result;
    },
  };
}
