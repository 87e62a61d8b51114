import type { ColumnIndex } from "../cell/cells.ts";
import type { FileKind } from "../kind/column.ts";
import { columnOf } from "../heading/column-of.ts";

/** Indexes a header by canonical name; of two equal columns the first one counts. */
export function indexOf(kind: FileKind, header: readonly string[]): ColumnIndex {
  const index = new Map<string, number>();
  for (const [position, heading] of header.entries()) {
    const column = columnOf(kind, heading);
    if (column !== null && column.sensitivity === "professional" && !index.has(column.name)) {
      index.set(column.name, position);
    }
  }
  return index;
}
