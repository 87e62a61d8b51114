import { placeholders, type Sql } from "@talenta/store";
import { oneByKey } from "../page/loader.ts";
import type { Outcome } from "./import-row.store.ts";

/** How many rows of an import had each outcome. */
export interface ImportCounts extends Record<Outcome, number> {
  importId: string;
}

/** Counts of outcomes by import id; null for an import without rows. */
export function importCountsLoader(sql: Sql) {
  return oneByKey<ImportCounts>(
    (ids) =>
      sql.all<ImportCounts>(
        `select import_id as "importId",
           sum(outcome = 'CREATED') as "CREATED", sum(outcome = 'UPDATED') as "UPDATED",
           sum(outcome = 'UNCHANGED') as "UNCHANGED", sum(outcome = 'REJECTED') as "REJECTED"
         from import_row where import_id in (${placeholders(ids.length)}) group by import_id`,
        ids,
      ),
    (counts) => counts.importId,
  );
}
