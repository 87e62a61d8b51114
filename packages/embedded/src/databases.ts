import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { ConfigError } from "@talenta/service";
import { type Database, databasesOn, dropDatabase, provision } from "@talenta/store";
import { z } from "zod";
import type { DataFolder } from "./data-folder.ts";

/** Where everybody's database is. */
export interface Databases {
  /** The one of an owner. */
  readonly of: (code: string) => Database;
  /** The province's own. */
  readonly province: Database;
  /** Takes the database of an owner away, and makes room for an empty one. */
  readonly forget: (code: string) => Promise<void>;
}

/** Passwords by the name of their role and database. */
const PASSWORDS = z.record(z.string(), z.string());

/**
 * A database and a role of its own for each owner and for the province on the server at `url`, whose role may create
 * both. Passwords are made once and kept in the data folder.
 *
 * @throws ConfigError where databases of these names are another data folder's
 */
export async function databasesOnServer(
  url: string,
  folder: Pick<DataFolder, "province" | "passwords">,
  codes: readonly string[],
): Promise<Databases> {
  const own = `talenta_province_${folder.province}`;
  const nameOf = (code: string) => `talenta_owner_${code.replace(".", "_")}`;
  const names = [own, ...codes.map(nameOf)];
  const known = await readPasswords(folder.passwords);
  const strange = await databasesOn(
    url,
    names.filter((name) => known[name] === undefined),
  );
  if (strange.length > 0) throw new ConfigError([anothers(strange, folder.passwords)]);
  const owners = names.map((name) => ({
    name,
    password: known[name] ?? randomBytes(24).toString("base64url"),
  }));
  const passwords = Object.fromEntries(owners.map(({ name, password }) => [name, password]));
  await keepPasswords(folder.passwords, { ...known, ...passwords });
  const urls = await provision(url, { owners });
  const at = (name: string): Database => ({ url: urls[names.indexOf(name)] ?? "" });
  return {
    of: (code) => at(nameOf(code)),
    province: at(own),
    async forget(code) {
      await dropDatabase(url, nameOf(code));
      await provision(url, { owners: owners.filter(({ name }) => name === nameOf(code)) });
    },
  };
}

/** A file each, in the data folder. */
export function databasesInFolder(folder: DataFolder): Databases {
  return {
    of: (code) => ({ file: folder.database(code) }),
    province: { file: folder.provinceDatabase },
    forget: (code) => folder.forget(code),
  };
}

function anothers(names: readonly string[], file: string): string {
  return `TALENTA_DATABASE names a server that has ${names.join(", ")} already, and ${file} does not know their passwords: they are another data folder's. Name that folder in TALENTA_DATA, or another server.`;
}

async function readPasswords(file: string): Promise<z.output<typeof PASSWORDS>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "{}";
    throw error;
  });
  return PASSWORDS.parse(JSON.parse(text));
}

/** Readable by the owner of the process alone, and whole: a reader sees the old file or the new one. */
async function keepPasswords(file: string, passwords: z.output<typeof PASSWORDS>): Promise<void> {
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
}
