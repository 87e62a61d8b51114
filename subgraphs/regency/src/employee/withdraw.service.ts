import type { Change } from "../tenant/tenant.ts";
import { oneOf } from "@talenta/store";
import type { ExpressionBuilder } from "kysely";
import type { Tables } from "../database/tables.ts";
import { removeEvidence } from "../evidence/evidence.store.ts";
import { keepEmployeeRevisions, type Replacing } from "./employee-revision.store.ts";

/**
 * Takes people off the record, as if they had never been on it, within `change`. The row keeps the id alone, for the
 * history that hangs on it: NIP and PNS ID are free again, and nobody finds it. What it said stays as a revision, what
 * evidence said likewise, and the current placement ends as superseded. Who comes in by a file again is back under the
 * same id. The number of statements does not grow with a person.
 */
export async function withdrawPeople(
  change: Change,
  ids: readonly string[],
  replacing: Replacing,
): Promise<void> {
  if (ids.length === 0) return;
  const { db } = change;
  const records = await db
    .selectFrom("evidence")
    .select(["id", "kind"])
    .where(oneOf("employee_id", ids))
    .execute();
  await removeEvidence(
    db,
    records.map(({ id }) => id),
    replacing,
  );
  for (const [kind, found] of Map.groupBy(records, (record) => record.kind)) {
    change.record(
      kind,
      "WITHDRAWN",
      found.map(({ id }) => id),
    );
  }
  await keepEmployeeRevisions(db, ids, replacing);
  await db
    .updateTable("placement")
    .set({ superseded_at: replacing.at })
    .where("superseded_at", "is", null)
    .where(oneOf("employee_id", ids))
    .execute();
  await db
    .updateTable("employee")
    .set({ withdrawn_at: replacing.at, updated_at: replacing.at, ...NOTHING })
    .set((eb) => ({ nip: nobodys(eb), person_key: nobodys(eb) }))
    .where(oneOf("id", ids))
    .execute();
  change.record("EMPLOYEE", "WITHDRAWN", ids);
  change.record("PLACEMENT", "ENDED", ids);
}

/** What stands where a number was. A NIP is digits, so that neither of the two words is anybody's. */
function nobodys(eb: ExpressionBuilder<Tables, "employee">) {
  return eb(eb.val("withdrawn "), "||", eb.ref("employee.id"));
}

/** What the row of a withdrawn person says. */
const NOTHING = {
  active: 0,
  name: "",
  search_name: "",
  content_hash: "",
  details: "{}",
  front_title: null,
  back_title: null,
  birth_date: null,
  sex: null,
  employment_kind: null,
  legal_standing: null,
  rank: null,
  rank_since: null,
  first_appointed: null,
  position_id: null,
  position_class: null,
  position_since: null,
  education_level: null,
  education_name: null,
  graduation_year: null,
  unit_id: null,
  email_gov: null,
  retirement_date: null,
  box: null,
  talent_value: null,
  performance: null,
  potential: null,
  certain: null,
  left_at: null,
  due: null,
} as const;
