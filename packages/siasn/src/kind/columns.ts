import type { Column } from "./column.ts";
import { EMPLOYEE_COLUMNS } from "./employee.columns.ts";
import { STANDARD_COLUMNS } from "./standard.columns.ts";
import { columnsFor } from "./evidence-file.ts";
import { EVIDENCE_KINDS } from "./evidence.kinds.ts";
import type { FileKind } from "./file-kind.ts";

const COLUMNS = new Map<FileKind, readonly Column[]>([
  ["employees", EMPLOYEE_COLUMNS],
  ["standards", STANDARD_COLUMNS],
  ...Object.values(EVIDENCE_KINDS).map(
    (one) => [one.file, "columns" in one ? one.columns : columnsFor(one)] as const,
  ),
]);

/** The columns a file of this kind may have, in the order they are written. */
export function columnsOf(kind: FileKind): readonly Column[] {
  const columns = COLUMNS.get(kind);
  if (columns === undefined) throw new Error(`There is no file of ${kind}.`);
  return columns;
}
