import { oneOf, read, write } from "@talenta/store";
import type { Mark, PositionClass, Requirement } from "@talenta/talent";
import type { ExpressionBuilder } from "kysely";
import type { Db, Tables } from "../database/tables.ts";
import { storable } from "../page/loader.ts";

/** One version of a standard as it is stored. */
export interface StoredStandard {
  id: string;
  /** Whose standard it is: one of the two. */
  positionId: string | null;
  positionClass: PositionClass | null;
  requirements: Requirement[];
  mark: Mark;
  source: string;
  /** ISO 8601 in UTC; `endedAt` is null while it is in force. */
  setAt: string;
  setBy: string;
  reason: string;
  endedAt: string | null;
  endedBy: string | null;
  endReason: string | null;
  /** Title of the position; null for a class. */
  positionTitle: string | null;
  /** Class of the position; null for a class, and when the title is not in the owner's table. */
  classOfPosition: PositionClass | null;
}

/** Whose standard: that of one position, or that of all positions of a class. */
export type StandardOwner =
  | { readonly positionId: string }
  | { readonly positionClass: PositionClass };

/** The standards in force of all classes, and of these positions. */
export async function currentStandards(
  db: Db,
  positionIds: readonly string[],
): Promise<StoredStandard[]> {
  const found = await told(inForce(db))
    .where((eb) =>
      eb.or([eb("s.position_class", "is not", null), oneOf(eb.ref("s.position_id"), positionIds)]),
    )
    .execute();
  return found.map(asStored);
}

/** The one version in force of a position or a class; null when it has none of its own. */
export async function currentStandard(
  db: Db,
  owner: StandardOwner,
): Promise<StoredStandard | null> {
  const found = await told(inForce(db).where(ownedBy(owner))).executeTakeFirst();
  return found === undefined ? null : asStored(found);
}

/** Which standards to list; absent conditions do not restrict. */
export interface StandardFilter {
  readonly positionId?: string | undefined;
  readonly positionClass?: PositionClass | undefined;
  /** Whether versions that have ended are listed too. */
  readonly past: boolean;
}

/** Standards, the latest set first; `after` is where the page before ended. */
export async function listedStandards(
  db: Db,
  filter: StandardFilter,
  { limit, after }: { limit: number; after: readonly [setAt: string, id: string] | null },
): Promise<StoredStandard[]> {
  let asked = matching(db, filter);
  if (after !== null) {
    const [setAt, id] = after;
    asked = asked.where((eb) =>
      eb.or([
        eb("s.set_at", "<", setAt),
        eb.and([eb("s.set_at", "=", setAt), eb("s.id", ">", id)]),
      ]),
    );
  }
  const found = await told(asked)
    .orderBy("s.set_at", "desc")
    .orderBy("s.id")
    .limit(limit)
    .execute();
  return found.map(asStored);
}

/** How many such standards there are. */
export async function countStandards(db: Db, filter: StandardFilter): Promise<number> {
  const { n } = await matching(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** Stores a new version; the one before must have been ended. */
export async function addStandard(
  db: Db,
  standard: Omit<
    StoredStandard,
    "endedAt" | "endedBy" | "endReason" | "positionTitle" | "classOfPosition"
  >,
): Promise<void> {
  const { id, positionId, positionClass, requirements, mark, source, setAt, setBy, reason } =
    standard;
  await db
    .insertInto("competency_standard")
    .values({
      id,
      position_id: positionId,
      position_class: positionClass,
      requirements: write(requirements),
      mark,
      source,
      set_at: setAt,
      set_by: setBy,
      reason,
    })
    .execute();
}

/** Ends the version in force; it stays, with when, by whom and why it ended. */
export async function endStandard(
  db: Db,
  id: string,
  { at, by, reason }: { at: string; by: string; reason: string },
): Promise<void> {
  await db
    .updateTable("competency_standard")
    .set({ ended_at: at, ended_by: by, end_reason: reason })
    .where("id", "=", id)
    .execute();
}

/** Ids of those whose match a standard decides, because they hold the post and were assessed. */
export async function assessedHolders(db: Db, owner: StandardOwner): Promise<string[]> {
  const assessed = db
    .selectFrom("employee as e")
    .select("e.id")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("evidence as a")
          .select(eb.lit(1).as("one"))
          .whereRef("a.employee_id", "=", "e.id")
          .where("a.kind", "=", "ASSESSMENT"),
      ),
    );
  const holders =
    "positionId" in owner
      ? assessed.where("e.position_id", "=", owner.positionId)
      : assessed
          .where("e.position_class", "=", owner.positionClass)
          .where((eb) =>
            eb.not(
              eb.exists(
                eb
                  .selectFrom("competency_standard as s")
                  .select(eb.lit(1).as("one"))
                  .whereRef("s.position_id", "=", "e.position_id")
                  .where("s.ended_at", "is", null),
              ),
            ),
          );
  return (await holders.execute()).map(({ id }) => id);
}

type Standards = ReturnType<typeof standards>;

function standards(db: Db) {
  return db.selectFrom("competency_standard as s");
}

function inForce(db: Db): Standards {
  return standards(db).where("s.ended_at", "is", null);
}

function matching(db: Db, { positionId, positionClass, past }: StandardFilter): Standards {
  let asked = past ? standards(db) : inForce(db);
  if (positionId !== undefined) {
    asked = asked.where(oneOf("s.position_id", storable([positionId])));
  }
  if (positionClass !== undefined) asked = asked.where(ownedBy({ positionClass }));
  return asked;
}

function ownedBy(owner: StandardOwner) {
  return (eb: ExpressionBuilder<{ s: Tables["competency_standard"] }, "s">) =>
    "positionId" in owner
      ? eb("s.position_id", "=", owner.positionId)
      : eb("s.position_class", "=", owner.positionClass);
}

/** What a version says, and what its position is called. */
function told(asked: Standards) {
  return asked
    .leftJoin("position as p", "p.id", "s.position_id")
    .select(["s.id", "s.position_id as positionId", "s.position_class as positionClass"])
    .select(["s.requirements", "s.mark", "s.source", "s.reason"])
    .select(["s.set_at as setAt", "s.set_by as setBy"])
    .select(["s.ended_at as endedAt", "s.ended_by as endedBy", "s.end_reason as endReason"])
    .select(["p.title as positionTitle", "p.class as classOfPosition"]);
}

type Told = Awaited<ReturnType<ReturnType<typeof told>["execute"]>>[number];

function asStored({ requirements, ...version }: Told): StoredStandard {
  return { ...version, requirements: read(requirements) };
}
