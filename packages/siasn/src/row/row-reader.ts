import { say, type Sentence } from "@talenta/sentences";
import { Cells, type ColumnIndex } from "../cell/cells.ts";
import type { FileKind } from "../kind/file-kind.ts";
import { indexOf } from "./column-index.ts";
import { columnOf } from "../heading/column-of.ts";
import type { Finding } from "../finding.ts";
import type { TableRow } from "../cell/table-row.ts";
import { isExampleRow } from "./example-row.ts";
import { type Sources, untoldFields } from "../untold/untold-fields.ts";

/** What became of one row: a record with notes, or a rejection whose findings say why. */
export type RowOutcome<Record> =
  | {
      ok: true;
      record: Record;
      /**
       * Fields of the record the row does not tell, as paths such as `rank` or `competencies.INTEGRITY.required`:
       * what is on record there stays. Its own value is the one of a record that is new.
       */
      untold: readonly string[];
      findings: Finding[];
    }
  | { ok: false; findings: Finding[] };

/** Interprets one row; total: it never throws. */
export type RowReader<Record> = (row: TableRow) => RowOutcome<Record>;

/** What rows with the same columns have in common, worked out once. */
interface Shape {
  readonly index: ColumnIndex;
  readonly untold: readonly string[];
}

/** Shapes remembered of one file: rows may end early wherever they like. */
const MOST_SHAPES = 200;

/**
 * A reader for rows of this kind under this header. It deals with what is the same for all kinds: which fields a row
 * leaves untold, a row whose cells have shifted, and the example row of a template, which are rejected.
 */
export function rowReader<Record>(
  kind: FileKind,
  header: readonly string[],
  sources: Sources,
  read: (cells: Cells, untold: readonly string[]) => RowOutcome<Record>,
): RowReader<Record> {
  const index = indexOf(kind, header);
  const whole: Shape = { index, untold: untoldFields(sources, index) };
  const narrower = new Map<string, Shape>();
  return (row) => {
    const { index: columns, untold } = row.untold?.length ? shapeOf(row.untold) : whole;
    const cells = new Cells(columns, row);
    const refusal = refusalOf(kind, row, cells);
    if (refusal === null) return read(cells, untold);
    cells.reject(null, "CONSISTENCY", refusal);
    return { ok: false, findings: cells.findings };
  };

  function shapeOf(missing: readonly string[]): Shape {
    const key = missing.join("\n");
    let shape = narrower.get(key);
    if (shape === undefined) {
      const names = new Set(missing.map((name) => columnOf(kind, name)?.name));
      const left = new Map([...index].filter(([name]) => !names.has(name)));
      shape = { index: left, untold: untoldFields(sources, left) };
      if (narrower.size >= MOST_SHAPES) narrower.clear();
      narrower.set(key, shape);
    }
    return shape;
  }
}

/** Why nothing of a row may be read; null where it may. */
function refusalOf(kind: FileKind, row: TableRow, cells: Cells): Sentence | null {
  if (row.width !== undefined) {
    return say("finding.shifted", { width: row.width });
  }
  return isExampleRow(kind, cells) ? say("finding.exampleRow") : null;
}
