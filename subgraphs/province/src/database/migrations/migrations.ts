import type { Baseline, NamedMigration } from "@talenta/store";

import { CreateProvince } from "./migration-0001.ts";
import { CreateProgrammes } from "./migration-0002.ts";
import { HoldAlike } from "./migration-0003.ts";
import { CreateProvinceAtOnce } from "./baseline.ts";

/** Every migration there ever was, oldest first; never edit one that has left the house. */
export const MIGRATIONS: readonly NamedMigration[] = [
  { name: "0001_create_province", class: CreateProvince },
  { name: "0002_create_programmes", class: CreateProgrammes },
  { name: "0003_hold_alike", class: HoldAlike },
];

/** What an empty database begins with. */
export const BASELINE: Baseline = {
  class: CreateProvinceAtOnce,
  standsFor: MIGRATIONS.slice(0, 2).map(({ name }) => name),
};
