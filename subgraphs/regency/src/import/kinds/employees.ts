import { DEFAULT_TITLES, employeeReader, type EmployeeRecord, type Finding } from "@talenta/siasn";
import { insertRows, isOneOf, listed, type Sql, type SqlValue } from "@talenta/store";
import { type Policy, retirementDate } from "@talenta/talent";
import { adoptedPolicy } from "../../adoption/adopted.ts";
import type { Change } from "../../change/change.service.ts";
import { keepEmployeeRevisions, type Replacing } from "../../employee/employee-revision.store.ts";
import { foldName } from "../../employee/fold-name.ts";
import { placingNewcomers } from "../../placement/placement.service.ts";
import { positionIdOf, storePositions } from "../../position/position.store.ts";
import { today, type Tenant } from "../../regency/tenant.ts";
import { storeUnits, unitIdOf } from "../../unit/unit.store.ts";
import { opaqueId } from "../content-hash.ts";
import type { ImportSource, ReadRow, Resolution, RowKind, StoredRow } from "../row-kind.ts";
import { untoldFields, withKnown } from "./untold-fields.ts";

interface KnownPerson {
  id: string;
  personKey: string;
  nip: string;
  stored: string | null;
  /** The whole record as stored; null when the file tells every field, so that nobody needs it. */
  details: string | null;
}

/** Employees as SIASN exports them. A person is the PNS ID, else the NIP. */
export const employeeRows: RowKind<EmployeeRecord> = {
  reader: (columns) => employeeReader(columns, DEFAULT_TITLES),
  resolve,
  store,
};

async function resolve(
  tenant: Tenant,
  sql: Sql,
  rows: readonly ReadRow<EmployeeRecord>[],
  columns: readonly string[],
): Promise<Resolution<EmployeeRecord>[]> {
  const untold = untoldFields(columns);
  const records = rows.map((row) => row.record);
  const known = await knownPeople(sql, records, untold.length > 0);
  const byKey = new Map(known.map((person) => [person.personKey, person]));
  const byNip = new Map(known.map((person) => [person.nip, person]));
  return rows.map(({ row, record }) => {
    const holder = byNip.get(record.nip);
    const person =
      byKey.get(record.personKey) ?? (holder && sameAs(holder, record) ? holder : null);
    if (holder && holder !== person) return { refusal: nipTaken(row, record.nip) };
    if (person) {
      const { id: subject, stored, details } = person;
      if (details === null) return { subject, stored, record };
      const before = JSON.parse(details) as EmployeeRecord;
      return { subject, stored, record: withKnown(record, untold, before) };
    }
    const { personKey, nip } = record;
    const id = opaqueId(tenant.idSecret, personKey);
    const added = { id, personKey, nip, stored: null, details: null };
    byKey.set(personKey, added);
    byNip.set(nip, added);
    return { subject: id, stored: null, record };
  });
}

function knownPeople(
  sql: Sql,
  records: readonly EmployeeRecord[],
  withDetails: boolean,
): Promise<KnownPerson[]> {
  if (records.length === 0) return Promise.resolve([]);
  return sql.all<KnownPerson>(
    `select id, person_key as "personKey", nip, content_hash as stored,
       ${withDetails ? "details" : "null as details"}
     from employee where ${isOneOf("person_key")} or ${isOneOf("nip")}`,
    [
      listed(records.map((record) => record.personKey)),
      listed(records.map((record) => record.nip)),
    ],
  );
}

/** One of the two has no PNS ID and goes by the NIP they share. */
function sameAs(known: KnownPerson, record: EmployeeRecord): boolean {
  return known.personKey === known.nip || record.personKey === record.nip;
}

function nipTaken(row: number, nip: string): Finding {
  return {
    row,
    column: "NIP BARU",
    value: nip,
    dimension: "CONSISTENCY",
    severity: "REJECT",
    message:
      "Another person (another PNS ID) already has this NIP. Correct the NIP or the PNS ID in SIASN and import again.",
  };
}

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
  await storeUnits(change.sql, records);
  await storePositions(change.sql, records);
  const now = tenant.clock();
  const updatedAt = now.toISOString();
  const withoutId = records.filter((record) => record.personKey === record.nip);
  const known = new Map(
    (await knownPeople(change.sql, withoutId, false)).map((person) => [
      person.id,
      person.personKey,
    ]),
  );
  const policy = await adoptedPolicy(change.sql, today(tenant));
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
    return [{ ...value, box, talent_value, performance, potential, withdrawn_at: null }];
  });
  const changed = values.filter(({ id }) => !first.has(id));
  await keepEmployeeRevisions(
    change.sql,
    changed.map(({ id, details }) => [id, details]),
    replacing,
  );
  await upsert(change.sql, added);
  await upsert(change.sql, changed);
  const updated = rows.flatMap(({ isNew, subject }) => (isNew ? [] : [subject]));
  change.record("EMPLOYEE", "CREATED", [...first.keys()]);
  change.place(first.values());
  change.record("EMPLOYEE", "UPDATED", updated);
  change.replace(updated);
}

async function upsert<Column extends string>(
  sql: Sql,
  values: readonly (Readonly<Record<Column, SqlValue>> & { readonly id: string })[],
): Promise<void> {
  const columns = Object.keys(values[0] ?? {}) as (Column | "id")[];
  await insertRows(sql, { table: "employee", columns, replaceOn: ["id"] }, values);
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
    search_name: foldName(record.name),
    birth_date: record.birthDate,
    sex: record.sex,
    employment_kind: record.employmentKind,
    active: record.active ? 1 : 0,
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
