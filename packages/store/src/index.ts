export { openStore } from "./store.ts";
export type { NamedMigration, Store, StoreConfig, UnitOfWork } from "./store.ts";
export { escapeLike, insertRows, isOneOf, listed, placeholders } from "./sql.ts";
export type { Sql, SqlValue } from "./sql.ts";
