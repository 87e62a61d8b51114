import { Presets, SingleBar } from "cli-progress";

/** A progress bar on standard error, drawn only where somebody watches. */
export interface Progress {
  start(total: number): void;
  update(done: number, label?: string): void;
  stop(): void;
}

/**
 * A bar for work that lasts over a second. Where standard error is no terminal it stays silent,
 * so that logs and pipes hold results only.
 *
 * @param what the work, such as "sample data"
 * @param unit what is counted, such as "rows"
 */
export function progressBar(what: string, unit: string): Progress {
  const bar = new SingleBar(
    {
      format: `${what} {bar} {percentage}% | {value}/{total} ${unit} | {label}`,
      stream: process.stderr,
      noTTYOutput: false,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  return {
    start: (total) => bar.start(total, 0, { label: "" }),
    update: (done, label) => bar.update(done, label === undefined ? {} : { label }),
    stop: () => bar.stop(),
  };
}
