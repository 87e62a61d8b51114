export type {
  Baseline,
  Database,
  NamedMigration,
  PostgresDatabase,
  StoreConfig,
} from "./config.ts";
export { placeOf } from "./dialect/address.ts";
export { changed } from "./schema/declared.ts";
export { createDeclared } from "./schema/create-declared.ts";
export type { Declared, ForeignKey, Refusal } from "./schema/declared.ts";
export { describeSchema, schemaDifference } from "./schema/describe.ts";
export { migrateDown, migrateUp, migrationStatus } from "./schema/operate.ts";
export { databasesOn, dropDatabase, provision } from "./provision.ts";
export { StoreMigration } from "./schema/store-migration.ts";
export { openStore } from "./store.ts";
export type { EntityManager, Store, UnitOfWork } from "./store.ts";
export * from "./words/index.ts";
export { takenBack } from "./taken-back.ts";
export type { TablesOf } from "./tables-of.ts";
