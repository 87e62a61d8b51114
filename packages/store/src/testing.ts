export { freshDatabase, testDatabases } from "./testing/fresh-database.ts";
export type { Template, TestDatabase } from "./testing/fresh-database.ts";
export { differenceFromDeclared } from "./testing/schema-difference.ts";
export { createTestPlaces, testedDialect } from "./testing/test-places.ts";
export type { TestPlaces } from "./testing/test-places.ts";
