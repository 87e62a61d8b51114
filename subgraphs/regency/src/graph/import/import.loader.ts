import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { oneByKey } from "../../page/loader.ts";
import type { Outcome } from "../../database/entities/import.entity.ts";

/** How many rows of an import had each outcome. */
export interface ImportCounts extends Record<Outcome, number> {
  importId: string;
}

/** Counts of outcomes by import id; null for an import without rows. */
export function importCountsLoader(db: Db) {
  return oneByKey<ImportCounts>(
    (ids) =>
      db
        .selectFrom("import_row")
        .select((eb) => {
          const rows = eb.fn.countAll<number>();
          return [
            "import_id as importId",
            rows.filterWhere("outcome", "=", "CREATED").as("CREATED"),
            rows.filterWhere("outcome", "=", "UPDATED").as("UPDATED"),
            rows.filterWhere("outcome", "=", "UNCHANGED").as("UNCHANGED"),
            rows.filterWhere("outcome", "=", "REJECTED").as("REJECTED"),
          ];
        })
        .where(oneOf("import_id", ids))
        .groupBy("import_id")
        .execute(),
    (counts) => counts.importId,
  );
}
