import type { FiguresQuestionOf } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput } from "@talenta/service";
import {
  type IsoDate,
  type Movement,
  type PolicyVersion,
  type Standing,
  STANDINGS,
} from "@talenta/talent";
import { type Expression, expressionBuilder, sql } from "kysely";
import { standingThen } from "../calibration/standing-then.ts";
import type { Tables } from "../database/tables.ts";
import { allOf, type Condition, not, whoeverMatches } from "../employee/employee.filter.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import type { FigureAnswer, FigureCaller } from "./answerer.ts";

type Period = Pick<FiguresQuestionOf<"MOVEMENT">, "from" | "until">;

/** This regency's part of a merged movement, with the policies people were placed under on either day. */
export async function movementSlice(
  tenant: Tenant,
  _caller: FigureCaller,
  question: FiguresQuestionOf<"MOVEMENT">,
): Promise<FigureAnswer> {
  const rows = await movementRows(tenant, question);
  const policies = rows.flatMap(({ idBefore, versionBefore, idAfter, versionAfter }) => [
    ...policyOf(idBefore, versionBefore),
    ...policyOf(idAfter, versionAfter),
  ]);
  return { status: "OK", figures: { ...movementIn(rows) }, policies };
}

function policyOf(id: string | null, version: number | null): PolicyVersion[] {
  return id === null || version === null ? [] : [{ id, version }];
}

type CountRow = Awaited<ReturnType<typeof movementRows>>[number];

type Question = Omit<FiguresQuestionOf<"MOVEMENT">, "about">;

/**
 * Who stood where at the end of two days, by the placements that were current then and what a committee had made of
 * them by then.
 */
export async function movement(tenant: Tenant, question: Question): Promise<Movement> {
  return movementIn(await movementRows(tenant, question));
}

function movementRows(tenant: Tenant, { from, until, filter }: Question) {
  const { db } = tenant.store;
  const matching = whoeverMatches(filter, tenant);
  const [first, last] = [end(from), end(until)];
  const active = db
    .selectFrom("employee")
    .select((eb) => ["id", eb.cast<string | null>(eb.lit(null), "text").as("left_at")])
    .where("active", "=", 1)
    .where(matching);
  const leavers = db
    .selectFrom("employee")
    .select(["id", "left_at"])
    .where("active", "=", 0)
    .where("left_at", ">=", first)
    .where(matching);
  // Who left before both days stood nowhere; the others are few beside the active, whom an index alone answers.
  return db
    .selectFrom(active.unionAll(leavers).as("e"))
    .leftJoin("placement as b", (join) =>
      join
        .onRef("b.employee_id", "=", "e.id")
        .on((eb) => currentAt(last, eb.ref("b.computed_at"), eb.ref("b.superseded_at")))
        .on((eb) => eb.or([eb("e.left_at", "is", null), eb("e.left_at", ">=", last)])),
    )
    .leftJoin("placement as a", (join) =>
      join
        .onRef("a.employee_id", "=", "e.id")
        .on((eb) => currentAt(first, eb.ref("a.computed_at"), eb.ref("a.superseded_at"))),
    )
    .select((eb) => {
      const before = {
        id: eb.ref("a.id"),
        seq: eb.ref("a.seq"),
        run_id: eb.ref("a.run_id"),
        employee_id: eb.ref("a.employee_id"),
        box: eb.ref("a.box"),
      };
      const after = {
        id: eb.ref("b.id"),
        seq: eb.ref("b.seq"),
        run_id: eb.ref("b.run_id"),
        employee_id: eb.ref("b.employee_id"),
        box: eb.ref("b.box"),
      };
      return [
        eb.case().when(before.id, "is not", null).then(eb.lit(1)).else(eb.lit(0)).end().as("had"),
        eb.case().when(after.id, "is not", null).then(eb.lit(1)).else(eb.lit(0)).end().as("has"),
        eb.fn.coalesce(standingThen(before, first), eb.lit(0)).as("before"),
        eb.fn.coalesce(standingThen(after, last), eb.lit(0)).as("after"),
        "a.policy_id as idBefore",
        "a.policy_version as versionBefore",
        "b.policy_id as idAfter",
        "b.policy_version as versionAfter",
        eb.fn.countAll<number>().as("n"),
      ];
    })
    .where((eb) => eb.or([eb("a.id", "is not", null), eb("b.id", "is not", null)]))
    .groupBy([1, 2, 3, 4, 5, 6, 7, 8].map((column) => sql.lit(column)))
    .execute();
}

