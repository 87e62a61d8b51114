import type { Finding } from "@talenta/siasn";
import { listed, raw } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { today, type Tenant } from "../../regency/tenant.ts";
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
  const rows = new Map(
    outcomes.flatMap((one) => (one.leads && one.subject !== null ? [[one.subject, one.row]] : [])),
  );
  const people = await raw(db).all<{ id: string; birthDate: string; last: string }>(
    `select e.id, e.birth_date as "birthDate", e.retirement_date as last
     from json_each(?) j cross join employee e on e.id = j.value
     where e.active = 1 and e.retirement_date < ? order by j.key`,
    [listed([...rows.keys()]), today(tenant)],
  );
  return people.map(({ id, birthDate, last }) => ({
    row: rows.get(id) ?? 0,
    column: "TANGGAL LAHIR",
    value: birthDate,
    dimension: "CONSISTENCY",
    severity: "NOTE",
    message: `is active on record, but by age and class of the post the last day in service was ${last}. Check birth date and class of the post, or set the legal standing to retired.`,
  }));
}
