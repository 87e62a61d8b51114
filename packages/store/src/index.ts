export type {
  Baseline,
  Database,
  NamedMigration,
  PostgresDatabase,
  SqliteDatabase,
  StoreConfig,
} from "./config.ts";
export { placeOf } from "./dialect/address.ts";
export { changed } from "./schema/declared.ts";
export { createDeclared } from "./schema/create-declared.ts";
export type { Declared, Followed, ForeignKey, Refusal, Refused } from "./schema/declared.ts";
export { describeSchema, schemaDifference } from "./schema/describe.ts";
export type { MigrationStatus } from "./schema/migrate.ts";
export { migrateDown, migrateUp, migrationStatus } from "./schema/operate.ts";
export { databasesOn, dropDatabase, provision } from "./provision.ts";
export type { Owner } from "./provision.ts";
export { triggerStatements } from "./schema/refusing.ts";
export { StoreMigration } from "./schema/store-migration.ts";
export { openStore } from "./store.ts";
export type { EntityManager, Store, UnitOfWork } from "./store.ts";
export * from "./words/index.ts";
export { takenBack } from "./taken-back.ts";
export type { TablesOf } from "./tables-of.ts";
