import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { ROOT } from "./root.ts";

const TALENTA = join(ROOT, "packages/cli/dist/main.js");
const REPORT = join(ROOT, "test/bench/report-usage.mjs");

const usageSchema = z.object({
  peakMb: z.number(),
  restMb: z.number().nullable(),
  cpuMs: z.number(),
});

/** What a command took. */
export interface Taken extends z.output<typeof usageSchema> {
  /** From starting the process to its end, or to the line that says it is ready. */
  seconds: number;
}

/** Start-up of the built command. */
export interface StartUp {
  /** An empty folder, so with inventing and importing the small sample. */
  first: Taken;
  /** The folder as the first start left it. */
  second: Taken;
}

/** Import of one file through the built command into a running instance. */
export interface ImportRun {
  rows: number;
  command: Taken;
  server: Taken;
}

/** Starts the province twice over one folder. */
export async function measureStart(): Promise<StartUp> {
  return await inFolder(async (folder) => ({
    first: await startAndStop(folder),
    second: await startAndStop(folder),
  }));
}

/** Imports a file of employees twice over: into an empty province each time, best of `runs`. */
export async function measureImport(
  file: { path: string; code: string; rows: number },
  runs = 2,
): Promise<ImportRun> {
  const all: ImportRun[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await importOnce(file));
  return all.toSorted((a, b) => a.command.seconds - b.command.seconds)[0] ?? fail("no run");
}

async function importOnce(file: { path: string; code: string; rows: number }): Promise<ImportRun> {
  return await inFolder(async (folder) => {
    const server = await start(folder, { TALENTA_SAMPLE: "none" });
    const args = ["import", file.path, "--regency", file.code, "--kind", "employees"];
    const command = runCommand(args, folder, { TALENTA_URL: server.url }, "import");
    const started = performance.now();
    const [code] = (await once(command.child, "exit")) as [number | null];
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) fail(`import ended with ${code}`);
    return {
      rows: file.rows,
      command: { seconds, ...(await command.usage()) },
      server: await server.stop(),
    };
  });
}

const IDLE_MS = 2000;

async function startAndStop(folder: string): Promise<Taken> {
  const running = await start(folder, {});
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  return await running.stop();
}

async function start(
  folder: string,
  env: Record<string, string>,
): Promise<{ url: string; stop(): Promise<Taken> }> {
  const started = performance.now();
  const { child, usage } = runCommand(["start"], folder, { PORT: "0", ...env }, `start-${started}`);
  if (child.stdout === null) return fail("no output");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (http\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    const seconds = (performance.now() - started) / 1000;
    child.stdout.resume();
    return {
      url,
      async stop() {
        const exited = once(child, "exit");
        child.kill("SIGTERM");
        await exited;
        return { seconds, ...(await usage()) };
      },
    };
  }
  return fail("start ended before it was ready");
}

function runCommand(args: string[], folder: string, env: Record<string, string>, name: string) {
  const report = join(folder, `${name}.usage`);
  const child = spawn(process.execPath, [`--import=${REPORT}`, TALENTA, ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"] ?? "",
      TALENTA_DATA: join(folder, "data"),
      BENCH_USAGE: report,
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const usage = async () => usageSchema.parse(JSON.parse(await readFile(report, "utf8")));
  return { child, usage };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "talenta-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fail(why: string): never {
  throw new Error(why);
}
