import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** What makes two filled provinces the same. */
export interface Filling {
  readonly province: string;
  readonly employees: number;
  /** The day it was brought in and placed, as the province's clock had it. */
  readonly day: string;
  /** Whether regencies place people under different policies. */
  readonly mixed: boolean;
}

/**
 * A folder with databases filled like this earlier in the same run of all tests, `CODE.sqlite` each; undefined
 * when there is none. The sample is the same every time, so filling it once shows as much as filling it often.
 */
export function filledBefore(filling: Filling): string | undefined {
  const folder = folderOf(filling);
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}

/** Keeps copies of databases just filled, for those who want the same; nobody writes to them meanwhile. */
export async function keepFilled(
  filling: Filling,
  codes: readonly string[],
  databaseOf: (code: string) => string,
): Promise<void> {
  const [all, folder] = [process.env["TALENTA_TEST_FILLED"], folderOf(filling)];
  if (all === undefined || folder === undefined) return;
  const copy = await mkdtemp(join(all, "copy-"));
  for (const code of codes) await copyDatabase(databaseOf(code), join(copy, `${code}.sqlite`));
  // Whole or not at all; who comes second finds it there.
  await rename(copy, folder).catch(() => rm(copy, { recursive: true, force: true }));
}

/** Copies a database that nobody writes to, with what is still in its log; one that is not there stays away. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  for (const part of ["", "-wal"]) await copyFile(`${from}${part}`, `${to}${part}`).catch(absent);
}

function absent(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}

function folderOf({ province, employees, day, mixed }: Filling): string | undefined {
  const all = process.env["TALENTA_TEST_FILLED"];
  return all === undefined
    ? undefined
    : join(all, `${province}-${employees}-${day}${mixed ? "-mixed" : ""}`);
}
