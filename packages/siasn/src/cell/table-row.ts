/** One row under the headings: where it stands and its cells in the order of `Table.header`. */
export interface TableRow {
  /** Row as the spreadsheet numbers it. */
  row: number;
  /** Place of its sheet in `Table.sheets`; the first one unless given. */
  sheet?: number;
  cells: (string | null)[];
  /** Columns of `Table.header` that this row does not tell: its sheet has no such column, or the row ends before it. */
  untold?: readonly string[];
  /**
   * How many cells the row has in the file, where these are more than the headings: its values have shifted, so its
   * cells stay in the file and it is to be rejected.
   */
  width?: number;
  /** How many headings stand above a row that has a width, the blank ones counted. */
  headings?: number;
}
