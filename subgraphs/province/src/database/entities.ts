import type { NamedMigration, StoreConfig } from "@talenta/store";

import { CreateProvince } from "./migration-0001.ts";

/** What the object mapper reads; policies and settings are plain SQL. */
export const ENTITIES: StoreConfig["entities"] = [];

/** Every migration there ever was, oldest first; never edit one that has left the house. */
export const MIGRATIONS: readonly NamedMigration[] = [
  { name: "0001_create_province", class: CreateProvince },
];
