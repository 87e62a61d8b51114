import { say } from "@talenta/sentences";
import type { Finding } from "@talenta/siasn";
import { rowsOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { today, type Tenant } from "../../tenant/tenant.ts";
import type { OutcomeRow } from "../import-row.store.ts";

/**
 * Notes on rows about people who are active on record though their last day in service (batas usia pensiun, BUP) has
 * passed: they are counted and never proposed until the source says otherwise. One statement.
 */
export async function pastRetirementNotes(
  tenant: Tenant,
  db: Db,
  outcomes: readonly OutcomeRow[],
): Promise<Finding[]> {
  const rows = outcomes.flatMap(({ leads, subject, row }) =>
    leads && subject !== null ? { subject, row } : [],
  );
  const people = await db
    .selectFrom(rowsOf(rows, { subject: "text", row: "integer" }).as("r"))
    .crossJoin("employee as e")
    .select(["r.row", "e.birth_date as birthDate", "e.retirement_date as last"])
    .whereRef("e.id", "=", "r.subject")
    .where("e.active", "=", 1)
    .where("e.retirement_date", "<", today(tenant))
    .orderBy("r.ord")
    .execute();
  return people.map(({ row, birthDate, last }) => ({
    row,
    column: "TANGGAL LAHIR",
    value: birthDate,
    dimension: "CONSISTENCY",
    severity: "NOTE",
    message: say("finding.pastRetirement", { last: last ?? "" }),
  }));
}
