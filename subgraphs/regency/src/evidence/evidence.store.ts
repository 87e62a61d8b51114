import { insertRows, isOneOf, listed, raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { contentHash } from "../import/content-hash.ts";
import {
  EVIDENCE_KINDS,
  type EvidenceEntry,
  type EvidenceKind,
  type EvidenceRecords,
  type KindDescription,
} from "./evidence-kind.ts";

/** How values come into the database: by a file, by hand, by a request that was granted, or because an import was undone. */
export const EVIDENCE_ORIGINS = ["FILE", "MUTATION", "REQUEST", "UNDO"] as const;

/** How a value came into the database. */
export type EvidenceOrigin = (typeof EVIDENCE_ORIGINS)[number];

/** Who brings a value in, how, and why. */
export interface Entrance {
  readonly origin: EvidenceOrigin;
  /** Id of the import, brought in or undone, or of the request; null by hand. */
  readonly originId: string | null;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Why an older value is replaced. */
  readonly reason: string;
}

/** A record on its way into the database. */
export interface EvidenceToStore<Record> {
  readonly id: string;
  readonly employeeId: string;
  readonly key: string;
  /** Content hash of the record, as imports compare it. */
  readonly hash: string;
  readonly record: Record;
  /** False when an older value is replaced. */
  readonly isNew: boolean;
}

const COLUMNS = [
  "id",
  "employee_id",
  "kind",
  "key",
  "date",
  "until",
  "facts",
  "record",
  "source",
  "origin",
  "origin_id",
  "entered_by",
  "entered_at",
  "content_hash",
] as const;

/** What makes a record of this person and kind the record it is; no two have the same. */
export function keyOf(employeeId: string, { kind, record }: EvidenceEntry): string {
  return contentHash({ employeeId, ...describe(kind).key(record) });
}

/** The same, leaving out fields of the key: what records have in common that differ in these alone. */
export function keyWithout(
  employeeId: string,
  { kind, record }: EvidenceEntry,
  fields: readonly string[],
): string {
  const key: object = { employeeId, ...describe(kind).key(record) };
  return contentHash(
    Object.fromEntries(Object.entries(key).filter(([name]) => !fields.includes(name))),
  );
}

/**
 * Stores records of one kind; older values stay as revisions. The number of statements does not grow
 * with a record.
 */
export async function storeEvidence<Kind extends EvidenceKind>(
  db: Db,
  kind: Kind,
  rows: readonly EvidenceToStore<EvidenceRecords[Kind]>[],
  entrance: Entrance,
): Promise<void> {
  const { date, until, source, facts } = describe(kind);
  const values = rows.map(({ id, employeeId, key, hash, record }) => ({
    id,
    employee_id: employeeId,
    kind,
    key,
    date: date(record),
    until: until(record),
    facts: JSON.stringify(facts(record)),
    record: textOf(record),
    source: source(record),
    origin: entrance.origin,
    origin_id: entrance.originId,
    entered_by: entrance.by,
    entered_at: entrance.at,
    content_hash: hash,
  }));
  const replaced = values.filter((_, at) => rows[at]?.isNew === false);
  await keepRevisions(
    db,
    replaced.map(({ id, record }) => [id, record]),
    entrance,
  );
  await insertRows(db, { table: "evidence", columns: COLUMNS, replaceOn: ["id"] }, values);
}

/** Takes records away; what they said stays as revisions. */
export async function removeEvidence(
  db: Db,
  ids: readonly string[],
  entrance: Entrance,
): Promise<void> {
  if (ids.length === 0) return;
  await keepRevisions(
    db,
    ids.map((id) => [id, null]),
    entrance,
  );
  await raw(db).run(`delete from evidence where ${isOneOf("id")}`, [listed(ids)]);
}

/** Copies what these records say now, beside what they are to say instead (null: nothing more). */
async function keepRevisions(
  db: Db,
  replacements: readonly (readonly [id: string, replacement: string | null])[],
  { by, at, origin, originId, reason }: Entrance,
): Promise<void> {
  if (replacements.length === 0) return;
  await raw(db).run(
    `insert into evidence_revision (record_id, employee_id, kind, record, source, origin, origin_id,
       entered_by, entered_at, replacement, replaced_by, replaced_at, replaced_origin,
       replaced_origin_id, reason)
     select e.id, e.employee_id, e.kind, e.record, e.source, e.origin, e.origin_id,
       e.entered_by, e.entered_at, n.value ->> 1, ?, ?, ?, ?, ?
     from json_each(?) n join evidence e on e.id = n.value ->> 0 order by n.key`,
    [by, at, origin, originId, reason, JSON.stringify(replacements)],
  );
}

/** A record as it stands. */
export interface StoredEvidence {
  readonly id: string;
  readonly employeeId: string;
  readonly kind: EvidenceKind;
  readonly key: string;
  readonly hash: string;
}

/** The records with these ids or keys; unknown ones are left out. */
export function findEvidence(
  db: Db,
  by: "id" | "key",
  values: readonly string[],
): Promise<StoredEvidence[]> {
  return raw(db).all<StoredEvidence>(
    `select id, employee_id as "employeeId", kind, key, content_hash as hash
     from evidence where ${isOneOf(`"${by}"`)}`,
    [listed(values)],
  );
}

/** The records of one kind these people have, with what they say; whose NIP it is stands beside them. */
export async function recordsOfPeople(
  db: Db,
  kind: EvidenceKind,
  employeeIds: readonly string[],
): Promise<{ id: string; employeeId: string; hash: string; entry: EvidenceEntry }[]> {
  const rows = await raw(db).all<{ id: string; employeeId: string; hash: string; record: string }>(
    `select id, employee_id as "employeeId", content_hash as hash, record
     from evidence where kind = ? and ${isOneOf("employee_id")} order by date, id`,
    [kind, listed(employeeIds)],
  );
  return rows.map(({ record, ...row }) => ({
    ...row,
    entry: { kind, record: JSON.parse(record) as object } as EvidenceEntry,
  }));
}

/** What these records say, by id, without whose they are. */
export async function whatIsOnRecord(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, object>> {
  const rows = await raw(db).all<{ id: string; record: string }>(
    `select id, record from evidence where ${isOneOf("id")}`,
    [listed(ids)],
  );
  return new Map(rows.map(({ id, record }) => [id, JSON.parse(record) as object]));
}

/** What a record says, and whose it is. */
export interface FoundRecord {
  readonly kind: EvidenceKind;
  readonly nip: string;
  /** Since when it says so: ISO 8601 in UTC. */
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly fields: Record<string, unknown>;
}

/** A record as it stands, by its id; null when there is none. */
export async function findRecord(db: Db, id: string): Promise<FoundRecord | null> {
  const found = await raw(db).first<Omit<FoundRecord, "fields"> & { record: string }>(
    `select v.kind, e.nip, v.entered_at as "enteredAt", v.entered_by as "enteredBy", v.record
     from evidence v join employee e on e.id = v.employee_id where v.id = ?`,
    [id],
  );
  if (found === null) return null;
  const { record, ...rest } = found;
  return { ...rest, fields: JSON.parse(record) as Record<string, unknown> };
}

/** The description of a kind, for a record that is known to be of it. */
function describe(kind: EvidenceKind): KindDescription<object> {
  return EVIDENCE_KINDS[kind] as KindDescription<object>;
}

/** Whose record it is stands beside it, by an id that outlives the NIP. */
function textOf(record: object): string {
  return JSON.stringify({ ...record, nip: undefined });
}
