import type { Sql } from "@talenta/store";

/**
 * A word that is another one whenever anything was committed since: by any other connection
 * (`data_version`) or, where a database in memory has one connection only, by this one (`total_changes`).
 */
export async function dataVersion(sql: Sql): Promise<string> {
  const row = await sql.first<{ others: number; own: number }>(
    "select data_version as others, total_changes() as own from pragma_data_version",
  );
  return `${row?.others ?? 0}.${row?.own ?? 0}`;
}
