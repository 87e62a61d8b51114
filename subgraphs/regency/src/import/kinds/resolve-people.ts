import { say } from "@talenta/sentences";
import type { EmployeeRecord } from "@talenta/siasn";
import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { opaqueId } from "../../text/content-hash.ts";
import { createdBy, rowsAbout } from "../import-row.store.ts";
import type { ImportSource, ReadRow, Resolution } from "../row-kind.ts";
import {
  isNextContract,
  type Known,
  likenessOf,
  nipChanged,
  nipTaken,
  nipTakenOver,
  nipUnclear,
  peopleBy,
  peopleLike,
} from "./who.ts";

/** Somebody a row is about; nothing is stored of those whom the batch itself adds. */
type Person = Omit<Known, "stored"> & { readonly stored: string | null };

type Row = ReadRow<EmployeeRecord>;

/**
 * Tells whom each row is about: the person with its PNS ID, else with its NIP. What was on record before the import
 * decides whether a NIP changed, so that the order rows arrive in does not.
 */
export async function resolvePeople(
  tenant: Tenant,
  db: Db,
  rows: readonly Row[],
  { importId, acceptNipChanges }: ImportSource,
): Promise<Resolution[]> {
  const people = await peopleOf(db, importId, rows);
  const ids = await newIds(tenant, db, rows, people);
  return rows.map(({ row, record }): Resolution => {
    const { nip, personKey } = record;
    const holder = people.byNip.get(nip);
    const person =
      people.byKey.get(personKey) ?? (holder && sameAs(holder, record) ? holder : undefined);
    if (holder && holder !== person) return { refusal: nipTaken(row, nip) };
    if (person) {
      const before = people.nipBefore.get(person.id);
      if (before === undefined || before === nip) return about(person);
      const why = isNextContract(before, nip)
        ? say("finding.nextContract")
        : acceptNipChanges
          ? say("finding.onPurpose")
          : null;
      if (why === null) return { refusal: nipChanged(row, nip, before) };
      people.byNip.set(nip, person);
      return { ...about(person), note: nipTakenOver(row, nip, before, why) };
    }
    const [alike, ...others] = people.alike.get(row) ?? [];
    if (alike !== undefined) {
      if (others.length > 0) {
        return { refusal: nipUnclear(row, nip, [alike.nip, ...others.map((one) => one.nip)]) };
      }
      if (!acceptNipChanges) return { refusal: nipChanged(row, nip, alike.nip) };
      people.byNip.set(nip, alike);
      people.byKey.set(personKey, alike);
      return { ...about(alike), note: nipTakenOver(row, nip, alike.nip, say("finding.onPurpose")) };
    }
    const added = { id: ids.get(personKey) ?? "", personKey, nip, stored: null };
    people.byKey.set(personKey, added);
    people.byNip.set(nip, added);
    return about(added);
  });
}

const about = ({ id: subject, stored }: Person) => ({ subject, stored });

/** One of the two has no PNS ID and goes by the NIP they share. */
function sameAs(known: Person, record: EmployeeRecord): boolean {
  return known.personKey === known.nip || record.personKey === record.nip;
}

/** Everybody rows may be about. */
interface People {
  readonly byKey: Map<string, Person>;
  readonly byNip: Map<string, Person>;
  /** The NIP before the import of those whom a row gives another; those the import itself brought are left out. */
  readonly nipBefore: ReadonlyMap<string, string>;
  /** For rows about nobody with their PNS ID or NIP: who may be meant by a NIP that lost its last digits. */
  readonly alike: ReadonlyMap<number, readonly Known[]>;
}

async function peopleOf(db: Db, importId: string, rows: readonly Row[]): Promise<People> {
  const known = await peopleBy(
    db,
    rows.map(({ record }) => record.personKey),
    rows.map(({ record }) => record.nip),
  );
  const byKey = new Map<string, Person>(known.map((person) => [person.personKey, person]));
  const byNip = new Map<string, Person>(known.map((person) => [person.nip, person]));
  const changed = rows.flatMap(({ record }) => {
    const person = byKey.get(record.personKey);
    return person === undefined || person.nip === record.nip ? [] : [person];
  });
  const strange = rows.filter(
    ({ record }) => !byKey.has(record.personKey) && !byNip.has(record.nip),
  );
  return {
    byKey,
    byNip,
    nipBefore: await nipsBefore(db, importId, changed),
    alike: await likePeople(db, importId, strange),
  };
}

/** The NIPs these people had before the import. */
async function nipsBefore(
  db: Db,
  importId: string,
  people: readonly Person[],
): Promise<ReadonlyMap<string, string>> {
  const before = new Map<string, string>(people.map(({ id, nip }) => [id, nip]));
  if (people.length === 0) return before;
  for (const row of await rowsAbout(db, importId, [...before.keys()])) {
    if (!row.leads || row.subject === null) continue;
    if (row.beforeHash === null) before.delete(row.subject);
    else if (row.before !== null) {
      before.set(row.subject, (JSON.parse(row.before) as EmployeeRecord).nip);
    }
  }
  return before;
}

/** By row: people on record before the import of the same name, with a NIP that is the same but for its last digits. */
async function likePeople(
  db: Db,
  importId: string,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, readonly Known[]>> {
  const alike = await peopleLike(
    db,
    rows.map(({ record }) => record),
  );
  if (alike.size === 0) return new Map();
  const found = rows.flatMap(({ row, record }) => {
    const people = alike.get(likenessOf(record)) ?? [];
    const may = people.filter((one) => sameAs(one, record));
    return may.length === 0 ? [] : [[row, may] as const];
  });
  const ids = found.flatMap(([, people]) => people.map(({ id }) => id));
  const created = await createdBy(db, importId, ids);
  return new Map(
    found.flatMap(([row, people]) => {
      const before = people.filter(({ id }) => !created.has(id));
      return before.length === 0 ? [] : [[row, before] as const];
    }),
  );
}

/** Ids for the keys of people who are not on record: what the key gives, unless somebody has it who had the key once. */
async function newIds(
  tenant: Tenant,
  db: Db,
  rows: readonly Row[],
  { byKey, byNip }: People,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { record } of rows) {
    if (byKey.has(record.personKey) || byNip.has(record.nip)) continue;
    ids.set(record.personKey, opaqueId(tenant.idSecret, record.personKey));
  }
  if (ids.size === 0) return ids;
  const taken = await db
    .selectFrom("employee")
    .select("id")
    .where("withdrawn_at", "is", null)
    .where(oneOf("id", [...ids.values()]))
    .execute();
  if (taken.length === 0) return ids;
  const used = new Set(taken.map(({ id }) => id));
  for (const [key, id] of ids) {
    if (used.has(id)) ids.set(key, opaqueId(tenant.idSecret, `${key} after ${id}`));
  }
  return ids;
}
