import type { Database } from "../config.ts";
import { freshDatabase, type Template } from "./fresh-database.ts";
import type { Dialect } from "../words/both-ways.ts";

/** The database this run of tests is about: files unless `TALENTA_TEST_DATABASE` says postgresql. */
export function testedDialect(): Dialect {
  return process.env["TALENTA_TEST_DATABASE"] === "postgresql" ? "postgresql" : "sqlite";
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
