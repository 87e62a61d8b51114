import { raw } from "@talenta/store";
import { type ProgrammePlan, type ProgrammeSession, sessionsOf } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { programmeErrors } from "./programme.errors.ts";

/** A programme this regency takes part in. */
export interface JoinedProgramme {
  readonly plan: ProgrammePlan;
  /** ISO 8601 in UTC. */
  readonly joinedAt: string;
  readonly joinedBy: string;
}

interface Row {
  plan: string;
  joinedAt: string;
  joinedBy: string;
}

const PROGRAMME = `select plan, joined_at as "joinedAt", joined_by as "joinedBy" from programme`;

/** Every programme joined, the latest first. Few, so they come whole. */
export async function joinedProgrammes(db: Db): Promise<JoinedProgramme[]> {
  return (await raw(db).all<Row>(`${PROGRAMME} order by joined_at desc, id`)).map(read);
}

/** One programme; null when it has not been joined. */
export async function joinedProgramme(db: Db, id: string): Promise<JoinedProgramme | null> {
  const row = await raw(db).first<Row>(`${PROGRAMME} where id = ?`, [id]);
  return row && read(row);
}

/** One programme; NOT_FOUND when it has not been joined. */
export async function programmeOf(db: Db, id: string): Promise<JoinedProgramme> {
  const found = await joinedProgramme(db, id);
  if (found === null) throw programmeErrors.notJoined(id);
  return found;
}

/** Stores a plan: a new programme, or a later version of one already joined. */
export async function storeProgramme(
  db: Db,
  plan: ProgrammePlan,
  joined: { at: string; by: string },
): Promise<void> {
  await raw(db).run(
    `insert into programme (id, version, plan, joined_at, joined_by) values (?, ?, ?, ?, ?)
     on conflict (id) do update set version = excluded.version, plan = excluded.plan`,
    [plan.id, plan.version, JSON.stringify(plan), joined.at, joined.by],
  );
}

/** A session of a plan; BAD_USER_INPUT when it has none of that id. */
export function sessionOf(plan: ProgrammePlan, id: string, field: string): ProgrammeSession {
  const session = sessionsOf(plan).find((one) => one.id === id);
  if (session === undefined) throw programmeErrors.unknownSession(field, id, plan.id);
  return session;
}

function read({ plan, joinedAt, joinedBy }: Row): JoinedProgramme {
  return { plan: JSON.parse(plan) as ProgrammePlan, joinedAt, joinedBy };
}
