import { ProgrammeState } from "@talenta/contract";
import { oneOf, read, write } from "@talenta/store";
import type { ProgrammePlan } from "@talenta/talent";
import { sql, type InferResult } from "kysely";
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

/** Who does something, and when. */
export interface Deed {
  readonly at: string;
  readonly by: string;
}

/** One version, or the newest of these states; null when there is none. */
export async function storedProgramme(
  db: Db,
  id: string,
  { states, version }: { states: readonly ProgrammeState[]; version?: number | null },
): Promise<StoredProgramme | null> {
  const ofIt = programmes(db).where("id", "=", id).where(oneOf("state", states));
  const asked = version == null ? ofIt : ofIt.where("version", "=", version);
  const row = await asked.orderBy("version", "desc").limit(sql.lit(1)).executeTakeFirst();
  return row ? programmeOf(row) : null;
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
  const newest = programmes(db)
    .where(oneOf("state", states))
    .where("version", "=", (eb) =>
      eb
        .selectFrom("programme as n")
        .select(({ fn }) => fn.max<number>("n.version").as("newest"))
        .whereRef("n.id", "=", "programme.id")
        .where(oneOf("n.state", states)),
    );
  const asked = after === null ? newest : newest.where("id", ">", after);
  const rows = await asked.orderBy("id").limit(most).execute();
  return rows.map(programmeOf);
}

/** How many programmes have a version in these states. */
export async function countProgrammes(db: Db, states: readonly ProgrammeState[]): Promise<number> {
  const { n } = await db
    .selectFrom("programme")
    .select(({ fn }) => fn.count<number>("id").distinct().as("n"))
    .where(oneOf("state", states))
    .executeTakeFirstOrThrow();
  return n;
}

/** Stores a plan as the draft of its version, in the place of the draft there may be. */
export async function storeDraft(db: Db, plan: ProgrammePlan, { at, by }: Deed): Promise<void> {
  const { id, version } = plan;
  const drafted = { plan: write(plan), drafted_at: at, drafted_by: by };
  await db
    .insertInto("programme")
    .values({ id, version, state: ProgrammeState.DRAFT, ...drafted })
    .onConflict((conflict) => conflict.columns(["id", "version"]).doUpdateSet(drafted))
    .execute();
}

/** Publishes a draft. */
export async function markPublished(
  db: Db,
  { id, version }: Pick<StoredProgramme, "id" | "version">,
  { at, by }: Deed,
): Promise<void> {
  await db
    .updateTable("programme")
    .set({ state: ProgrammeState.PUBLISHED, published_at: at, published_by: by })
    .where("id", "=", id)
    .where("version", "=", version)
    .execute();
}

/** Closes the newest published version. */
export async function markClosed(
  db: Db,
  { id, version }: Pick<StoredProgramme, "id" | "version">,
  { at, by }: Deed,
): Promise<void> {
  await db
    .updateTable("programme")
    .set({ state: ProgrammeState.CLOSED, closed_at: at, closed_by: by })
    .where("id", "=", id)
    .where("version", "=", version)
    .execute();
}

function programmes(db: Db) {
  return db
    .selectFrom("programme")
    .select(["id", "version", "state", "plan"])
    .select(["published_at as publishedAt", "closed_at as closedAt"]);
}

function programmeOf(row: InferResult<ReturnType<typeof programmes>>[number]): StoredProgramme {
  return { ...row, plan: read(row.plan) };
}
