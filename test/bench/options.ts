import { parseArgs } from "node:util";

/** The parts of the bench that can run alone. */
const PARTS = ["pool", "candidates", "import", "recompute", "read", "simulate", "start"] as const;
type Part = (typeof PARTS)[number];

/** What the command was told. */
export interface Options {
  parts: readonly Part[];
  /** Employees of one regency on average; fifteen times as many in all. */
  sizes: readonly number[];
  /** Seconds measured for each row of the table, after a second of warming up. */
  seconds: number;
  /** Questions under way at once. */
  concurrency: number;
  /** Systems to ask; all unless named. */
  systems: readonly string[] | null;
  /** Whether to write RESULTS.md: only a whole run does, so that a part never replaces the whole. */
  write: boolean;
}

/**
 * Reads the command line.
 *
 * @throws RangeError for a part that is not known or a figure that is none
 */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string", multiple: true },
      size: { type: "string", multiple: true },
      system: { type: "string", multiple: true },
      seconds: { type: "string", default: "3" },
      concurrency: { type: "string", default: "8" },
      write: { type: "boolean", default: false },
    },
  });
  const partial =
    values.only !== undefined || values.size !== undefined || values.system !== undefined;
  return {
    parts: values.only?.map(partOf) ?? PARTS,
    sizes: values.size?.map((size) => figure("size", size)) ?? [1000, 10_000],
    systems: values.system ?? null,
    seconds: figure("seconds", values.seconds),
    concurrency: figure("concurrency", values.concurrency),
    write: values.write || !partial,
  };
}

function partOf(name: string): Part {
  const part = PARTS.find((one) => one === name);
  if (part === undefined) throw new RangeError(`--only takes ${PARTS.join(", ")}; not ${name}.`);
  return part;
}

function figure(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 1_000_000) return value;
  throw new RangeError(`--${name} takes a number above 0; not ${text}.`);
}
