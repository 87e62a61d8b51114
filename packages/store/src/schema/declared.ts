import type { MetadataStorage } from "@mikro-orm/core";

/** What a table's rows may not become. The database itself holds it, whoever writes. */
export type Refusal = Refused | Followed;

interface Watched {
  /** Name of the trigger, one of its kind in the database. */
  readonly name: string;
  readonly table: string;
  readonly on: "insert" | "update" | "delete";
  /** Of an update: only when it sets one of these columns, were it to what they hold already. */
  readonly of?: readonly string[];
  /**
   * When, in SQL that both databases understand, over `old."column"` and `new."column"`; always where it is left
   * out. Unequal is `is distinct from`: `old."x" <> new."x"` is not true where one of them is null.
   */
  readonly when?: string;
}

/** A change that fails. */
interface Refused extends Watched {
  /** What the error says. */
  readonly says: string;
}

/** A change that brings another with it. */
interface Followed extends Watched {
  /** One or more statements in SQL that both databases understand, each ended by a semicolon. */
  readonly does: string;
  readonly at: "before" | "after";
}

/** What a table's rows must find in another table. Said here and not as relations of the object mapper. */
export interface ForeignKey {
  readonly table: string;
  readonly columns: readonly string[];
  readonly references: readonly [table: string, columns: readonly string[]];
  /** What becomes of these rows when the other is deleted; it is refused where this is left out. */
  readonly onDelete?: "cascade" | "set null";
  /** Whether it is looked at only when the transaction ends. */
  readonly deferrable?: boolean;
}

/** The condition that one of these columns changes. */
export function changed(columns: readonly string[]): string {
  return columns.map((column) => `old."${column}" is distinct from new."${column}"`).join(" or ");
}

/** Everything that is said of a schema. */
export interface Declared {
  /** `store.orm.getMetadata()`: the tables, by their entities. */
  readonly entities: MetadataStorage;
  readonly foreignKeys?: readonly ForeignKey[];
  readonly refusals?: readonly Refusal[];
  /** Tables that SQLite keeps in the order of their primary key. */
  readonly withoutRowid?: readonly string[];
}
