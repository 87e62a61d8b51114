import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** The largest file of employees among the sample files the databases of a folder were built from. */
export async function largestFile(
  folder: string,
): Promise<{ path: string; code: string; rows: number }> {
  const files = join(folder, "files");
  const names = (await readdir(files)).filter((name) => name.endsWith("-employees.csv"));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(files, name))).size));
  const largest = names[sizes.indexOf(Math.max(...sizes))];
  if (largest === undefined) throw new Error(`There are no files in ${files}.`);
  const path = join(files, largest);
  // The sample writes no line breaks into cells: one line a row, and one of headings.
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n").length;
  return { path, code: largest.replace("-employees.csv", ""), rows: lines - 1 };
}
