import { FILE_KINDS, type FileKind, type WritableRow, writeTable } from "@talenta/siasn";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateProvince, type SampleOwner, type SampleRequest } from "./generate.ts";

/** The files of one owner. */
export interface SampleFiles {
  code: string;
  name: string;
  /** Where each kind of file is. */
  paths: Readonly<Record<FileKind, string>>;
  /** Rows under the headings. */
  rows: Readonly<Record<FileKind, number>>;
}

/**
 * Writes a sample into a folder: every kind of file of each owner as csv, and the employees of the smallest
 * owner as xlsx. The folder is made if need be; files of the same name are replaced.
 */
export async function writeSample(folder: string, request: SampleRequest): Promise<SampleFiles[]> {
  await mkdir(folder, { recursive: true });
  const owners = generateProvince(request);
  const fewest = Math.min(...owners.map(({ headcount }) => headcount));
  const asWorkbook = owners.find(({ headcount }) => headcount === fewest)?.code;
  const files: SampleFiles[] = [];
  for (const owner of owners)
    files.push(await writeOwner(folder, owner, owner.code === asWorkbook ? "xlsx" : "csv"));
  return files;
}

async function writeOwner(
  folder: string,
  owner: SampleOwner,
  format: "csv" | "xlsx",
): Promise<SampleFiles> {
  const rows = forEachKind((): WritableRow[] => []);
  for (const person of owner.people()) {
    for (const kind of FILE_KINDS) rows[kind].push(...person[kind]);
  }
  const paths = forEachKind((kind) =>
    join(folder, `${owner.code}-${kind}.${kind === "employees" ? format : "csv"}`),
  );
  for (const kind of FILE_KINDS) {
    const ending = kind === "employees" ? format : "csv";
    const options = ending === "xlsx" ? ({ dates: "EXCEL" } as const) : {};
    await writeFile(paths[kind], await writeTable(kind, rows[kind], ending, options));
  }
  const { code, name } = owner;
  return { code, name, paths, rows: forEachKind((kind) => rows[kind].length) };
}

const forEachKind = <T>(make: (kind: FileKind) => T): Record<FileKind, T> =>
  Object.fromEntries(FILE_KINDS.map((kind) => [kind, make(kind)])) as Record<FileKind, T>;
