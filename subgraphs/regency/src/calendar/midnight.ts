import { WIB_OFFSET_MS } from "@talenta/talent";

const DAY_MS = 86_400_000;
/** A timer may go off early; a little behind midnight it is the new day for certain. */
const SLACK_MS = 20;

/**
 * Does something once a day as soon as it is a new day in Asia/Jakarta, as long as the process runs; it
 * keeps no process alive. `work` must not reject. Answers how to stop, which waits for what is under way.
 */
export function eachMidnight(clock: () => Date, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const arm = () => {
    timer = setTimeout(
      () => {
        running = work();
        arm();
      },
      untilMidnight(clock()) + SLACK_MS,
    ).unref();
  };
  arm();
  return () => {
    clearTimeout(timer);
    return running;
  };
}

/** Milliseconds until it is the next day in Asia/Jakarta: 1 to a whole day. */
export function untilMidnight(now: Date): number {
  return DAY_MS - ((now.getTime() + WIB_OFFSET_MS) % DAY_MS);
}
