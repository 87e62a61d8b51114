import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { ROOT } from "./root.ts";

const FOLDER = fileURLToPath(ROOT);
const TALENTA = join(FOLDER, "packages/cli/dist/main.js");

/** What one process compiled waits for the next, as long as the tests run. */
const KEPT = process.env["TALENTA_TEST_FILLED"];
const COMPILED = KEPT === undefined ? {} : { NODE_COMPILE_CACHE: join(KEPT, "compiled") };

/** What a finished command left behind. */
export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A running service, such as `talenta start`. */
export interface Running {
  url: string;
  /** Waits for the next piece of its log with these words. */
  heard(words: string): Promise<void>;
  /** Ends it as an operator would, by SIGTERM, and answers what it wrote. */
  stop(): Promise<Finished>;
  /** Ends it as a power cut would. */
  kill(): Promise<Finished>;
}

/** Runs `talenta` with arguments to its end. */
export async function talenta(args: string[], env: Record<string, string> = {}): Promise<Finished> {
  return program(TALENTA, args, env);
}

/** Begins a `talenta` command that will be cut off; `kill` does it as a power cut would. */
export function beginTalenta(
  args: string[],
  env: Record<string, string>,
): { kill(): Promise<Finished> } {
  const child = spawnProgram(TALENTA, args, env);
  const end = finished(child);
  return {
    kill() {
      child.kill("SIGKILL");
      return end;
    },
  };
}

/**
 * Starts `talenta start` on a free port and waits until it says ready.
 *
 * @throws with everything it wrote when it ends before that
 */
export function startTalenta(env: Record<string, string>): Promise<Running> {
  return startProgram(TALENTA, ["start"], env);
}

/** Runs a program to its end. */
export function program(
  file: string,
  args: string[],
  env: Record<string, string>,
): Promise<Finished> {
  return finished(spawnProgram(file, args, env));
}

/**
 * Starts a program that listens on a free port of loopback and waits until it says ready.
 *
 * @throws with everything it wrote when it ends before that
 */
export async function startProgram(
  file: string,
  args: string[],
  env: Record<string, string>,
): Promise<Running> {
  const child = spawnProgram(file, args, { HOST: "127.0.0.1", PORT: "0", ...env });
  const end = finished(child);
  const url = await Promise.race([readyUrl(child), end.then(diedEarly)]);
  return {
    url,
    heard: (words) =>
      new Promise((resolve) => {
        const listen = (chunk: Buffer) => {
          if (!chunk.toString().includes(words)) return;
          child.stderr?.off("data", listen);
          resolve();
        };
        child.stderr?.on("data", listen);
      }),
    stop() {
      child.kill("SIGTERM");
      return end;
    },
    kill() {
      child.kill("SIGKILL");
      return end;
    },
  };
}

function spawnProgram(file: string, args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [file, ...args], {
    cwd: FOLDER,
    env: { PATH: process.env["PATH"] ?? "", TALENTA_LANGUAGE: "en", ...COMPILED, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function readyUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("no standard output");
  return new Promise((resolve) => {
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const ready = /^ready (http\S+)$/.exec(line);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    });
  });
}

async function finished(child: ChildProcess): Promise<Finished> {
  const out = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => (out.stdout += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (out.stderr += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...out };
}

function diedEarly({ code, stdout, stderr }: Finished): never {
  throw new Error(`it ended with ${code} before it was ready:\n${stdout}\n${stderr}`);
}
