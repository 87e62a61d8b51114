import { randomBytes } from "node:crypto";
import { insertRows, isOneOf, listed, raw } from "@talenta/store";
import { type Box, dayInJakarta, type IsoDate, type Micro } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

/** What a placement says, as its table holds it; figures in millionths of a point. */
export interface ComputedRow {
  readonly employee_id: string;
  readonly box: Box | null;
  readonly performance: Micro | null;
  readonly potential: Micro | null;
  readonly value: Micro | null;
  readonly evidence: Micro;
  readonly possible_boxes: string;
  readonly missing: string;
  readonly answers: string;
  readonly policy_id: string;
  readonly policy_version: number;
  readonly computed_at: string;
}

/** A placement with what it takes over from the one before it. */
export interface PlacementRow extends ComputedRow {
  /** Box a committee moved the person to; null where the computed one stands. */
  readonly calibrated_box: Box | null;
  /** The first of the placements in a row under one policy version and in one computed box; null for that one itself. */
  readonly run_id: string | null;
}

const COLUMNS = [
  "id",
  "employee_id",
  "box",
  "performance",
  "potential",
  "value",
  "evidence",
  "possible_boxes",
  "missing",
  "answers",
  "policy_id",
  "policy_version",
  "computed_at",
  "calibrated_box",
  "run_id",
] as const;

/** The placement somebody has at the moment. */
export type CurrentPlacement = PlacementRow & { readonly id: string };

const PLACEMENT = `select id, employee_id, box, performance, potential, value, evidence, possible_boxes, missing,
    answers, policy_id, policy_version, computed_at, calibrated_box, run_id
  from placement`;

/** The current placements of these people, by employee id. */
export async function currentPlacements(
  db: Db,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, CurrentPlacement>> {
  const rows = await raw(db).all<CurrentPlacement>(
    `${PLACEMENT} where superseded_at is null and ${isOneOf("employee_id")}`,
    [listed(employeeIds)],
  );
  return new Map(rows.map((row) => [row.employee_id, row]));
}

/** The placements that a committee had moved and that were superseded no sooner than at `moment`, the latest of each person, by employee id. */
export async function movedUntil(
  db: Db,
  employeeIds: readonly string[],
  moment: string,
): Promise<ReadonlyMap<string, CurrentPlacement>> {
  const rows = await raw(db).all<CurrentPlacement>(
    `${PLACEMENT} where calibrated_box is not null and computed_at <= ? and superseded_at >= ?
       and ${isOneOf("employee_id")} order by seq`,
    [moment, moment, listed(employeeIds)],
  );
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
    await raw(db).run(
      `update placement set superseded_at = ?
       where superseded_at is null and ${isOneOf("employee_id")}`,
      [now.toISOString(), listed(replaced)],
    );
  }
  const idOf = newIds(rows.length, now);
  const stored = rows.map((row, at) => ({ ...row, id: idOf(at) }));
  await insertRows(db, { table: "placement", columns: COLUMNS }, stored);
}

/** Repeats the figures on the employees. Leaves alone who has them already: every index that holds one is written anew. */
export function copyFigures(db: Db, employeeIds: readonly string[]): Promise<number> {
  return raw(db).run(
    `update employee set box = coalesce(p.calibrated_box, p.box), talent_value = p.value,
       performance = p.performance, potential = p.potential,
       certain = json_array_length(p.possible_boxes) = 1
     from placement p
     where p.employee_id = employee.id and p.superseded_at is null
       and ${isOneOf("employee.id")}
       and (employee.box, employee.talent_value, employee.performance, employee.potential,
           employee.certain)
         is not (coalesce(p.calibrated_box, p.box), p.value, p.performance, p.potential,
           json_array_length(p.possible_boxes) = 1)`,
    [listed(employeeIds)],
  );
}

/** Notes for these people the first day on which the calendar may change their placement; null for never. */
export function storeDue(
  db: Db,
  days: readonly (readonly [employeeId: string, due: string | null])[],
): Promise<number> {
  return raw(db).run(
    `update employee set due = d.value ->> 1 from json_each(?) d
     where employee.id = d.value ->> 0 and employee.due is not d.value ->> 1`,
    [JSON.stringify(days)],
  );
}

/** Active people whose placement the calendar may have changed by this day. */
export async function dueBy(db: Db, day: string): Promise<string[]> {
  const rows = await raw(db).all<{ id: string }>(
    // Of itself SQLite would rather read everybody at work.
    "select id from employee indexed by employee_due where active = 1 and due <= ?",
    [day],
  );
  return rows.map(({ id }) => id);
}

/** The day, in Asia/Jakarta, on which the oldest current placement was computed; null while there is none. */
export async function oldestPlacement(db: Db): Promise<IsoDate | null> {
  // Numbered in the order they were computed. The index holds the current ones alone, the table everybody's past.
  const row = await raw(db).first<{ at: string }>(
    `select computed_at as at from placement where seq = (
       select min(seq) from placement indexed by placement_current where superseded_at is null)`,
  );
  return row && dayInJakarta(new Date(row.at));
}

/** Ids that begin with the moment, so that the index of a growing table grows at its end. */
function newIds(count: number, now: Date): (at: number) => string {
  const moment = now.getTime().toString(36);
  const random = randomBytes(count * 9);
  return (at) => `${moment}-${random.toString("base64url", at * 9, at * 9 + 9)}`;
}
