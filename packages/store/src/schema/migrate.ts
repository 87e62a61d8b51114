import { sql, type QueryExecutorProvider } from "kysely";
import type { NamedMigration, StoreConfig } from "../config.ts";
import { MIGRATIONS_TABLE, type Engine } from "../dialect/engine.ts";

/** How a database stands to the migrations that are known. */
export interface MigrationStatus {
  /** Names of those it has seen, in the order they were run. */
  applied: string[];
  /** Names of those it has not seen, in the order they would be run. */
  pending: string[];
  /** Names of those it has seen that are not known here: something newer has used it. */
  unknown: string[];
}

/** What is known of migrations. */
type Known = Pick<StoreConfig, "name" | "migrations" | "baseline">;

/** A transaction, as the object mapper hands it to a migration. */
type InTransaction = Parameters<Parameters<Engine["writer"]["transactional"]>[0]>[0];

/** Which migrations a database has seen. Reads only. */
export async function statusOf(engine: Engine, known: Known): Promise<MigrationStatus> {
  const table =
    engine.dialect === "sqlite"
      ? sql`select 1 from sqlite_master where name = ${MIGRATIONS_TABLE}`
      : sql`select 1 from pg_class where oid = to_regclass(${MIGRATIONS_TABLE})`;
  const found = (await table.execute(engine.db)).rows.length > 0;
  return compare(known, found ? await remembered(engine.db) : []);
}

/**
 * Runs what is pending, all of it or nothing; an empty database begins with the baseline, where there is one. Of two
 * processes that want to, one waits and then finds nothing to do. Answers the names it has run or has remembered.
 */
export async function runPending(engine: Engine, known: Known): Promise<string[]> {
  return await changing(engine, known, async (step, { applied, pending }) => {
    const { baseline } = known;
    const done: string[] = [];
    if (baseline !== undefined && applied.length === 0) {
      await step(baseline.class, "up");
      done.push(...baseline.standsFor);
    }
    for (const { name, class: Class } of known.migrations) {
      if (!pending.includes(name) || done.includes(name)) continue;
      await step(Class, "up");
      done.push(name);
    }
    return { result: done, remember: done };
  });
}

/** Takes back the migration that was run last. Answers its name; undefined where there is none. */
export async function takeBackLast(engine: Engine, known: Known): Promise<string | undefined> {
  return await changing(engine, known, async (step, { applied }) => {
    const last = known.migrations.find(({ name }) => name === applied.at(-1));
    if (last === undefined) return { result: undefined };
    await step(last.class, "down");
    return { result: last.name, forget: last.name };
  });
}

/**
 * Refuses a database whose schema is not the one known here, and one with pending migrations where they are not to be
 * run.
 */
export async function settleSchema(engine: Engine, config: StoreConfig): Promise<void> {
  const { applied, pending, unknown } = await statusOf(engine, config);
  refuseNewer(config.name, unknown);
  if (pending.length === 0) {
    if (applied.length === 0) await engine.prepare();
    return;
  }
  if (config.migrate ?? engine.dialect === "sqlite") await runPending(engine, config);
  else {
    throw new Error(
      `${config.name}: the database is behind by ${pending.length} migrations, from ${pending[0]}; run: talenta migrate up`,
    );
  }
}

type Step = (migration: NamedMigration["class"], way: "up" | "down") => Promise<void>;

interface Changed<T> {
  result: T;
  remember?: readonly string[];
  forget?: string;
}

async function changing<T>(
  engine: Engine,
  known: Known,
  work: (step: Step, status: MigrationStatus) => Promise<Changed<T>>,
): Promise<T> {
  const unlock = await engine.locks.lock("migrate");
  try {
    await engine.prepare();
    return await engine.writer.transactional(async (transaction) => {
      if (engine.dialect === "postgresql") {
        const patient = "set local statement_timeout = 0";
        await sql.raw(patient).execute(transaction);
      }
      const status = compare(known, await remembered(transaction));
      refuseNewer(known.name, status.unknown);
      const step: Step = (Migration, way) => runStep(engine, transaction, Migration, way);
      const { result, remember = [], forget } = await work(step, status);
      for (const name of remember) {
        await sql`insert into ${sql.table(MIGRATIONS_TABLE)} (name) values (${name})`.execute(
          transaction,
        );
      }
      if (forget !== undefined) {
        await sql`delete from ${sql.table(MIGRATIONS_TABLE)} where name = ${forget}`.execute(
          transaction,
        );
      }
      return result;
    });
  } finally {
    await unlock();
  }
}

async function runStep(
  { orm }: Engine,
  transaction: InTransaction,
  Migration: NamedMigration["class"],
  way: "up" | "down",
): Promise<void> {
  const driver = orm.em.getDriver();
  const migration = new Migration(driver, orm.config);
  migration.setTransactionContext(transaction);
  await migration[way]();
  for (const query of migration.getQueries()) {
    await driver.execute(query, undefined, "all", transaction);
  }
}

function compare({ migrations, baseline }: Known, applied: string[]): MigrationStatus {
  const names = migrations.map(({ name }) => name);
  const isKnown = new Set([...names, ...(baseline?.standsFor ?? [])]);
  const isApplied = new Set(applied);
  return {
    applied,
    pending: names.filter((name) => !isApplied.has(name)),
    unknown: applied.filter((name) => !isKnown.has(name)),
  };
}

async function remembered(db: QueryExecutorProvider): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(MIGRATIONS_TABLE)} order by id`.execute(db);
  return rows.map(({ name }) => name);
}

function refuseNewer(name: string, unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  throw new Error(
    `${name}: the database was used by something newer than this, which knows no migration ${unknown.join(", ")}`,
  );
}
