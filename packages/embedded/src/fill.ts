import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Regency } from "@talenta/regency";
import type { DeliveredFile, SampleFiles } from "@talenta/sample";
import { FILE_KINDS, openTable } from "@talenta/siasn";

/** A file to be brought in: what kind it is, where it lies, and whether it holds only some people. */
type FileToRead = Pick<DeliveredFile, "kind" | "path" | "partial">;

/** Rows under the headings of all files of one owner. */
export function rowsOf(files: SampleFiles): number {
  return FILE_KINDS.reduce((sum, kind) => sum + files.rows[kind], 0);
}

/**
 * Brings one owner's sample files into its database through the same import as any other file, inside the
 * process: people first, then what is said of them, as one change, and everybody placed once, at the end.
 *
 * @param onRows called with the number of rows brought in since the last call
 * @throws Error when a row is rejected: sample files have none that could be
 */
export function fillFrom(
  { paths }: SampleFiles,
  regency: Pick<Regency, "fill">,
  onRows: (rows: number) => void,
): Promise<void> {
  const files = FILE_KINDS.map((kind) => ({ kind, path: paths[kind], partial: false }));
  return fillWith(files, regency, onRows);
}

/** The same with the files named, in their order. */
export function fillWith(
  files: readonly FileToRead[],
  regency: Pick<Regency, "fill">,
  onRows: (rows: number) => void,
): Promise<void> {
  return regency.fill(read(files), "sample", onRows);
}

async function* read(files: readonly FileToRead[]) {
  for (const { kind, path, partial } of files) {
    const bytes = await readFile(path);
    const contentHash = createHash("sha256").update(bytes).digest("hex");
    const fileName = basename(path);
    yield {
      table: await openTable({ name: fileName, bytes }, kind),
      fileName,
      contentHash,
      partial,
    };
  }
}
