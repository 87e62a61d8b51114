import { ProgrammeState } from "@talenta/contract";
import { placeholders, raw } from "@talenta/store";
import type { ProgrammePlan } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

/** One version of a programme as it is stored. */
export interface StoredProgramme {
  readonly id: string;
  readonly version: number;
  readonly state: ProgrammeState;
  readonly plan: ProgrammePlan;
  /** ISO 8601 in UTC; null in a draft. */
  readonly publishedAt: string | null;
  readonly closedAt: string | null;
}

type Row = Omit<StoredProgramme, "plan"> & { readonly plan: string };

/** Who does something, and when. */
export interface Deed {
  readonly at: string;
  readonly by: string;
}

const COLUMNS = `id, version, state, plan, published_at as "publishedAt", closed_at as "closedAt"`;

/** One version, or the newest of these states; null when there is none. */
export async function storedProgramme(
  db: Db,
  id: string,
  { states, version }: { states: readonly ProgrammeState[]; version?: number | null },
): Promise<StoredProgramme | null> {
  const row = await raw(db).first<Row>(
    `select ${COLUMNS} from programme where id = ? and state in (${placeholders(states.length)})
     ${version == null ? "" : "and version = ?"} order by version desc limit 1`,
    [id, ...states, ...(version == null ? [] : [version])],
  );
  return row && read(row);
}

/** The newest version that owners may know; null when there is none. */
export function newestOpen(db: Db, id: string): Promise<StoredProgramme | null> {
  return storedProgramme(db, id, { states: [ProgrammeState.PUBLISHED, ProgrammeState.CLOSED] });
}

/** The newest version in these states of every programme after an id, by id. */
export async function storedProgrammes(
  db: Db,
  states: readonly ProgrammeState[],
  { after, most }: { after: string | null; most: number },
): Promise<StoredProgramme[]> {
  const rows = await raw(db).all<Row>(
    `select ${COLUMNS} from programme p
     where (? is null or id > ?) and state in (${placeholders(states.length)})
       and version = (select max(version) from programme n
         where n.id = p.id and n.state in (${placeholders(states.length)}))
     order by id limit ?`,
    [after, after, ...states, ...states, most],
  );
  return rows.map(read);
}

/** How many programmes have a version in these states. */
export async function countProgrammes(db: Db, states: readonly ProgrammeState[]): Promise<number> {
  const row = await raw(db).first<{ n: number }>(
    `select count(distinct id) as n from programme where state in (${placeholders(states.length)})`,
    states,
  );
  return row?.n ?? 0;
}

/** Stores a plan as the draft of its version, in the place of the draft there may be. */
export async function storeDraft(db: Db, plan: ProgrammePlan, { at, by }: Deed): Promise<void> {
  await raw(db).run(
    `insert into programme (id, version, state, plan, drafted_at, drafted_by)
     values (?, ?, 'DRAFT', ?, ?, ?)
     on conflict (id, version) do update set plan = excluded.plan,
       drafted_at = excluded.drafted_at, drafted_by = excluded.drafted_by`,
    [plan.id, plan.version, JSON.stringify(plan), at, by],
  );
}

/** Publishes a draft. */
export async function markPublished(
  db: Db,
  { id, version }: Pick<StoredProgramme, "id" | "version">,
  { at, by }: Deed,
): Promise<void> {
  await raw(db).run(
    `update programme set state = 'PUBLISHED', published_at = ?, published_by = ?
     where id = ? and version = ?`,
    [at, by, id, version],
  );
}

/** Closes the newest published version. */
export async function markClosed(
  db: Db,
  { id, version }: Pick<StoredProgramme, "id" | "version">,
  { at, by }: Deed,
): Promise<void> {
  await raw(db).run(
    `update programme set state = 'CLOSED', closed_at = ?, closed_by = ?
     where id = ? and version = ?`,
    [at, by, id, version],
  );
}

function read(row: Row): StoredProgramme {
  return { ...row, plan: JSON.parse(row.plan) as ProgrammePlan };
}
