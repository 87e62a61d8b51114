import {
  AbstractSqlDriver,
  SqlitePlatform,
  SqliteConnection,
  type Configuration,
} from "@mikro-orm/sqlite";
import type { Dialect as KyselyDialect, Kysely } from "kysely";
import { sql } from "kysely";
import { withWords } from "./compile-words.ts";
import { dataVersionOf } from "./data-version.ts";
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
export class SqliteWithWords extends AbstractSqlDriver<Connection, SqlitePlatform> {
  constructor(config: Configuration) {
    super(config, new SqlitePlatform(), Connection, ["kysely", "better-sqlite3"]);
  }

  /** The connection that can write and the one that only reads; in memory they are one. */
  connections(): { writer: Connection; reader: Connection } {
    return { writer: this.getConnection("write"), reader: this.getConnection("read") };
  }
}

/** `synchronous = normal` is safe under a write-ahead log: a power cut may undo the last commit, never break the file. */
const WRITER = [
  "busy_timeout = 5000", // milliseconds
  "journal_mode = wal",
  "synchronous = normal",
  "foreign_keys = on",
  // Indexes of some 20,000 people: what does not fit is written to the disk in the midst of each batch of an import.
  "cache_size = -64000", // kibibytes, taken as they are needed
  "temp_store = memory",
  // An import touches the same index pages batch after batch: copy them back every 128 MB, not every 4.
  "wal_autocheckpoint = 32000", // pages of 4096 bytes
  "journal_size_limit = 67108864", // bytes
];

const READER = [
  "busy_timeout = 5000", // milliseconds
  "cache_size = -16000", // kibibytes
  "temp_store = memory",
  "query_only = on",
];

type Opened = Pick<Connection, "getNativeClient" | "getClient">;

/** The connection that can write: its transactions take the write lock as they begin. */
export async function prepareWriter(writer: Opened): Promise<void> {
  lockAtBegin(await writer.getNativeClient());
  rememberStatements(await writer.getNativeClient());
  await set(writer.getClient(), WRITER);
}

/** Prepared after the migrations, because only a file that is in write-ahead mode can be read while it is written. */
export async function prepareReader(reader: Opened): Promise<() => Promise<string>> {
  rememberStatements(await reader.getNativeClient());
  await set(reader.getClient(), READER);
  return dataVersionOf(await reader.getNativeClient());
}

async function set(db: Kysely<unknown>, pragmas: readonly string[]): Promise<void> {
  for (const pragma of pragmas) await sql.raw(`pragma ${pragma}`).execute(db);
}
