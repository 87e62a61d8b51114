import {
  DEFAULT_TITLES,
  employeeReader,
  type EmployeeRecord,
  withKnownEmployee,
} from "@talenta/siasn";
import { insertRows, oneOf, read } from "@talenta/store";
import { type Policy, retirementDate } from "@talenta/talent";
import type { Db } from "../../database/tables.ts";
import { adoptedPolicy } from "../../policy/adopted.ts";
import { keepEmployeeRevisions, type Replacing } from "../../employee/employee-revision.store.ts";
import { searchName } from "../../text/search-name.ts";
import { isCertain, placingNewcomers } from "../../placement/placement.service.ts";
import { positionIdOf, storePositions } from "../../position/position.store.ts";
import { type Change, today, type Tenant } from "../../tenant/tenant.ts";
import { storeUnits, unitIdOf } from "../../unit/unit.store.ts";
import type { ImportSource, RowKind, StoredRow } from "../row-kind.ts";
import { EMPLOYEE_FIELDS } from "./employee-fields.ts";
import { pastRetirementNotes } from "./past-retirement.ts";
import { resolvePeople } from "./resolve-people.ts";
import { samePersonNotes } from "./same-person.ts";
import { withNipOnRecord } from "./who.ts";

/** Employees as SIASN exports them. A person is the PNS ID, else the NIP; a NIP on record changes on purpose only. */
export const employeeRows: RowKind<EmployeeRecord> = {
  reader: (columns) => employeeReader(columns, DEFAULT_TITLES),
  resolve: resolvePeople,
  takeOver: withKnownEmployee,

  async known(db, ids) {
    const rows = await db
      .selectFrom("employee")
      .select(["id", "details"])
      .where(oneOf("id", ids))
      .execute();
    return new Map(rows.map(({ id, details }) => [id, read(details)]));
  },

  fieldOf: (column) => EMPLOYEE_FIELDS[column] ?? null,
  store,
  notes: async (tenant, db, outcomes) => [
    ...(await samePersonNotes(db, outcomes)),
    ...(await pastRetirementNotes(tenant, db, outcomes)),
  ],
  explained: withNipOnRecord,
};

async function store(
  tenant: Tenant,
  change: Change,
  rows: readonly StoredRow<EmployeeRecord>[],
  source: ImportSource,
): Promise<void> {
  await storeEmployees(tenant, change, rows, {
    origin: "FILE",
    originId: source.importId,
    by: source.by,
    at: tenant.clock().toISOString(),
    reason: source.fileName,
  });
}

/** Stores people's records, whatever brings them; what they said before stays as revisions. */
export async function storeEmployees(
  tenant: Tenant,
  change: Change,
  rows: readonly StoredRow<EmployeeRecord>[],
  replacing: Replacing,
): Promise<void> {
  const records = rows.map((row) => row.record);
  // What is undone gives units and positions back of itself.
  const importId = replacing.origin === "FILE" ? replacing.originId : null;
  await storeUnits(change.db, records, importId);
  await storePositions(change.db, records, importId);
  const now = tenant.clock();
  const updatedAt = now.toISOString();
  const withoutId = rows.filter(({ record }) => record.personKey === record.nip);
  const known = await pnsIdsOf(
    change.db,
    withoutId.map(({ subject }) => subject),
  );
  const policy = await adoptedPolicy(change.db, today(tenant));
  const values = rows.map((row) => ({
    ...employeeColumns(policy, row.record),
    details: row.text,
    id: row.subject,
    person_key: personKeyOf(row.record, known.get(row.subject)),
    content_hash: row.hash,
    updated_at: updatedAt,
  }));
  // Who is new comes with the figures of the first placement, so that no index is written twice.
  const placed = placingNewcomers(policy, now);
  const first = new Map(
    rows.flatMap(({ isNew, subject: id, record }) =>
      isNew ? [[id, placed(id, record)] as const] : [],
    ),
  );
  const added = values.flatMap((value) => {
    const placement = first.get(value.id);
    if (placement === undefined) return [];
    const { box, value: talent_value, performance, potential } = placement;
    const certain = isCertain(placement) ? (1 as const) : (0 as const);
    return [{ ...value, box, talent_value, performance, potential, certain, withdrawn_at: null }];
  });
  const changed = values.filter(({ id }) => !first.has(id));
  await keepEmployeeRevisions(
    change.db,
    changed.map(({ id }) => id),
    replacing,
  );
  await insertRows(change.db, "employee", added, { replaceOn: ["id"] });
  await insertRows(change.db, "employee", changed, { replaceOn: ["id"] });
  const updated = rows.flatMap(({ isNew, subject }) => (isNew ? [] : [subject]));
  change.record("EMPLOYEE", "CREATED", [...first.keys()]);
  change.place(first.values());
  change.record("EMPLOYEE", "UPDATED", updated);
  change.replace(updated);
}

/** PNS IDs of those of these people of whom one is known. */
async function pnsIdsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("employee")
    .select(["id", "person_key as personKey"])
    .whereRef("person_key", "<>", "nip")
    .where(oneOf("id", ids))
    .execute();
  return new Map(rows.map(({ id, personKey }) => [id, personKey]));
}

/** A PNS ID once known is never given up for a NIP. */
function personKeyOf(record: EmployeeRecord, known: string | undefined): string {
  return record.personKey === record.nip ? (known ?? record.personKey) : record.personKey;
}

function employeeColumns({ retirementAges }: Policy, record: EmployeeRecord) {
  return {
    nip: record.nip,
    name: record.name,
    front_title: record.frontTitle,
    back_title: record.backTitle,
    search_name: searchName(record.name),
    birth_date: record.birthDate,
    sex: record.sex,
    employment_kind: record.employmentKind,
    active: record.active ? (1 as const) : (0 as const),
    legal_standing: record.legalStanding,
    rank: record.rank,
    rank_since: record.rankSince,
    first_appointed: record.firstAppointed,
    position_id: positionIdOf(record),
    position_class: record.positionClass,
    position_since: record.positionSince,
    education_level: record.educationLevel,
    education_name: record.educationName,
    graduation_year: record.graduationYear,
    unit_id: unitIdOf(record),
    email_gov: record.emailGov,
    retirement_date:
      record.birthDate && retirementDate(record.birthDate, record.positionClass, retirementAges),
  };
}
