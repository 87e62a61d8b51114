import type { Client } from "pg";
import { addressAs, administer } from "./dialect/administer.ts";

/** Who gets a database of its own on a server. */
export interface Owner {
  /** Name of the database and of the role it belongs to. */
  readonly name: string;
  /** The role's password from now on. */
  readonly password: string;
}

const CONNECTIONS = 20; // of one role at once: two processes, with some to spare for a person who looks
const STATEMENT_TIMEOUT = "30s"; // of whoever does not choose another

/**
 * Makes a database and a role for each owner, where they are not there yet: UTF8, locale C, open to its own role alone.
 * Answers their addresses, in the order of the owners. Needs the address of a role that may create both; asking again
 * changes nothing but the passwords.
 */
export async function provision(
  adminUrl: string,
  { owners }: { readonly owners: readonly Owner[] },
): Promise<string[]> {
  return await administer(adminUrl, async (client) => {
    // Of two that begin at once, one waits.
    await client.query("select pg_advisory_lock(hashtextextended('provision', 0))");
    for (const owner of owners) await provide(client, owner);
    return owners.map(({ name, password }) => addressAs(adminUrl, name, name, password));
  });
}

/** Which of these names are databases or roles of a server already. */
export async function databasesOn(adminUrl: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  return await administer(adminUrl, async (client) => {
    const { rows } = await client.query(
      `select datname as name from pg_database where datname = any($1)
       union select rolname from pg_roles where rolname = any($1) order by 1`,
      [names],
    );
    return (rows as { name: string }[]).map(({ name }) => name);
  });
}

/** Takes a database away with all that is in it, also from who is still connected; nothing where it is not there. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await administer(adminUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

async function provide(client: Client, { name, password }: Owner): Promise<void> {
  const quoted = client.escapeIdentifier(name);
  const exists = async (catalogue: string, column: string) =>
    (await client.query(`select 1 from ${catalogue} where ${column} = $1`, [name])).rows.length > 0;
  if (!(await exists("pg_roles", "rolname"))) await client.query(`create role ${quoted}`);
  await client.query(
    `alter role ${quoted} login connection limit ${CONNECTIONS} password ${client.escapeLiteral(password)}`,
  );
  if (!(await exists("pg_database", "datname"))) {
    // Who is no superuser must be of a role to give it a database.
    await client.query(`grant ${quoted} to current_user`);
    await client.query(
      `create database ${quoted} owner ${quoted} template template0 encoding 'UTF8' locale 'C'`,
    );
  }
  await client.query(`revoke connect, temporary on database ${quoted} from public`);
  await client.query(
    `alter role ${quoted} in database ${quoted} set statement_timeout = '${STATEMENT_TIMEOUT}'`,
  );
}
