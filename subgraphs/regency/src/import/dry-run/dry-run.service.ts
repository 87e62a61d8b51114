import type { ImportKind } from "@talenta/contract";
import { hint, insertRows, takenBack } from "@talenta/store";
import type { Insertable } from "kysely";
import type { Db, Tables } from "../../database/tables.ts";
import { beginChange } from "../../change/change.service.ts";
import type { Change } from "../../tenant/tenant.ts";
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
  const { result, told } = await takenBack(db, async () => {
    const before = await whereTold(db);
    return {
      result: await bring(pretending(change), watched),
      told: await toldSince(db, importId, before),
    };
  });
  await insertRows(db, "import_row", told.rows, { replaceOn: ["import_id", "row"] });
  await insertRows(db, "finding", told.findings);
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
  const onRecord = await related.onRecord?.(db, subjects);
  return rows.map((row) => {
    const { subject, record } = row;
    return { ...row, keys: [subject, ...related.of(record), ...(onRecord?.get(subject) ?? [])] };
  });
}

/** How far outcomes and findings have been told, over all imports. */
interface Place {
  readonly row: number;
  readonly finding: number;
}

async function whereTold(db: Db): Promise<Place> {
  const rows = db
    .selectFrom("import_row")
    .select((eb) => eb.fn.max<number | null>("seq").as("last"));
  const findings = db
    .selectFrom("finding")
    .select((eb) => eb.fn.max<number | null>("id").as("last"));
  const { row, finding } = await db
    .selectNoFrom([rows.as("row"), findings.as("finding")])
    .executeTakeFirstOrThrow();
  return { row: row ?? 0, finding: finding ?? 0 };
}

interface Told {
  readonly rows: readonly Insertable<Tables["import_row"]>[];
  readonly findings: readonly Insertable<Tables["finding"]>[];
}

/**
 * The rows that have their outcome since, those about the same whose outcome is another now, and what was found:
 * without their numbers, which are given anew.
 */
async function toldSince(db: Db, importId: string, { row, finding }: Place): Promise<Told> {
  const since = db
    .selectFrom("import_row")
    .where("import_id", "=", importId)
    .where("seq", ">", row);
  const rows = await since
    .selectAll()
    .unionAll(
      db
        .selectFrom(hint("import_row", "import_row_subject"))
        .selectAll()
        .where("import_id", "=", importId)
        .where("seq", "<=", row)
        .where("subject", "in", since.select("subject")),
    )
    .execute();
  const findings = await db
    .selectFrom("finding")
    .selectAll()
    .where("import_id", "=", importId)
    .where("id", ">", finding)
    .orderBy("id")
    .execute();
  return {
    rows: rows.map(({ seq: _seq, ...rest }) => rest),
    findings: findings.map(({ id: _id, ...rest }) => rest),
  };
}
