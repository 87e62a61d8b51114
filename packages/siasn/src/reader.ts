import type { Finding } from "./finding.ts";
import type { TableRow } from "./table/table.ts";

/** What became of one row: a record with notes, or a rejection whose findings say why. */
export type RowOutcome<Record> =
  | { ok: true; record: Record; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/** Interprets one row; total: it never throws. */
export type RowReader<Record> = (row: TableRow) => RowOutcome<Record>;
