import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fillFrom, rowsOf } from "@talenta/embedded";
import { writeSample } from "@talenta/sample";
import { placesIn, POOLED_CODE, province } from "./common.ts";
import type { RegencyCode } from "@talenta/talent";
import { assemble } from "./embedded.ts";
import type { Ready, Role } from "./messages.ts";

/** Tables whose rows are copied to make one database of fifteen, parents first. */
const TABLES = ["unit", "position", "employee", "evidence", "placement"];

/** Builds the fifteen databases of one size through the real import, then one that holds them all. */
export async function build(role: Extract<Role, { kind: "build" }>): Promise<Ready> {
  const done = join(role.folder, "complete");
  if (existsSync(done)) return {};
  await rm(role.folder, { recursive: true, force: true });
  await mkdir(role.folder, { recursive: true });
  await fill(role.folder, role.employees);
  pool(role.folder);
  await writeFile(done, "");
  return {};
}

async function fill(folder: string, employees: number): Promise<void> {
  const parts = await assemble(folder, false);
  const sample = await writeSample(placesIn(folder).files, { province: "18", size: employees });
  const regencies = sample.filter(({ code }) => code !== province.code);
  const total = regencies.reduce((sum, files) => sum + rowsOf(files), 0);
  let sent = 0;
  for (const files of regencies) {
    const regency = parts.regencies.get(files.code as RegencyCode);
    if (regency === undefined) throw new Error(`Nobody owns the files of ${files.code}.`);
    await fillFrom(files, regency, (rows) => (sent += rows));
    console.error(`  ${files.code}: ${sent} of ${total} rows`);
  }
  await parts.stop();
}

/** One regency's database with everybody of all fifteen in it; ids are opaque and never meet. */
function pool(folder: string): void {
  const { database, pooled } = placesIn(folder);
  const first = new DatabaseSync(database(POOLED_CODE));
  first.prepare("vacuum into ?").run(pooled);
  first.close();
  const one = new DatabaseSync(pooled);
  one.exec("pragma foreign_keys = off");
  for (const { code } of province.owners) {
    if (code === POOLED_CODE || code === province.code) continue;
    one.prepare("attach ? as other").run(database(code));
    for (const table of TABLES) {
      const columns = columnsOf(one, table);
      one.exec(
        `insert or ignore into main."${table}" (${columns}) select ${columns} from other."${table}"`,
      );
    }
    one.exec("detach other");
  }
  one.exec("pragma wal_checkpoint(truncate)");
  one.close();
}

/** Columns to copy: all but the running number a database gives by itself. */
function columnsOf(database: DatabaseSync, table: string): string {
  const columns = database.prepare("select name from pragma_table_info(?)").all(table);
  return columns
    .map((column) => `"${String(column["name"])}"`)
    .filter((name) => name !== '"seq"')
    .join(", ");
}
