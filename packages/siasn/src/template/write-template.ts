import type { FileKind } from "../kind/column.ts";
import { columnsOf } from "../kind/columns.ts";
import { writeTable } from "../write/write-table.ts";
import { EXAMPLES } from "./template.examples.ts";

/**
 * Writes a file to be filled in: the right headings and one invented example row. Private columns are
 * left out; the reader would drop them.
 */
export async function writeTemplate(kind: FileKind, format: "csv" | "xlsx"): Promise<Uint8Array> {
  const columns = columnsOf(kind)
    .filter((column) => column.sensitivity === "professional")
    .map((column) => column.name);
  return writeTable(kind, [EXAMPLES[kind]], format, { columns });
}
