import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import {
  AbstractSqlDriver,
  SqliteConnection,
  SqlitePlatform,
  SqlMikroORM,
  type Configuration,
} from "@mikro-orm/sqlite";
import { sql, type Dialect as KyselyDialect, type Kysely } from "kysely";
import type { StoreConfig } from "../config.ts";
import { withWords } from "./compile-words.ts";
import { dataVersionOf } from "./data-version.ts";
import { MIGRATIONS_TABLE, type Engine, type MapperOptions } from "./engine.ts";
import { locksInProcess } from "./locks.ts";
import { rememberStatements } from "./statements.ts";
import { transactionOn } from "./transaction.ts";
import { lockAtBegin } from "./write-lock.ts";

class Connection extends SqliteConnection {
  override createKyselyDialect(
    options: Parameters<SqliteConnection["createKyselyDialect"]>[0],
  ): KyselyDialect {
    return withWords(super.createKyselyDialect(options), "sqlite");
  }

  override transactional<T>(
    ...[work, options]: Parameters<typeof SqliteConnection.prototype.transactional<T>>
  ): Promise<T> {
    return transactionOn(this.getClient(), work, options);
  }
}

/** SQLite under the object mapper, with the words that are one on both databases. */
class SqliteWithWords extends AbstractSqlDriver<Connection, SqlitePlatform> {
  constructor(config: Configuration) {
    super(config, new SqlitePlatform(), Connection, ["kysely", "better-sqlite3"]);
  }
}

/** `synchronous = normal` is safe under a write-ahead log: a power cut may undo the last commit, never break the file. */
const WRITER = [
  // Bytes, of a file that is made. A person's record is longer than half of the 4096 that SQLite takes by itself, so
  // that each would lie alone on a page; a file that is there keeps the pages it has.
  "page_size = 8192",
  "busy_timeout = 5000", // milliseconds
  "journal_mode = wal",
  "synchronous = normal",
  "foreign_keys = on",
  // Indexes of some 20,000 people: what does not fit is written to the disk in the midst of each batch of an import.
  "cache_size = -24000", // kibibytes; more of them is slower: each is a page fault the first time
  "temp_store = memory",
  "journal_size_limit = 67108864", // bytes
];

/** An import touches the same index pages batch after batch: they are copied back every 128 MB, not every 4. */
const LOG_BYTES = 2 ** 27;

const READER = [
  "busy_timeout = 5000", // milliseconds
  "cache_size = -16000", // kibibytes
  "temp_store = memory",
  "query_only = on",
];

const MIGRATIONS = `create table if not exists "${MIGRATIONS_TABLE}" ("id" integer not null primary key autoincrement,
  "name" text null, "executed_at" datetime null default current_timestamp)`;

/**
 * Opens a file twice, once to write and once to read, because only so is a reader not kept waiting. A database in
 * memory has one connection for both.
 */
export async function openSqlite(
  config: StoreConfig,
  file: string,
  options: MapperOptions,
): Promise<Engine> {
  const inMemory = file === ":memory:";
  const { onStatement } = config;
  const driverOptions = onStatement
    ? { verbose: (text: unknown) => onStatement(String(text)) }
    : {};
  const orm = await SqlMikroORM.init({
    ...options,
    driver: SqliteWithWords,
    dbName: file,
    driverOptions,
    // The object mapper's word for a second connection that it reads over outside transactions.
    replicas: inMemory ? [] : [{ driverOptions }],
  });
  const driver = orm.em.getDriver();
  const [writer, reader] = [driver.getConnection("write"), driver.getConnection("read")];
  lockAtBegin(await writer.getNativeClient());
  rememberStatements(await writer.getNativeClient());
  await set(writer.getClient(), WRITER);
  const { rows } = await sql<{
    bytes: number;
  }>`select page_size as bytes from pragma_page_size`.execute(writer.getClient());
  await set(writer.getClient(), [`wal_autocheckpoint = ${LOG_BYTES / (rows[0]?.bytes ?? 4096)}`]);
  // Afterwards, because only a file that is in write-ahead mode can be read while it is written.
  if (reader !== writer) {
    rememberStatements(await reader.getNativeClient());
    await set(reader.getClient(), READER);
  }
  return {
    dialect: "sqlite",
    orm,
    db: reader.getClient(),
    writer,
    dataVersion: dataVersionOf(await reader.getNativeClient()),
    locks: locksInProcess(inMemory ? randomUUID() : resolve(file)),
    prepare: async () => void (await sql.raw(MIGRATIONS).execute(writer.getClient())),
  };
}

async function set(db: Kysely<unknown>, pragmas: readonly string[]): Promise<void> {
  for (const pragma of pragmas) await sql.raw(`pragma ${pragma}`).execute(db);
}
