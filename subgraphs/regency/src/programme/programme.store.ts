import { type Json, read, write } from "@talenta/store";
import { type ProgrammePlan, type ProgrammeSession, sessionsOf } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { programmeErrors } from "./programme.errors.ts";
import { storable } from "../page/loader.ts";

/** A programme this regency takes part in. */
export interface JoinedProgramme {
  readonly plan: ProgrammePlan;
  /** ISO 8601 in UTC. */
  readonly joinedAt: string;
  readonly joinedBy: string;
}

/** Every programme joined, the latest first. Few, so they come whole. */
export async function joinedProgrammes(db: Db): Promise<JoinedProgramme[]> {
  const rows = await programmes(db).orderBy("joined_at", "desc").orderBy("id").execute();
  return rows.map(withPlan);
}

/** One programme; null when it has not been joined. */
export async function joinedProgramme(db: Db, id: string): Promise<JoinedProgramme | null> {
  const [known] = storable([id]);
  if (known === undefined) return null;
  const row = await programmes(db).where("id", "=", known).executeTakeFirst();
  return row ? withPlan(row) : null;
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
  const { id, version } = plan;
  await db
    .insertInto("programme")
    .values({ id, version, plan: write(plan), joined_at: joined.at, joined_by: joined.by })
    .onConflict((met) =>
      met.column("id").doUpdateSet((eb) => ({
        version: eb.ref("excluded.version"),
        plan: eb.ref("excluded.plan"),
      })),
    )
    .execute();
}

/** A session of a plan; BAD_USER_INPUT when it has none of that id. */
export function sessionOf(plan: ProgrammePlan, id: string, field: string): ProgrammeSession {
  const session = sessionsOf(plan).find((one) => one.id === id);
  if (session === undefined) throw programmeErrors.unknownSession(field, id, plan.id);
  return session;
}

function programmes(db: Db) {
  return db
    .selectFrom("programme")
    .select(["plan", "joined_at as joinedAt", "joined_by as joinedBy"]);
}

function withPlan<Row extends { plan: Json<ProgrammePlan> }>(row: Row) {
  return { ...row, plan: read(row.plan) };
}
