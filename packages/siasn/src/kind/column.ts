import type { CellValue } from "../cell/writable-row.ts";

/** One column a file may have. */
export interface Column {
  /** The canonical heading. */
  name: string;
  type: "text" | "date" | "integer" | "decimal";
  /** Private columns are dropped by the reader and only counted. */
  sensitivity: "professional" | "private";
  /** A file without this column cannot be read. */
  required: boolean;
  /** A file without this column is read, with a finding. */
  expected: boolean;
  meaning: string;
  /** What it holds in the example row of a template, where its kind tells it here. */
  example?: CellValue;
}
