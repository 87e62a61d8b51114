import {
  AbstractSqlDriver,
  PostgreSqlConnection,
  PostgreSqlPlatform,
  SqlMikroORM,
  type Configuration,
} from "@mikro-orm/postgresql";
import { sql, type Kysely, type PostgresDialect } from "kysely";
import type { PostgresDatabase, StoreConfig } from "../config.ts";
import { addressOf } from "./address.ts";
import { withWords } from "./compile-words.ts";
import { MIGRATIONS_TABLE, type Engine, type MapperOptions } from "./engine.ts";
import { locksInDatabase } from "./locks.ts";
import { nameStatements } from "./named-statements.ts";
import { parserOf } from "./stored-values.ts";
import { transactionOn } from "./transaction.ts";
import { readVersion, VERSION_ROW, versionAtBegin } from "./version-row.ts";

class Connection extends PostgreSqlConnection {
  #writer: Promise<unknown> = Promise.resolve();

  override createKyselyDialect(
    options: Parameters<PostgreSqlConnection["createKyselyDialect"]>[0],
  ): PostgresDialect {
    const dialect = super.createKyselyDialect(options);
    versionAtBegin(dialect);
    return withWords(dialect, "postgresql");
  }

  /** One at a time within a process: those that wait for the lock would else keep all connections from readers. */
  override transactional<T>(
    ...[work, options]: Parameters<typeof PostgreSqlConnection.prototype.transactional<T>>
  ): Promise<T> {
    const run = () => transactionOn(this.getClient(), work, options);
    if (options?.ctx) return run();
    const turn = this.#writer.then(run);
    this.#writer = turn.catch(() => undefined);
    return turn;
  }
}

/** PostgreSQL under the object mapper, with the words that are one on both databases. */
class PostgresWithWords extends AbstractSqlDriver<Connection, PostgreSqlPlatform> {
  constructor(config: Configuration) {
    super(config, new PostgreSqlPlatform(), Connection, ["kysely", "pg"]);
  }
}

/** Opens a database on a server: connections are made as they are needed. */
export async function openPostgres(
  config: StoreConfig,
  database: PostgresDatabase,
  options: MapperOptions,
): Promise<Engine> {
  const client = clientOf(database);
  const orm = await SqlMikroORM.init({
    ...options,
    driver: PostgresWithWords,
    dbName: client.database,
    driverOptions: {
      ...client,
      min: 0,
      max: database.connections ?? 4,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: 10_000, // to connect, or to wait for one that is free
      onPoolCreated: (pool: Pool) =>
        pool.on("connect", (one) => nameStatements(one, config.onStatement)),
    },
  });
  const connection = orm.em.getDriver().getConnection();
  const db: Kysely<unknown> = connection.getClient();
  await checkText(config.name, db).catch(async (error: unknown) => {
    await orm.close(true);
    throw error;
  });
  return {
    dialect: "postgresql",
    orm,
    db,
    writer: connection,
    dataVersion: () => readVersion(db),
    locks: locksInDatabase(client),
    prepare: () => prepare(db),
  };
}

const MIGRATIONS = `create table if not exists ${MIGRATIONS_TABLE} (id bigserial primary key,
  name text not null unique, executed_at timestamptz not null default current_timestamp)`;

/** In one trip of its own, because every other transaction begins with the row that is made here. */
async function prepare(db: Kysely<unknown>): Promise<void> {
  await db.connection().execute(async (connection) => {
    try {
      await sql.raw(`begin read write; ${MIGRATIONS}; ${VERSION_ROW}; commit`).execute(connection);
    } catch (error) {
      await sql.raw("rollback").execute(connection);
      throw error;
    }
  });
}

interface Pool {
  on(event: "connect", listener: (client: Parameters<typeof nameStatements>[0]) => void): void;
}

function clientOf(database: PostgresDatabase) {
  const {
    statementTimeout = 30_000,
    lockTimeout = 5_000,
    idleInTransactionTimeout = 60_000,
  } = database;
  const settings = {
    default_transaction_read_only: "on",
    statement_timeout: statementTimeout,
    lock_timeout: lockTimeout,
    idle_in_transaction_session_timeout: idleInTransactionTimeout,
  };
  return {
    ...addressOf(database.url),
    keepAlive: true,
    application_name: "talenta",
    types: { getTypeParser: parserOf },
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
  };
}

interface Text {
  name: string;
  encoding: string;
  locale: string;
}

/** Another order of text, or another folding of letters, would answer differently from SQLite. */
async function checkText(name: string, db: Kysely<unknown>): Promise<void> {
  // Read from the row as JSON, because which columns it has depends on the server's version.
  const { rows } = await sql<Text>`
    select datname as name, pg_encoding_to_char(encoding) as encoding,
      case coalesce(to_jsonb(d) ->> 'datlocprovider', 'c')
        when 'c' then case when datcollate = datctype then datcollate else 'mixed' end
        when 'b' then to_jsonb(d) ->> 'datlocale'
        else 'ICU' end as locale
    from pg_database d where datname = current_database()`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error(`${name}: the server does not know its database`);
  if (found.encoding === "UTF8" && ["C", "POSIX"].includes(found.locale)) return;
  throw new Error(
    `${name}: the database ${found.name} is ${found.encoding} with locale ${found.locale}, which orders text ` +
      `differently; make it with: create database "${found.name}" template template0 encoding 'UTF8' locale 'C'`,
  );
}
