import { createHash, randomBytes } from "node:crypto";
import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
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

/** Several databases that belong together, each by its name. */
export interface TestDatabases {
  readonly of: (name: string) => Database;
  /** Takes all of them away, also from who is still connected. */
  readonly drop: () => Promise<void>;
}

/** What is in several databases before a test begins; as `Template`. */
export interface CommonTemplate {
  readonly name: string;
  readonly prepare: (of: (name: string) => Database) => Promise<void>;
}

/** The databases this run of tests can use: SQLite always, PostgreSQL where the run has started a server. */
export function testDatabases(): Dialect[] {
  return serverUrl() === undefined ? ["sqlite"] : ["sqlite", "postgresql"];
}

/** A database of its own, empty or as a template has prepared it. */
export async function freshDatabase(dialect: Dialect, template?: Template): Promise<TestDatabase> {
  const common = template && {
    name: template.name,
    prepare: (of: (name: string) => Database) => template.prepare(of("one")),
  };
  const { of, drop } = await freshDatabases(dialect, ["one"], common);
  return { database: of("one"), drop };
}

/** Databases of these names, empty or as a template has prepared them together. */
export function freshDatabases(
  dialect: Dialect,
  names: readonly string[],
  template?: CommonTemplate,
): Promise<TestDatabases> {
  return dialect === "sqlite" ? freshFiles(names, template) : freshOnServer(names, template);
}

async function freshFiles(
  names: readonly string[],
  template?: CommonTemplate,
): Promise<TestDatabases> {
  const folder = await mkdtemp(join(tmpdir(), "talenta-fresh-"));
  if (template !== undefined) {
    const kept = await templateFolder(template);
    for (const name of names) await copyFile(fileIn(kept, name), fileIn(folder, name));
  }
  return {
    of: (name) => ({ file: fileIn(folder, name) }),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

const fileIn = (folder: string, name: string) => join(folder, `${name}.sqlite`);

async function templateFolder({ name, prepare }: CommonTemplate): Promise<string> {
  const all =
    process.env["TALENTA_TEST_FILLED"] ?? (await mkdtemp(join(tmpdir(), "talenta-templates-")));
  const folder = join(all, keyOf(name));
  if (existsSync(folder)) return folder;
  const building = await mkdtemp(join(all, "building-"));
  await prepare((one) => ({ file: fileIn(building, one) }));
  // Whole or not at all; who comes second finds the same in its place.
  await rename(building, folder).catch(() => rm(building, { recursive: true }));
  return folder;
}

async function freshOnServer(
  names: readonly string[],
  template?: CommonTemplate,
): Promise<TestDatabases> {
  const server = serverUrl();
  if (server === undefined) throw new Error("this run of tests has no PostgreSQL");
  const key = template && (await templatesOnServer(server, names, template));
  const fresh = `fresh_${randomBytes(8).toString("hex")}`;
  await administer(server, async (client) => {
    for (const name of names) {
      const from = key === undefined ? "template0" : databaseIn(key, name);
      await client.query(
        `create database ${databaseIn(fresh, name)} template ${from} strategy file_copy`,
      );
    }
  });
  return {
    of: (name) => ({ url: addressAs(server, databaseIn(fresh, name)) }),
    drop: () =>
      administer(server, async (client) => {
        for (const name of names) {
          await client.query(`drop database ${databaseIn(fresh, name)} with (force)`);
        }
      }),
  };
}

const databaseIn = (group: string, name: string) => `${group}_${name.replaceAll(/\W/g, "_")}`;

async function templatesOnServer(
  server: string,
  names: readonly string[],
  { name, prepare }: CommonTemplate,
): Promise<string> {
  const key = `template_${keyOf(name)}`;
  return await administer(server, async (client) => {
    // Of two test files that want the same, one waits until the other has made it.
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [key]);
    const { rows } = await client.query("select 1 from pg_database where datname = $1", [
      databaseIn(key, names.at(-1) ?? ""),
    ]);
    if (rows.length > 0) return key;
    const building = `building_${randomBytes(8).toString("hex")}`;
    for (const one of names) {
      await client.query(
        `create database ${databaseIn(building, one)} template template0 strategy file_copy`,
      );
    }
    await prepare((one) => ({ url: addressAs(server, databaseIn(building, one)) }));
    for (const one of names) {
      await client.query(
        `alter database ${databaseIn(building, one)} rename to ${databaseIn(key, one)}`,
      );
    }
    return key;
  });
}

/**
 * Runs one statement past every layer of the product; answers rows as they are stored. What writes to a file runs while
 * the product has not opened it.
 */
export async function runStored(
  database: Database,
  statement: string,
): Promise<Record<string, unknown>[]> {
  if ("url" in database) {
    return await administer(database.url, async (client) => (await client.query(statement)).rows);
  }
  // Another SQLite than the product's in this process: closing a file it could write to, it would take the log away
  // under the product's feet.
  const readOnly = /^\s*select\b/i.test(statement);
  const file = new DatabaseSync(database.file, { readOnly });
  try {
    return file.prepare(statement).all();
  } finally {
    file.close();
  }
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