function movementIn(rows: readonly CountRow[]): Movement {
  const stayed = rows.filter(({ had, has }) => had === 1 && has === 1);
  const joined = rows.filter(({ had }) => had === 0);
  const left = rows.filter(({ has }) => has === 0);
  const people = (among: readonly CountRow[]) => among.reduce((sum, { n }) => sum + n, 0);
  return {
    matrix: STANDINGS.map((before) =>
      STANDINGS.map((after) =>
        people(stayed.filter((row) => row.before === before && row.after === after)),
      ),
    ),
    joined: STANDINGS.map((after) => people(joined.filter((row) => row.after === after))),
    left: STANDINGS.map((before) => people(left.filter((row) => row.before === before))),
  };
}

/**
 * Which people of a movement a list holds; a box of 0 stands for unplaced, null for any. `joined`: not placed yet on
 * the first day; `left`: no longer at work on the later.
 */
export interface Moved extends Period {
  readonly fromBox: Standing | null;
  readonly toBox: Standing | null;
  readonly joined: boolean;
  readonly left: boolean;
}

/** The people behind a figure of a movement, as a condition over `employee`. */
export function movedBetween({ from, until, fromBox, toBox, joined, left }: Moved): Condition {
  return allOf([
    left ? not(stoodAt(end(until), null)) : stoodAt(end(until), toBox),
    joined ? not(stoodAt(end(from), null)) : stoodAt(end(from), fromBox),
  ]);
}

/** Those at work and placed at a moment, in `box` unless that is null. Unknown of whoever is withdrawn. */
function stoodAt(moment: string, box: Standing | null): Condition {
  return (employees) =>
    employees.and([
      employees.or([
        employees("employee.active", "=", 1),
        employees("employee.left_at", ">=", moment),
      ]),
      employees.exists(
        employees
          .selectFrom("placement as p")
          .select("p.id")
          .whereRef("p.employee_id", "=", "employee.id")
          .where((eb) => currentAt(moment, eb.ref("p.computed_at"), eb.ref("p.superseded_at")))
          .$if(box !== null, (placements) =>
            placements.where((eb) => {
              const placement = {
                id: eb.ref("p.id"),
                seq: eb.ref("p.seq"),
                run_id: eb.ref("p.run_id"),
                employee_id: eb.ref("p.employee_id"),
                box: eb.ref("p.box"),
              };
              return eb(eb.fn.coalesce(standingThen(placement, moment), eb.lit(0)), "=", box);
            }),
          ),
      ),
    ]);
}

/** Whether a placement was the current one at a moment. */
function currentAt(
  moment: string,
  computedAt: Expression<string | null>,
  supersededAt: Expression<string | null>,
) {
  const eb = expressionBuilder<Tables>();
  return eb.and([
    eb(computedAt, "<", moment),
    eb.or([eb(supersededAt, "is", null), eb(supersededAt, ">=", moment)]),
  ]);
}

/** The moment a day of Jakarta ends, as placements and sessions write moments (UTC). */
function end(day: IsoDate): string {
  return new Date(`${day}T24:00:00+07:00`).toISOString();
}

/**
 * Refuses a day that has not come: nobody knows who will stand where.
 *
 * @throws BAD_USER_INPUT naming the field
 */
export function refuseTomorrow(tenant: Tenant, field: string, day: IsoDate): void {
  if (day <= today(tenant)) return;
  throw badUserInput({
    field,
    value: day,
    fix: say("asked.todayOrEarlier", { today: today(tenant) }),
  });
}
