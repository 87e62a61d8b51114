import { isOneOf, listed, raw } from "@talenta/store";
import type { Change } from "../change/change.service.ts";
import type { EvidenceKind } from "../evidence/evidence-kind.ts";
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
  const among = listed(ids);
  const records = await raw(db).all<{ id: string; kind: EvidenceKind }>(
    `select id, kind from evidence where ${isOneOf("employee_id")}`,
    [among],
  );
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
  await raw(db).run(
    `update placement set superseded_at = ? where superseded_at is null and ${isOneOf("employee_id")}`,
    [replacing.at, among],
  );
  await raw(db).run(`update employee set ${NOTHING} where ${isOneOf("id")}`, [
    replacing.at,
    replacing.at,
    among,
  ]);
  change.record("EMPLOYEE", "WITHDRAWN", ids);
  change.record("PLACEMENT", "ENDED", ids);
}

/** What the row of a withdrawn person says. A NIP is digits, so that neither of the two words is anybody's. */
const NOTHING = [
  "withdrawn_at = ?",
  "updated_at = ?",
  "nip = 'withdrawn ' || id",
  "person_key = 'withdrawn ' || id",
  "active = 0",
  ...["name", "search_name", "content_hash"].map((column) => `${column} = ''`),
  "details = '{}'",
  ...[
    "front_title",
    "back_title",
    "birth_date",
    "sex",
    "employment_kind",
    "legal_standing",
    "rank",
    "rank_since",
    "first_appointed",
    "position_id",
    "position_class",
    "position_since",
    "education_level",
    "education_name",
    "graduation_year",
    "unit_id",
    "email_gov",
    "retirement_date",
    "box",
    "talent_value",
    "performance",
    "potential",
    "certain",
    "left_at",
    "due",
  ].map((column) => `${column} = null`),
].join(", ");
