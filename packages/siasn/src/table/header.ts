import type { Column, FileKind } from "../columns/column.ts";
import { columnOf, columnsOf } from "../columns/columns.ts";
import type { Finding } from "../finding.ts";

/** What the headings of a file mean. */
export interface HeaderMap {
  /** Columns whose cells are passed on: position in the file and canonical column. */
  kept: readonly { position: number; column: Column }[];
  /** Private columns: counted, never passed on. */
  private: readonly { position: number; column: Column }[];
  /** Headings that are no column of this kind, as written; without headings there is nothing to name. */
  ignored: readonly string[];
  /** Required columns that are not there. */
  missing: readonly string[];
  findings: readonly Finding[];
}

const note = (column: string, dimension: Finding["dimension"], message: string): Finding => ({
  row: null,
  column,
  value: null,
  dimension,
  severity: "NOTE",
  message,
});

/** Finds the columns a row of headings names: any order, any case and spacing. */
export function mapHeader(kind: FileKind, headings: readonly (string | null)[]): HeaderMap {
  const found = new Map<Column, number>();
  const ignored: string[] = [];
  const findings: Finding[] = [];
  for (const [position, heading] of headings.entries()) {
    const text = heading?.trim() ?? "";
    if (text === "") continue;
    const column = columnOf(kind, text);
    if (column === null) {
      ignored.push(text);
      findings.push(
        note(
          text,
          "CONSISTENCY",
          "This column is not known and was left out. Rename it if it should count.",
        ),
      );
    } else if (found.has(column)) {
      ignored.push(text);
      findings.push(
        note(
          column.name,
          "CONSISTENCY",
          "This column occurs twice; the first one counts. Remove the other.",
        ),
      );
    } else {
      found.set(column, position);
    }
  }
  const columns = [...found].map(([column, position]) => ({ column, position }));
  const absent = columnsOf(kind).filter((column) => !found.has(column));
  for (const column of absent.filter((each) => each.expected && !each.required)) {
    findings.push(
      note(column.name, "COMPLETENESS", "The file has no such column. Export it with all columns."),
    );
  }
  return {
    kept: columns.filter(({ column }) => column.sensitivity === "professional"),
    private: columns.filter(({ column }) => column.sensitivity === "private"),
    ignored,
    missing: absent.filter((column) => column.required).map((column) => column.name),
    findings,
  };
}
