import { placeholders, raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { oneByKey } from "../page/loader.ts";
import type { Outcome } from "./import-row.store.ts";

/** How many rows of an import had each outcome. */
export interface ImportCounts extends Record<Outcome, number> {
  importId: string;
}

/** Counts of outcomes by import id; null for an import without rows. */
export function importCountsLoader(db: Db) {
  return oneByKey<ImportCounts>(
    (ids) =>
      raw(db).all<ImportCounts>(
        `select import_id as "importId",
           sum(outcome = 'CREATED') as "CREATED", sum(outcome = 'UPDATED') as "UPDATED",
           sum(outcome = 'UNCHANGED') as "UNCHANGED", sum(outcome = 'REJECTED') as "REJECTED"
         from import_row where import_id in (${placeholders(ids.length)}) group by import_id`,
        ids,
      ),
    (counts) => counts.importId,
  );
}
