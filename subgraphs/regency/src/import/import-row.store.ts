import type { Finding } from "@talenta/siasn";
import type { Outcome } from "../database/entities/import.entity.ts";
import { hint, insertRows, type Json, oneOf, read, write } from "@talenta/store";
import type { Insertable } from "kysely";
import type { Db, Tables } from "../database/tables.ts";
import { keptSentence } from "./kept-sentence.ts";

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

/** Which of these rows already have their outcome. */
export async function rowsSettled(
  db: Db,
  importId: string,
  rows: readonly number[],
): Promise<ReadonlySet<number>> {
  const settled = await db
    .selectFrom("import_row")
    .select("row")
    .where("import_id", "=", importId)
    .where(oneOf("row", rows))
    .execute();
  return new Set(settled.map((one) => one.row));
}

/** The rows about these subjects that have their outcome already, lowest first. */
export async function rowsAbout(
  db: Db,
  importId: string,
  subjects: readonly string[],
): Promise<OutcomeRow[]> {
  // Left alone, SQLite reads the whole import instead: it takes every import for a short one.
  const rows = await db
    .selectFrom(hint("import_row", "import_row_subject"))
    .select(["row", "outcome", "subject", "hash", "leads", "before_hash as beforeHash", "before"])
    .select(["emptied", "follows", "cells", "untold"])
    .where("import_id", "=", importId)
    .where(oneOf("subject", subjects))
    .orderBy("row")
    .execute();
  return rows.map(({ leads, emptied, cells, untold, ...row }) => ({
    ...row,
    leads: leads === 1,
    emptied: read(emptied) ?? [],
    cells: read(cells) ?? [],
    untold: read(untold) ?? [],
  }));
}

/** Which of these subjects nothing was known of before the import. */
export async function createdBy(
  db: Db,
  importId: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom(hint("import_row", "import_row_subject"))
    .select("subject")
    .where("import_id", "=", importId)
    .where("leads", "=", 1)
    .where("before_hash", "is", null)
    .where(oneOf("subject", subjects))
    .execute();
  return new Set(rows.flatMap(({ subject }) => subject ?? []));
}

/** A list as its column holds it: nothing where it is empty, as it nearly always is. */
function listed(list: readonly string[]): Json<readonly string[]> | null {
  return list.length === 0 ? null : write(list);
}

/** Stores outcomes of rows that had none. */
export async function storeOutcomes(
  db: Db,
  importId: string,
  rows: readonly OutcomeRow[],
): Promise<void> {
  const most: NewRow[] = [];
  const some: NewRow[] = [];
  for (const one of rows) {
    const { row, outcome, subject, hash, before, follows } = one;
    const value = {
      import_id: importId,
      row,
      outcome,
      subject,
      hash,
      leads: one.leads ? 1 : 0,
      before_hash: one.beforeHash,
      cells: write(one.cells),
    } as const;
    const emptied = listed(one.emptied);
    const untold = listed(one.untold);
    // Most rows have nothing in the columns that only some need; fewer parameters make fewer statements.
    if (before === null && emptied === null && follows === null && untold === null) {
      most.push(value);
    } else {
      some.push({ ...value, before, emptied, follows, untold });
    }
  }
  await insertRows(db, "import_row", most);
  await insertRows(db, "import_row", some);
}

type NewRow = Insertable<Tables["import_row"]>;

/** Stores outcomes of rows that had others until a row about the same subject came in. */
export async function changeOutcomes(
  db: Db,
  importId: string,
  rows: readonly OutcomeRow[],
): Promise<void> {
  for (const row of rows) {
    await db
      .updateTable("import_row")
      .set({
        outcome: row.outcome,
        hash: row.hash,
        leads: row.leads ? 1 : 0,
        before_hash: row.beforeHash,
        before: row.before,
        emptied: listed(row.emptied),
        follows: row.follows,
      })
      .where("import_id", "=", importId)
      .where("row", "=", row.row)
      .execute();
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
    message: keptSentence(finding.message),
  }));
  await insertRows(db, "finding", values);
}
