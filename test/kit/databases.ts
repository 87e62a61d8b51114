import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Verifier } from "@talenta/access";
import { SharingLevel } from "@talenta/contract";
import { fillFrom, type Owner, type ProvinceDirectory } from "@talenta/embedded";
import { storeOf as storeOfProvince } from "@talenta/province";
import { createRegency, storeOf as storeOfRegency } from "@talenta/regency";
import { samplePolicyOf, writeSample } from "@talenta/sample";
import { createLog } from "@talenta/service";
import { openStore, type Database, type StoreConfig } from "@talenta/store";
import {
  freshDatabase,
  freshDatabases,
  type TestDatabase,
  type TestDatabases,
  type testedDialect,
} from "@talenta/store/testing";

type Dialect = ReturnType<typeof testedDialect>;

/** How owners' databases are filled; with the province, what makes two of them the same. */
export interface Filling {
  readonly employees: number;
  /** The day it is brought in and placed, as the clock has it. */
  readonly day: string;
  /** Whether regencies place people under different policies. */
  readonly mixed: boolean;
  readonly clock: () => Date;
  readonly verifier: Verifier;
}

/**
 * An invented province, brought in through the real import, a database for each owner. The sample is the same every
 * time, so filling it once in a run of all tests shows as much as filling it often.
 */
export function filledDatabases(
  dialect: Dialect,
  { code: province, owners }: ProvinceDirectory,
  filling: Filling,
): Promise<TestDatabases> {
  const { employees, day, mixed } = filling;
  return freshDatabases(dialect, codesOf(owners), {
    name: `filled ${province} ${employees} ${day} ${mixed}`,
    prepare: async (of) => {
      const folder = await mkdtemp(join(tmpdir(), "talenta-sample-"));
      const sample = await writeSample(folder, { province, size: employees });
      for (const files of sample) {
        const owner = owners.find(({ code }) => code === files.code);
        if (owner !== undefined) await fill(owner, of(owner.code), files, filling);
      }
      await rm(folder, { recursive: true });
    },
  });
}

async function fill(
  owner: Owner,
  database: Database,
  files: Parameters<typeof fillFrom>[0],
  { mixed, clock, verifier }: Filling,
): Promise<void> {
  const regency = await createRegency({
    ...owner,
    database,
    migrate: true,
    sharing: SharingLevel.POOL,
    ...(mixed && { firstPolicy: samplePolicyOf(owner.code) }),
    verifier,
    log: createLog({ name: "filling", level: "silent" }),
    clock,
  });
  await fillFrom(files, regency, () => undefined);
  await regency.stop();
}

/** A database for each owner with its tables and nothing in them. */
export async function emptyDatabases(
  dialect: Dialect,
  owners: readonly Owner[],
): Promise<TestDatabases> {
  const all = new Map<string, TestDatabase>();
  for (const { code } of owners) all.set(code, await ownerDatabase(dialect));
  return {
    of(code) {
      const one = all.get(code);
      if (one === undefined) throw new RangeError(`nobody owns data as ${code}`);
      return one.database;
    },
    async drop() {
      for (const { drop } of all.values()) await drop();
    },
  };
}

/** An owner's database with its tables and nothing in them. */
export function ownerDatabase(dialect: Dialect): Promise<TestDatabase> {
  return withTables(dialect, storeOfRegency);
}

/** The province's own database, with its tables and nothing in them. */
export function ownDatabase(dialect: Dialect): Promise<TestDatabase> {
  return withTables(dialect, storeOfProvince);
}

function withTables(
  dialect: Dialect,
  storeOf: (database: Database) => StoreConfig,
): Promise<TestDatabase> {
  const { name, migrations } = storeOf({ file: ":memory:" });
  return freshDatabase(dialect, {
    name: `${name} ${migrations.map((migration) => migration.name).join()}`,
    prepare: async (database) =>
      await (await openStore({ ...storeOf(database), migrate: true })).close(),
  });
}

/** Copies of files that nobody writes to, `CODE.sqlite` each, with what is still in their logs. */
export async function copiedFiles(from: string, owners: readonly Owner[]): Promise<TestDatabases> {
  const folder = await mkdtemp(join(tmpdir(), "talenta-copied-"));
  const fileOf = (code: string) => join(folder, `${code}.sqlite`);
  for (const code of codesOf(owners)) {
    for (const part of ["", "-wal"]) {
      await copyFile(join(from, `${code}.sqlite${part}`), `${fileOf(code)}${part}`).catch(absent);
    }
  }
  return {
    of: (code) => ({ file: fileOf(code) }),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

function absent(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}

const codesOf = (owners: readonly Owner[]) => owners.map(({ code }) => code);
