import type { Finding } from "@talenta/siasn";
import { insertRows, isOneOf, listed, type Sql } from "@talenta/store";

/** What became of a row. */
export type Outcome = "CREATED" | "UPDATED" | "UNCHANGED" | "REJECTED";

/** A row of an import with its outcome, as stored. */
export interface OutcomeRow {
  row: number;
  outcome: Outcome;
  /** Whom or what the row is about; null when it could not be told. */
  subject: string | null;
  hash: string | null;
  /** Whether this row decides for its subject: the lowest one does. */
  leads: boolean;
  /** Content hash the subject had before this import; null when it was not there. */
  beforeHash: string | null;
  cells: readonly (string | null)[];
}

/** The row that decides for a subject so far. */
export interface Leader {
  row: number;
  hash: string;
  beforeHash: string | null;
}

const ROW_COLUMNS = [
  "import_id",
  "row",
  "outcome",
  "subject",
  "hash",
  "leads",
  "before_hash",
  "cells",
] as const;

const FINDING_COLUMNS = [
  "import_id",
  "row",
  "column",
  "value",
  "dimension",
  "severity",
  "message",
] as const;

/** Which of these row numbers already have their outcome. */
export async function rowsSettled(
  sql: Sql,
  importId: string,
  rows: readonly number[],
): Promise<ReadonlySet<number>> {
  const settled = await sql.all<{ row: number }>(
    `select row from import_row where import_id = ? and ${isOneOf("row")}`,
    [importId, listed(rows)],
  );
  return new Set(settled.map((one) => one.row));
}

/** The rows that decide for these subjects so far, by subject. */
export async function leadersOf(
  sql: Sql,
  importId: string,
  subjects: readonly string[],
): Promise<Map<string, Leader>> {
  // Left alone, SQLite reads the whole import instead: it takes every import for a short one.
  const rows = await sql.all<Leader & { subject: string }>(
    `select subject, row, hash, before_hash as "beforeHash"
     from import_row indexed by import_row_subject
     where import_id = ? and leads = 1 and ${isOneOf("subject")}`,
    [importId, listed(subjects)],
  );
  return new Map(rows.map(({ subject, ...leader }) => [subject, leader]));
}

/** Stores outcomes. */
export async function storeOutcomes(
  sql: Sql,
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
    cells: JSON.stringify(row.cells),
  }));
  await insertRows(sql, { table: "import_row", columns: ROW_COLUMNS }, values);
}

/** Takes the lead from the rows that decided for these subjects so far. */
export async function dethrone(
  sql: Sql,
  importId: string,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return;
  await sql.run(
    `update import_row indexed by import_row_subject set leads = 0
     where import_id = ? and leads = 1 and ${isOneOf("subject")}`,
    [importId, listed(subjects)],
  );
}

/** Decides anew, against the rows that lead now, what becomes of all others about these subjects. */
export async function decideFollowers(
  sql: Sql,
  importId: string,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return;
  await sql.run(
    `update import_row indexed by import_row_subject set outcome = case when hash = (
         select leader.hash from import_row leader indexed by import_row_subject
         where leader.import_id = import_row.import_id and leader.subject = import_row.subject
           and leader.leads = 1) then 'UNCHANGED' else 'REJECTED' end
     where import_id = ? and leads = 0 and ${isOneOf("subject")}`,
    [importId, listed(subjects)],
  );
}

/** Stores findings, in order. */
export async function storeFindings(
  sql: Sql,
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
  await insertRows(sql, { table: "finding", columns: FINDING_COLUMNS }, values);
}
