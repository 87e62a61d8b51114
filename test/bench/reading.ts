import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ROOT } from "./root.ts";

const CHILD = fileURLToPath(new URL("read-child.js", import.meta.url));
const REPORT = join(ROOT, "test/bench/report-usage.mjs");
const SIZES = [15_000, 50_000, 150_000];
const usage = z.object({ peakMb: z.number() });

/** One file read from end to end in a process of its own. */
export interface Reading {
  rows: number;
  seconds: number;
  /** Most memory the process held, in MB: flat when it does not grow with the rows. */
  peakMb: number;
}

/**
 * Reads .csv files of growing length into records, each in a process of its own.
 *
 * @param files a folder of sample files, joined into one long file
 */
export async function measureReading(files: string): Promise<Reading[]> {
  const folder = await mkdtemp(join(tmpdir(), "talenta-bench-read-"));
  try {
    const readings: Reading[] = [];
    for (const size of SIZES) {
      const path = join(folder, `${size}.csv`);
      await pipeline(joined(files, size), createWriteStream(path));
      readings.push(await readOnce(path, join(folder, `${size}.usage`)));
    }
    return readings;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines of all owners' files of employees under one heading, `size` people at most. */
async function* joined(files: string, size: number): AsyncGenerator<string> {
  const names = (await readdir(files)).filter((name) => name.endsWith("-employees.csv")).sort();
  let lines = 0;
  for (const [at, name] of names.entries()) {
    let heading = true;
    for await (const line of createInterface({ input: createReadStream(join(files, name)) })) {
      const repeated = heading && at > 0;
      heading = false;
      if (repeated) continue;
      if (lines > size) return;
      lines += 1;
      yield `${line}\r\n`;
    }
  }
}

async function readOnce(path: string, report: string): Promise<Reading> {
  const started = performance.now();
  const child = spawn(process.execPath, [`--import=${REPORT}`, CHILD, path], {
    env: { PATH: process.env["PATH"] ?? "", BENCH_USAGE: report },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child, "close");
  const seconds = (performance.now() - started) / 1000;
  const { peakMb } = usage.parse(JSON.parse(await readFile(report, "utf8")));
  return { rows: Number(said), seconds, peakMb };
}
