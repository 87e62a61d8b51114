import { insertRows, listed, raw } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import type { StoredRow } from "../row-kind.ts";

/** A record that a batch of a dry run would have stored, and its words. */
export interface StagedRow<Content> extends StoredRow<Content> {
  readonly keys: readonly string[];
}

const COLUMNS = ["import_id", "batch", "subject", "row", "record", "hash", "is_new"] as const;
const KEY_COLUMNS = ["import_id", "key", "batch", "subject"] as const;

/** Keeps what one batch would have stored. */
export async function stage<Content>(
  db: Db,
  importId: string,
  staged: readonly StagedRow<Content>[],
): Promise<void> {
  if (staged.length === 0) return;
  const last = await raw(db).first<{ batch: number }>(
    "select coalesce(max(batch), 0) as batch from import_staged where import_id = ?",
    [importId],
  );
  const batch = (last?.batch ?? 0) + 1;
  const rows = staged.map(({ row, subject, text, hash, isNew }) => ({
    import_id: importId,
    batch,
    subject,
    row,
    record: text,
    hash,
    is_new: isNew ? 1 : 0,
  }));
  const keys = staged.flatMap(({ subject, keys: words }) =>
    [...new Set(words)].map((key) => ({ import_id: importId, key, batch, subject })),
  );
  await insertRows(db, { table: "import_staged", columns: COLUMNS }, rows);
  await insertRows(db, { table: "import_staged_key", columns: KEY_COLUMNS }, keys);
}

/**
 * What earlier batches of a dry run would have stored that concerns these words, and what concerns that in turn: batch
 * by batch, in the order they came.
 */
export async function stagedWith<Content extends object>(
  db: Db,
  importId: string,
  keys: readonly string[],
): Promise<{ readonly batch: number; readonly rows: StoredRow<Content>[] }[]> {
  const found = await raw(db).all<{
    batch: number;
    row: number;
    subject: string;
    text: string;
    hash: string;
    isNew: number;
  }>(
    // The order of the tables is given: of an import SQLite expects few rows, and would read them all instead.
    `with recursive concerned (batch, subject) as (
       select batch, subject from import_staged_key
       where import_id = ? and key in (select value from json_each(?))
       union
       select other.batch, other.subject from concerned c
       cross join import_staged_key mine indexed by import_staged_key_of
         on mine.import_id = ? and mine.batch = c.batch and mine.subject = c.subject
       cross join import_staged_key other on other.import_id = ? and other.key = mine.key
     )
     select s.batch, s.row, s.subject, s.record as text, s.hash, s.is_new as "isNew"
     from concerned c cross join import_staged s
       on s.import_id = ? and s.batch = c.batch and s.subject = c.subject
     order by s.batch, s.row`,
    [importId, listed(keys), importId, importId, importId],
  );
  const rows = found.map(({ isNew, ...row }) => ({
    ...row,
    record: JSON.parse(row.text) as Content,
    isNew: isNew === 1,
  }));
  const batches = Map.groupBy(rows, ({ batch }) => batch);
  return [...batches].map(([batch, among]) => ({ batch, rows: among }));
}
