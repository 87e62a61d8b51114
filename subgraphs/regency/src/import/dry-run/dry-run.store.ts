import type { Db } from "../../database/tables.ts";
import type { Tenant } from "../../tenant/tenant.ts";

/** How long what a dry run found can be read after its last batch, in milliseconds. */
const KEPT_MS = 3_600_000;

/** Until when a dry run that was heard of just now is kept. */
export function keptUntil({ clock }: Pick<Tenant, "clock">): string {
  return new Date(clock().getTime() + KEPT_MS).toISOString();
}

/** Puts off forgetting a dry run. */
export async function keepOn(
  tenant: Pick<Tenant, "clock">,
  db: Db,
  importId: string,
): Promise<void> {
  await db
    .updateTable("import")
    .set({ kept_until: keptUntil(tenant) })
    .where("id", "=", importId)
    .execute();
}

/** Ends a dry run: what its rows would have stored is needed no longer. */
export async function endRehearsal(
  tenant: Pick<Tenant, "clock">,
  db: Db,
  importId: string,
): Promise<void> {
  await db.deleteFrom("import_staged").where("import_id", "=", importId).execute();
  await keepOn(tenant, db, importId);
}

/** Deletes the dry runs, rows and findings included, that nobody may read any more. */
export async function forgetDryRuns({ clock }: Pick<Tenant, "clock">, db: Db): Promise<void> {
  await db.deleteFrom("import").where("kept_until", "<=", clock().toISOString()).execute();
}
