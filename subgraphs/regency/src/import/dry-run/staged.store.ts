import { hint, insertRows, oneOf, read } from "@talenta/store";
import type { Db, Tables } from "../../database/tables.ts";
import type { StoredRow } from "../row-kind.ts";

/** A record that a batch of a dry run would have stored, and its words. */
export interface StagedRow<Content> extends StoredRow<Content> {
  readonly keys: readonly string[];
}

/** Keeps what one batch would have stored. */
export async function stage<Content>(
  db: Db,
  importId: string,
  staged: readonly StagedRow<Content>[],
): Promise<void> {
  if (staged.length === 0) return;
  const { last } = await db
    .selectFrom("import_staged")
    .select((eb) => eb.fn.max<number | null>("batch").as("last"))
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  const batch = (last ?? 0) + 1;
  await insertRows(
    db,
    "import_staged",
    staged.map(({ row, subject, text, hash, isNew }) => ({
      import_id: importId,
      batch,
      subject,
      row,
      record: text,
      hash,
      is_new: isNew ? 1 : 0,
    })),
  );
  const keys = staged.flatMap(({ subject, keys: words }) =>
    [...new Set(words)].map((key) => ({ import_id: importId, key, batch, subject })),
  );
  await insertRows(db, "import_staged_key", keys);
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
  // The order of the tables is given: of an import SQLite expects few rows, and would read them all instead.
  const found = await db
    .withRecursive("concerned(batch, subject)", (qc) =>
      qc
        .selectFrom("import_staged_key")
        .select(["batch", "subject"])
        .where("import_id", "=", importId)
        .where(oneOf("key", keys))
        .union(
          qc
            .selectFrom("concerned as c")
            .crossJoin(hint("import_staged_key", "import_staged_key_of").as("mine").of<Tables>())
            .crossJoin("import_staged_key as other")
            .select(["other.batch", "other.subject"])
            .where("mine.import_id", "=", importId)
            .whereRef("mine.batch", "=", "c.batch")
            .whereRef("mine.subject", "=", "c.subject")
            .where("other.import_id", "=", importId)
            .whereRef("other.key", "=", "mine.key"),
        ),
    )
    .selectFrom("concerned as c")
    .crossJoin("import_staged as s")
    .select(["s.batch", "s.row", "s.subject", "s.record as text", "s.hash", "s.is_new as isNew"])
    .where("s.import_id", "=", importId)
    .whereRef("s.batch", "=", "c.batch")
    .whereRef("s.subject", "=", "c.subject")
    .orderBy("s.batch")
    .orderBy("s.row")
    .execute();
  const rows = found.map(({ isNew, ...row }) => ({
    ...row,
    record: read<Content>(row.text),
    isNew: isNew === 1,
  }));
  const batches = Map.groupBy(rows, ({ batch }) => batch);
  return [...batches].map(([batch, among]) => ({ batch, rows: among }));
}
