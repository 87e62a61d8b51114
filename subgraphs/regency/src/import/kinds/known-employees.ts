import type { Finding } from "@talenta/siasn";
import { placeholders, type Sql } from "@talenta/store";

/** Opaque ids of the employees with these NIPs, by NIP; unknown ones are left out. */
export async function employeeIds(
  sql: Sql,
  nips: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all<{ nip: string; id: string }>(
    `select nip, id from employee where nip in (${placeholders(nips.length)})`,
    nips,
  );
  return new Map(rows.map((row) => [row.nip, row.id]));
}

/** Content hashes stored under these ids of one table; unknown ones are left out. */
export async function storedHashes(
  sql: Sql,
  table: "appraisal" | "assessment",
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all<{ id: string; hash: string }>(
    `select id, content_hash as hash from ${table} where id in (${placeholders(ids.length)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row.hash]));
}

/** The row is about somebody who is not on record here. */
export function unknownPerson(row: number, column: string, nip: string): Finding {
  return {
    row,
    column,
    value: nip,
    dimension: "COMPLETENESS",
    severity: "REJECT",
    message:
      "Nobody with this NIP is on record. Import the employee first, then this file again, or correct the NIP.",
  };
}
