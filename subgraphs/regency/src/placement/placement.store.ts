import { randomBytes } from "node:crypto";
import { hint, insertRows, jsonLength, oneOf, rowsOf } from "@talenta/store";
import { dayInJakarta, type IsoDate } from "@talenta/talent";
import type { ExpressionBuilder } from "kysely";
import type { CurrentPlacement, PlacementRow } from "../database/rows.ts";
import type { Db, Tables } from "../database/tables.ts";

/** What a placement says, whatever was before it. */
export type ComputedRow = Omit<PlacementRow, "calibrated_box" | "run_id">;

/** Placements with everything that is stored of one, as `Placement` has it. */
export function wholePlacements(db: Db) {
  return db
    .selectFrom("placement")
    .select(["seq", "id", "employee_id as employeeId", "box", "performance", "potential"])
    .select(["value", "evidence", "possible_boxes as possibleBoxes", "missing", "answers"])
    .select(["policy_id as policyId", "policy_version as policyVersion"])
    .select(["computed_at as computedAt", "calibrated_box as calibratedBox"])
    .select(["superseded_at as supersededAt", "run_id as runId"]);
}

/** Placements as `CurrentPlacement` has them. */
function placements(db: Db) {
  return db
    .selectFrom("placement")
    .select(["id", "employee_id", "box", "performance", "potential", "value", "evidence"])
    .select(["possible_boxes", "missing", "answers", "policy_id", "policy_version"])
    .select(["computed_at", "calibrated_box", "run_id"]);
}

/** The current placements of these people, by employee id. */
export async function currentPlacements(
  db: Db,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, CurrentPlacement>> {
  const rows = await placements(db)
    .where("superseded_at", "is", null)
    .where(oneOf("employee_id", employeeIds))
    .execute();
  return new Map(rows.map((row) => [row.employee_id, row]));
}

/** The placements that a committee had moved and that were superseded no sooner than at `moment`, the latest of each person, by employee id. */
export async function movedUntil(
  db: Db,
  employeeIds: readonly string[],
  moment: string,
): Promise<ReadonlyMap<string, CurrentPlacement>> {
  const rows = await placements(db)
    .where("calibrated_box", "is not", null)
    .where("computed_at", "<=", moment)
    .where("superseded_at", ">=", moment)
    .where(oneOf("employee_id", employeeIds))
    .orderBy("seq")
    .execute();
  return new Map(rows.map((row) => [row.employee_id, row]));
}

/** Puts these placements in the place of the current ones, which stay on record as superseded at `now`. */
export async function supersede(
  db: Db,
  rows: readonly PlacementRow[],
  replaced: readonly string[],
  now: Date,
): Promise<void> {
  if (replaced.length > 0) {
    await db
      .updateTable("placement")
      .set({ superseded_at: now.toISOString() })
      .where("superseded_at", "is", null)
      .where(oneOf("employee_id", replaced))
      .execute();
  }
  const idOf = newIds(rows.length, now);
  const stored = rows.map((row, at) => ({ ...row, id: idOf(at) }));
  await insertRows(db, "placement", stored);
}

/** Repeats the figures on the employees. Leaves alone who has them already: every index that holds one is written anew. */
export async function copyFigures(db: Db, employeeIds: readonly string[]): Promise<void> {
  await db
    .updateTable("employee")
    .from("placement as p")
    .set((eb) => ({
      box: standing(eb),
      talent_value: eb.ref("p.value"),
      performance: eb.ref("p.performance"),
      potential: eb.ref("p.potential"),
      certain: certain(eb),
    }))
    .whereRef("p.employee_id", "=", "employee.id")
    .where("p.superseded_at", "is", null)
    .where(oneOf("employee.id", employeeIds))
    .where((eb) =>
      eb.or([
        eb("employee.box", "is distinct from", standing(eb)),
        eb("employee.talent_value", "is distinct from", eb.ref("p.value")),
        eb("employee.performance", "is distinct from", eb.ref("p.performance")),
        eb("employee.potential", "is distinct from", eb.ref("p.potential")),
        eb("employee.certain", "is distinct from", certain(eb)),
      ]),
    )
    .execute();
}

type OfPlacement = ExpressionBuilder<{ p: Tables["placement"] }, "p">;

function standing(eb: OfPlacement) {
  return eb.fn.coalesce("p.calibrated_box", "p.box");
}

/** Whether one box alone is possible. */
function certain(eb: OfPlacement) {
  return eb
    .case()
    .when(jsonLength(eb.ref("p.possible_boxes")), "=", eb.lit(1))
    .then(1 as const)
    .else(0 as const)
    .end();
}

/** Notes for these people the first day on which the calendar may change their placement; null for never. */
export async function storeDue(
  db: Db,
  days: readonly { readonly id: string; readonly due: string | null }[],
): Promise<void> {
  await db
    .updateTable("employee")
    .from(rowsOf(days, { id: "text", due: "text" }).as("day"))
    .set((eb) => ({ due: eb.ref("day.due") }))
    .whereRef("employee.id", "=", "day.id")
    .whereRef("employee.due", "is distinct from", "day.due")
    .execute();
}

/** Active people whose placement the calendar may have changed by this day. */
export async function dueBy(db: Db, day: string): Promise<string[]> {
  const rows = await db
    // Of itself SQLite would rather read everybody at work.
    .selectFrom(hint("employee", "employee_due"))
    .select("employee.id")
    // No parameter: SQLite takes an index of part of a table only where it sees that part's condition.
    .where((eb) => eb("employee.active", "=", eb.lit(1)))
    .where("employee.due", "<=", day)
    .execute();
  return rows.map(({ id }) => id);
}

/** The day, in Asia/Jakarta, on which the oldest current placement was computed; null while there is none. */
export async function oldestPlacement(db: Db): Promise<IsoDate | null> {
  // Numbered in the order they were computed. The index holds the current ones alone, the table everybody's past.
  const row = await db
    .selectFrom("placement")
    .select("computed_at as at")
    .where("seq", "=", (eb) =>
      eb
        .selectFrom(hint("placement", "placement_current").as("current"))
        .select(({ fn }) => fn.min("current.seq").as("seq"))
        .where("current.superseded_at", "is", null),
    )
    .executeTakeFirst();
  return row === undefined ? null : dayInJakarta(new Date(row.at));
}

/** Ids that begin with the moment, so that the index of a growing table grows at its end. */
function newIds(count: number, now: Date): (at: number) => string {
  const moment = now.getTime().toString(36);
  const random = randomBytes(count * 9);
  return (at) => `${moment}-${random.toString("base64url", at * 9, at * 9 + 9)}`;
}
