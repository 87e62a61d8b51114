import type { NamedMigration } from "@talenta/store";

import { CreateProvince } from "./migration-0001.ts";
import { CreateProgrammes } from "./migration-0002.ts";

/** Every migration there ever was, oldest first; never edit one that has left the house. */
export const MIGRATIONS: readonly NamedMigration[] = [
  { name: "0001_create_province", class: CreateProvince },
  { name: "0002_create_programmes", class: CreateProgrammes },
];
