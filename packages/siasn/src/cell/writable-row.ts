/** What a cell to be written may hold; days are text `yyyy-mm-dd`. */
export type CellValue = string | number | null;

/** A row by canonical column name; absent is blank. */
export type WritableRow = Readonly<Record<string, CellValue | undefined>>;
