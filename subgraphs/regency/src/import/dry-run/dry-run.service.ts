import type { ImportKind } from "@talenta/contract";
import { insertRows, raw, type SqlValue } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { beginChange, type Change } from "../../change/change.service.ts";
import type { ImportSource, RowKind, StoredRow } from "../row-kind.ts";
import { keepOn } from "./dry-run.store.ts";
import { RELATED, type Related } from "./related.ts";
import { stage, type StagedRow, stagedWith } from "./staged.store.ts";

interface DryRun {
  readonly file: { readonly kind: ImportKind };
  readonly source: ImportSource;
}

/**
 * Brings one batch of a dry run in by `bring`, as the import would, and rolls all of it back but the outcomes and
 * findings of its rows. What earlier batches would have stored about the same people or records is stored first, by the
 * same means, so that a row meets what it would meet in the import.
 */
export async function rehearse<Content extends object, Result>(
  change: Change,
  { file, source }: DryRun,
  kind: RowKind<Content>,
  bring: (pretended: Change, watched: RowKind<Content>) => Promise<Result>,
): Promise<Result> {
  const { db, tenant } = change;
  const { importId } = source;
  const related = RELATED[file.kind];
  const staged: StagedRow<Content>[] = [];
  const meet = meeting(change, source, kind);
  const watched: RowKind<Content> = {
    ...kind,
    async resolve(_tenant, _sql, rows, from) {
      await meet(rows.flatMap(({ record }) => related.of(record)));
      return kind.resolve(tenant, db, rows, from);
    },
    async explained(_sql, rows, findings, columns) {
      await meet(rows.flatMap((row) => related.ofUnread?.(row, columns) ?? []));
      return (await kind.explained?.(db, rows, findings, columns)) ?? [...findings];
    },
    async store(_tenant, pretended, rows, from) {
      staged.push(...(await withKeys(related, db, rows)));
      await kind.store(tenant, pretended, rows, from);
    },
  };
  await raw(db).run("savepoint rehearsal");
  const before = await whereTold(db);
  const result = await bring(pretending(change), watched);
  const told = await toldSince(db, importId, before);
  await raw(db).run("rollback to rehearsal");
  await raw(db).run("release rehearsal");
  await tellAgain(db, told);
  await stage(db, importId, staged);
  await keepOn(tenant, db, importId);
  return result;
}

/** A change that leaves no trace. */
function pretending(change: Change): Change {
  return beginChange(change.tenant, change, { subject: change.by }).change;
}

/**
 * Stores, once each, what earlier batches would have stored that concerns these words. All that concerns each other
 * comes at once, so that what is stored first is never what something stored later depends on.
 */
function meeting<Content extends object>(
  change: Change,
  source: ImportSource,
  kind: RowKind<Content>,
): (words: readonly string[]) => Promise<void> {
  const met = new Set<string>();
  return async (words) => {
    const { db, tenant, by } = change;
    const batches = await stagedWith<Content>(db, source.importId, [...new Set(words)]);
    for (const { batch, rows } of batches) {
      const fresh = rows.filter(({ subject }) => !met.has(`${batch} ${subject}`));
      if (fresh.length === 0) continue;
      for (const { subject } of fresh) met.add(`${batch} ${subject}`);
      const again = beginChange(tenant, change, { subject: by });
      await kind.store(tenant, again.change, fresh, source);
      await again.settle();
    }
  };
}

async function withKeys<Content extends object>(
  related: Related,
  db: Db,
  rows: readonly StoredRow<Content>[],
): Promise<StagedRow<Content>[]> {
  const subjects = rows.map(({ subject }) => subject);
  const standing = await related.standing?.(db, subjects);
  return rows.map((row) => {
    const { subject, record } = row;
    return { ...row, keys: [subject, ...related.of(record), ...(standing?.get(subject) ?? [])] };
  });
}

/** How far outcomes and findings have been told, over all imports. */
interface Place {
  readonly row: number;
  readonly finding: number;
}

async function whereTold(db: Db): Promise<Place> {
  const place = await raw(db).first<Place>(
    `select (select coalesce(max(rowid), 0) from import_row) as "row",
       (select coalesce(max(id), 0) from finding) as finding`,
  );
  return place ?? { row: 0, finding: 0 };
}

type AnyRow = Readonly<Record<string, SqlValue>>;

interface Told {
  readonly rows: readonly AnyRow[];
  readonly findings: readonly AnyRow[];
}

/** The rows that have their outcome since, those about the same whose outcome is another now, and what was found. */
async function toldSince(db: Db, importId: string, { row, finding }: Place): Promise<Told> {
  const rows = await raw(db).all<AnyRow>(
    `select * from import_row where import_id = ? and rowid > ?
     union all
     select * from import_row indexed by import_row_subject
     where import_id = ? and rowid <= ? and subject in (
       select subject from import_row where import_id = ? and rowid > ?)`,
    [importId, row, importId, row, importId, row],
  );
  const findings = await raw(db).all<AnyRow>(
    "select * from finding where import_id = ? and id > ? order by id",
    [importId, finding],
  );
  return { rows, findings: findings.map(({ id: _id, ...rest }) => rest) };
}

async function tellAgain(db: Db, { rows, findings }: Told): Promise<void> {
  const rowColumns = Object.keys(rows[0] ?? {});
  const into = { table: "import_row", columns: rowColumns, replaceOn: ["import_id", "row"] };
  await insertRows(db, into, rows);
  const columns = Object.keys(findings[0] ?? {});
  await insertRows(db, { table: "finding", columns }, findings);
}
