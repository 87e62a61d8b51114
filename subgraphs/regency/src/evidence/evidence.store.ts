import type { EvidenceOrigin } from "../database/entities/evidence.entity.ts";
import { insertRows, oneOf, read, rowsOf, write } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { contentHash } from "../text/content-hash.ts";
import type { EvidenceKind, EvidenceRecords } from "../database/entities/evidence-records.ts";
import { EVIDENCE_KINDS, type EvidenceEntry, type KindDescription } from "./evidence-kind.ts";

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
    facts: write(facts(record)),
    record: write({ ...record, nip: undefined }),
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
    replaced.map(({ id, record }) => ({ id, replacement: record })),
    entrance,
  );
  await insertRows(db, "evidence", values, { replaceOn: ["id"] });
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
    ids.map((id) => ({ id, replacement: null })),
    entrance,
  );
  await db.deleteFrom("evidence").where(oneOf("id", ids)).execute();
}

/** The columns of a revision, in the order in which `keepRevisions` selects their values. */
const REVISION = [
  "record_id",
  "employee_id",
  "kind",
  "record",
  "source",
  "origin",
  "origin_id",
  "entered_by",
  "entered_at",
  "replacement",
  "replaced_by",
  "replaced_at",
  "replaced_origin",
  "replaced_origin_id",
  "reason",
] as const;

/** Copies what these records say now, beside what they are to say instead (null: nothing more). */
async function keepRevisions(
  db: Db,
  replacements: readonly { readonly id: string; readonly replacement: string | null }[],
  { by, at, origin, originId, reason }: Entrance,
): Promise<void> {
  if (replacements.length === 0) return;
  const next = rowsOf(replacements, { id: "text", replacement: "text" }).as("next");
  await db
    .insertInto("evidence_revision")
    .columns(REVISION)
    .expression((eb) =>
      eb
        .selectFrom(next)
        .innerJoin("evidence as e", "e.id", "next.id")
        .select(["e.id", "e.employee_id", "e.kind", "e.record", "e.source", "e.origin"])
        .select(["e.origin_id", "e.entered_by", "e.entered_at", "next.replacement"])
        .select([eb.val(by).as("replaced_by"), eb.val(at).as("replaced_at")])
        .select([eb.val(origin).as("replaced_origin"), eb.val(originId).as("replaced_origin_id")])
        .select(eb.val(reason).as("reason"))
        .orderBy("next.ord"),
    )
    .execute();
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
  return db
    .selectFrom("evidence")
    .select(["id", "employee_id as employeeId", "kind", "key", "content_hash as hash"])
    .where(oneOf(by, values))
    .execute();
}

/** The records of one kind these people have, with what they say; whose NIP it is stands beside them. */
export async function recordsOfPeople(
  db: Db,
  kind: EvidenceKind,
  employeeIds: readonly string[],
): Promise<{ id: string; employeeId: string; hash: string; entry: EvidenceEntry }[]> {
  const rows = await db
    .selectFrom("evidence")
    .select(["id", "employee_id as employeeId", "content_hash as hash", "record"])
    .where("kind", "=", kind)
    .where(oneOf("employee_id", employeeIds))
    .orderBy("date")
    .orderBy("id")
    .execute();
  return rows.map(({ record, ...row }) => {
    const fields: object = read(record);
    // What stands there has the fields of its kind.
    return { ...row, entry: { kind, record: fields } as EvidenceEntry };
  });
}

/** What these records say, by id, without whose they are. */
export async function whatIsOnRecord(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, object>> {
  const rows = await db
    .selectFrom("evidence")
    .select(["id", "record"])
    .where(oneOf("id", ids))
    .execute();
  return new Map(rows.map(({ id, record }) => [id, read(record)]));
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
  const found = await db
    .selectFrom("evidence as v")
    .innerJoin("employee as e", "e.id", "v.employee_id")
    .select(["v.kind", "e.nip", "v.entered_at as enteredAt", "v.entered_by as enteredBy"])
    .select("v.record")
    .where("v.id", "=", id)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { record, ...rest } = found;
  return { ...rest, fields: read(record) };
}

/** The description of a kind, for a record that is known to be of it. */
function describe(kind: EvidenceKind): KindDescription<object> {
  return EVIDENCE_KINDS[kind] as KindDescription<object>;
}
