/**
 * Order of codes, ids and dates: by UTF-16 code unit, no locale. SQLite's BINARY and PostgreSQL's "C" collation
 * order ASCII text the same way, which is what keeps pages of owners and merged pages in step.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
