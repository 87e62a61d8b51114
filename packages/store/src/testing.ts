import { createHash, randomBytes } from "node:crypto";
import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "./config.ts";
import { addressAs, administer } from "./dialect/administer.ts";
import type { Dialect } from "./words/both-ways.ts";

/** A database for one test, or for the tests of one file. */
export interface TestDatabase {
  readonly database: Database;
  /** Takes it away, also from who is still connected. */
  readonly drop: () => Promise<void>;
}

/** What is in a database before a test begins. */
export interface Template {
  /** Two templates of one name are the same: name what they depend on, migrations for one. */
  readonly name: string;
  /** Fills an empty database and closes it again. Done once in a run of all tests, by whoever comes first. */
  readonly prepare: (database: Database) => Promise<void>;
}

/** The databases this run of tests can use: SQLite always, PostgreSQL where the run has started a server. */
export function testDatabases(): Dialect[] {
  return serverUrl() === undefined ? ["sqlite"] : ["sqlite", "postgresql"];
}

/** A database of its own, empty or as a template has prepared it. */
export function freshDatabase(dialect: Dialect, template?: Template): Promise<TestDatabase> {
  return dialect === "sqlite" ? freshFile(template) : freshOnServer(template);
}

async function freshFile(template?: Template): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "talenta-fresh-"));
  const file = join(folder, "fresh.sqlite");
  if (template !== undefined) await copyFile(await templateFile(template), file);
  return { database: { file }, drop: () => rm(folder, { recursive: true, force: true }) };
}

async function templateFile({ name, prepare }: Template): Promise<string> {
  const folder =
    process.env["TALENTA_TEST_FILLED"] ?? (await mkdtemp(join(tmpdir(), "talenta-templates-")));
  const file = join(folder, `${keyOf(name)}.sqlite`);
  if (existsSync(file)) return file;
  const building = await mkdtemp(join(folder, "building-"));
  const built = join(building, "built.sqlite");
  await prepare({ file: built });
  // Whole or not at all; who comes second puts the same in its place.
  await rename(built, file);
  await rm(building, { recursive: true });
  return file;
}

async function freshOnServer(template?: Template): Promise<TestDatabase> {
  const server = serverUrl();
  if (server === undefined) throw new Error("this run of tests has no PostgreSQL");
  const name = `fresh_${randomBytes(8).toString("hex")}`;
  const from = template === undefined ? "template0" : await templateOnServer(server, template);
  await administer(server, (client) =>
    client.query(`create database ${name} template ${from} strategy file_copy`),
  );
  return {
    database: { url: addressAs(server, name) },
    drop: () =>
      administer(
        server,
        async (client) => void (await client.query(`drop database ${name} with (force)`)),
      ),
  };
}

async function templateOnServer(server: string, { name, prepare }: Template): Promise<string> {
  const key = `template_${keyOf(name)}`;
  return await administer(server, async (client) => {
    // Of two test files that want the same, one waits until the other has made it.
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [key]);
    const { rows } = await client.query("select 1 from pg_database where datname = $1", [key]);
    if (rows.length > 0) return key;
    const building = `building_${randomBytes(8).toString("hex")}`;
    await client.query(`create database ${building} template template0 strategy file_copy`);
    await prepare({ url: addressAs(server, building) });
    await client.query(`alter database ${building} rename to ${key}`);
    return key;
  });
}

function serverUrl(): string | undefined {
  return process.env["TALENTA_TEST_POSTGRES"];
}

function keyOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 24);
}

/** The database this run of tests is about: files unless `TALENTA_TEST_DATABASE` says postgresql. */
export function testedDialect(): Dialect {
  return process.env["TALENTA_TEST_DATABASE"] === "postgresql" ? "postgresql" : "sqlite";
}

/**
 * How a statement that a database must refuse begins to overwrite a row: SQLite has a word for it, which deletes the
 * row that is there without asking its triggers.
 */
export function insertOrReplace(): "insert" | "insert or replace" {
  return testedDialect() === "sqlite" ? "insert or replace" : "insert";
}

/** Databases of one test file. */
export interface TestPlaces {
  /**
   * The database at a path: the file, or on PostgreSQL one that stands for it, made from the template when it is first
   * named. ":memory:" is a new one each time.
   */
  at(path: string): Promise<Database>;
  /** Takes away what was made on PostgreSQL; files are their folder's matter. */
  dropAll(): Promise<void>;
}

/** Databases of one test file, of the kind this run is about. */
export function createTestPlaces(template: Template): TestPlaces {
  const drops: (() => Promise<void>)[] = [];
  const named = new Map<string, Promise<Database>>();
  const fresh = async (): Promise<Database> => {
    const { database, drop } = await freshDatabase("postgresql", template);
    drops.push(drop);
    return database;
  };
  return {
    async at(path) {
      if (testedDialect() === "sqlite") return { file: path };
      if (path === ":memory:") return await fresh();
      const known = named.get(path) ?? fresh();
      named.set(path, known);
      return await known;
    },
    async dropAll() {
      for (const drop of drops) await drop();
    },
  };
}
