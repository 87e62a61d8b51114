import type { Finding } from "@talenta/siasn";

/** What is known of a file's headings. */
interface Headings {
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
  readonly ignoredColumns: readonly string[];
  readonly droppedPrivate: readonly object[];
}

/** Why a row with more cells than its header has headings stays out: values have shifted under wrong headings. */
export function tooWide(row: number, width: number, file: Headings): Finding {
  const { columns, ignoredColumns, droppedPrivate, sheets } = file;
  const headings = columns.length + ignoredColumns.length + droppedPrivate.length;
  // Over several sheets only the reader knows how many headings stand above this row.
  const named =
    sheets.length <= 1 && headings < width ? `the ${headings} headings` : "the headings";
  return {
    row,
    column: null,
    value: null,
    dimension: "ACCURACY",
    severity: "REJECT",
    message: `The row has ${width} cells, more than ${named}: its values stand under wrong headings, so none was taken or kept. Put the text that holds the separator in quotation marks, or take the surplus cell out, and import again.`,
  };
}
