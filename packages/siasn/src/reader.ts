import type { Finding } from "./finding.ts";
import type { TableRow } from "./table/table.ts";

/** What became of one row: a record with notes, or a rejection whose findings say why. */
export type RowOutcome<Record> =
  | {
      ok: true;
      record: Record;
      /**
       * Fields of the record the row does not tell, as paths such as `rank` or `competencies.integritas.required`:
       * what is on record there stays. Its own value is the one of a record that is new.
       */
      untold: readonly string[];
      findings: Finding[];
    }
  | { ok: false; findings: Finding[] };

/** Interprets one row; total: it never throws. */
export type RowReader<Record> = (row: TableRow) => RowOutcome<Record>;
