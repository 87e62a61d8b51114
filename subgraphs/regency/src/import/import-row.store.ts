import type { Finding } from "@talenta/siasn";
import { insertRows, isOneOf, listed, raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";

/** What became of a row. */
export type Outcome = "CREATED" | "UPDATED" | "UNCHANGED" | "REJECTED";

/** A row of an import with its outcome, as stored. */
export interface OutcomeRow {
  /** Its place, see `placeOf`. */
  row: number;
  outcome: Outcome;
  /** Whom or what the row is about; null when it could not be told. */
  subject: string | null;
  /** Content hash of what the rows about the subject come to; null when nothing came of this one. */
  hash: string | null;
  /** Whether this row stands for its subject: the lowest one does. */
  leads: boolean;
  /** Content hash the subject had before this import; null when it was not there. */
  beforeHash: string | null;
  /** What was on record before this import, as JSON, where the row that leads changes it. */
  before: string | null;
  /** Columns by whose empty cells something on record is gone. */
  emptied: readonly string[];
  /** The row about the same subject that this one repeats or contradicts. */
  follows: number | null;
  cells: readonly (string | null)[];
  /** Columns the row does not have, though the file does. */
  untold: readonly string[];
}

const MOST_COLUMNS = [
  "import_id",
  "row",
  "outcome",
  "subject",
  "hash",
  "leads",
  "before_hash",
  "cells",
] as const;
const SOME_COLUMNS = ["before", "emptied", "follows", "untold"] as const;

const FINDING_COLUMNS = [
  "import_id",
  "row",
  "column",
  "value",
  "dimension",
  "severity",
  "message",
] as const;

/** Which of these rows already have their outcome. */
export async function rowsSettled(
  db: Db,
  importId: string,
  rows: readonly number[],
): Promise<ReadonlySet<number>> {
  const settled = await raw(db).all<{ row: number }>(
    `select row from import_row where import_id = ? and ${isOneOf("row")}`,
    [importId, listed(rows)],
  );
  return new Set(settled.map((one) => one.row));
}

/** The rows about these subjects that have their outcome already, lowest first. */
export async function rowsAbout(
  db: Db,
  importId: string,
  subjects: readonly string[],
): Promise<OutcomeRow[]> {
  // Left alone, SQLite reads the whole import instead: it takes every import for a short one.
  const rows = await raw(db).all<StoredRow>(
    `select row, outcome, subject, hash, leads, before_hash as "beforeHash", before, emptied, follows, cells, untold
     from import_row indexed by import_row_subject
     where import_id = ? and ${isOneOf("subject")} order by row`,
    [importId, listed(subjects)],
  );
  return rows.map(({ leads, emptied, cells, untold, ...row }) => ({
    ...row,
    leads: leads === 1,
    emptied: listIn<string>(emptied),
    cells: listIn<string | null>(cells),
    untold: listIn<string>(untold),
  }));
}

/** Which of these subjects nothing was known of before the import. */
export async function createdBy(
  db: Db,
  importId: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await raw(db).all<{ subject: string }>(
    `select subject from import_row indexed by import_row_subject
     where import_id = ? and leads = 1 and before_hash is null and ${isOneOf("subject")}`,
    [importId, listed(subjects)],
  );
  return new Set(rows.map(({ subject }) => subject));
}

type StoredRow = Omit<OutcomeRow, "leads" | "emptied" | "cells" | "untold"> & {
  leads: number;
  emptied: string | null;
  cells: string | null;
  untold: string | null;
};

function listIn<Entry>(json: string | null): Entry[] {
  return json === null ? [] : (JSON.parse(json) as Entry[]);
}

function jsonOf(list: readonly string[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

/** Stores outcomes of rows that had none. */
export async function storeOutcomes(
  db: Db,
  importId: string,
  rows: readonly OutcomeRow[],
): Promise<void> {
  const values = rows.map((row) => ({
    import_id: importId,
    row: row.row,
    outcome: row.outcome,
    subject: row.subject,
    hash: row.hash,
    leads: row.leads ? 1 : 0,
    before_hash: row.beforeHash,
    before: row.before,
    emptied: jsonOf(row.emptied),
    follows: row.follows,
    cells: JSON.stringify(row.cells),
    untold: jsonOf(row.untold),
  }));
  // Most rows have nothing in the columns that only some need; fewer parameters make fewer statements.
  const [some = [], most = []] = [true, false].map((needed) =>
    values.filter((value) => SOME_COLUMNS.some((column) => value[column] !== null) === needed),
  );
  await insertRows(db, { table: "import_row", columns: MOST_COLUMNS }, most);
  await insertRows(db, { table: "import_row", columns: [...MOST_COLUMNS, ...SOME_COLUMNS] }, some);
}

/** Stores outcomes of rows that had others until a row about the same subject came in. */
export async function changeOutcomes(
  db: Db,
  importId: string,
  rows: readonly OutcomeRow[],
): Promise<void> {
  for (const row of rows) {
    await raw(db).run(
      `update import_row set outcome = ?, hash = ?, leads = ?, before_hash = ?, before = ?, emptied = ?, follows = ?
       where import_id = ? and row = ?`,
      [
        row.outcome,
        row.hash,
        row.leads ? 1 : 0,
        row.beforeHash,
        row.before,
        jsonOf(row.emptied),
        row.follows,
        importId,
        row.row,
      ],
    );
  }
}

/** Stores findings, in order. */
export async function storeFindings(
  db: Db,
  importId: string,
  findings: readonly Finding[],
): Promise<void> {
  const values = findings.map((finding) => ({
    import_id: importId,
    row: finding.row,
    column: finding.column,
    value: finding.value,
    dimension: finding.dimension,
    severity: finding.severity,
    message: finding.message,
  }));
  await insertRows(db, { table: "finding", columns: FINDING_COLUMNS }, values);
}
