import type { Store, TablesOf } from "@talenta/store";
import type { Kysely } from "kysely";

import { PolicyTable, PolicyEventTable } from "./entities/policy.entity.ts";
import { ProgrammeTable } from "./entities/programme.entity.ts";
import { SettingTable } from "./entities/setting.entity.ts";

/** Every table of a database. */
export const ENTITIES = [PolicyTable, PolicyEventTable, ProgrammeTable, SettingTable] as const;

/** Every table, as it is stored. An interface, because the compiler checks a type alias three times as long. */
export interface Tables extends TablesOf<typeof ENTITIES> {}

/** A database to ask: outside a transaction for reading only, inside one for everything. */
export type Db = Kysely<Tables>;

/** The open database. */
export type OpenDatabase = Store<Tables>;
