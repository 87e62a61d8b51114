import type { Cells } from "../cell/cells.ts";
import { columnsOf } from "../kind/columns.ts";
import { DELETE_ME, NIP, POSITION } from "../kind/example-person.ts";
import { FILE_KINDS, type FileKind } from "../kind/file-kind.ts";

type Marks = readonly (readonly [column: string, mark: string])[];

/** Cells by which the example row is known, whatever else was filled in: nobody has such a number or name. */
const MARKS = new Map<FileKind, Marks>([
  ...FILE_KINDS.map((kind) => [kind, marksOf(kind)] as const),
  [
    "employees",
    [
      ["NIP BARU", NIP],
      ["NAMA", DELETE_ME],
    ],
  ],
  [
    "standards",
    [
      ["JABATAN ID", POSITION],
      ["JABATAN NAMA", DELETE_ME],
    ],
  ],
]);

function marksOf(kind: FileKind): Marks {
  return columnsOf(kind).flatMap(({ name, example }) =>
    example === NIP || example === DELETE_ME ? [[name, example]] : [],
  );
}

/** Whether this is the example row of a template (`writeTemplate`), left in the file. */
export function isExampleRow(kind: FileKind, cells: Cells): boolean {
  for (const [column, mark] of MARKS.get(kind) ?? []) {
    if (cells.raw(column)?.includes(mark)) return true;
  }
  return false;
}
