/**
 * Rows as lines of a table, each column as wide as its longest cell.
 *
 * @param left how many columns stand to the left; those after them hold numbers and stand to the right
 */
export function tableOf(
  rows: readonly (readonly (string | number)[])[],
  left = Number.POSITIVE_INFINITY,
): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => String(row[at] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at < left ? String(cell).padEnd(width) : String(cell).padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
