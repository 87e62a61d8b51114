import { raw } from "@talenta/store";
import type { FiguresQuestionOf } from "@talenta/contract";
import { badUserInput } from "@talenta/service";
import { type IsoDate, type Movement, readPolicyName, STANDINGS } from "@talenta/talent";
import { standingThen } from "../calibration/standing-then.sql.ts";
import { allOf, type Condition, whoeverMatches } from "../employee/employee.filter.ts";
import { today, type Tenant } from "../regency/tenant.ts";
import type { FigureAnswer, FigureCaller } from "./answerer.ts";

type Period = Pick<FiguresQuestionOf<"MOVEMENT">, "from" | "until">;

/** This regency's part of a merged movement, with the policies people were placed under on either day. */
export async function movementSlice(
  tenant: Tenant,
  _caller: FigureCaller,
  question: FiguresQuestionOf<"MOVEMENT">,
): Promise<FigureAnswer> {
  const rows = await movementRows(tenant, question);
  const names = rows.flatMap(({ policyBefore, policyAfter }) => [policyBefore, policyAfter]);
  const policies = [...new Set(names)].flatMap((name) =>
    name === null ? [] : (readPolicyName(name) ?? []),
  );
  return { status: "OK", figures: { ...movementIn(rows) }, policies };
}

interface CountRow {
  had: 0 | 1;
  has: 0 | 1;
  before: number;
  after: number;
  policyBefore: string | null;
  policyAfter: string | null;
  n: number;
}

type Question = Omit<FiguresQuestionOf<"MOVEMENT">, "about">;

/**
 * Who stood where at the end of two days, by the placements that were current then and what a committee had made of
 * them by then.
 */
export async function movement(tenant: Tenant, question: Question): Promise<Movement> {
  return movementIn(await movementRows(tenant, question));
}

function movementRows(tenant: Tenant, { from, until, filter }: Question): Promise<CountRow[]> {
  const { text, parameters } = whoeverMatches(filter, tenant);
  const [first, last] = [end(from), end(until)];
  // Who left before both days stood nowhere; the others are few beside the active, whom an index alone answers.
  return raw(tenant.store.db).all<CountRow>(
    `select a.id is not null as had, b.id is not null as has,
       coalesce(${standingThen("a")}, 0) as before, coalesce(${standingThen("b")}, 0) as after,
       a.policy_id || '@' || a.policy_version as "policyBefore",
       b.policy_id || '@' || b.policy_version as "policyAfter", count(*) as n
     from (select id, null as left_at from employee where active = 1 and (${text})
       union all
       select id, left_at from employee where active = 0 and left_at >= ? and (${text})) e
     left join placement b on b.employee_id = e.id and ${current("b")}
       and (e.left_at is null or e.left_at >= ?)
     left join placement a on a.employee_id = e.id and ${current("a")}
     where a.id is not null or b.id is not null
     group by 1, 2, 3, 4, 5, 6`,
    [first, last, ...parameters, first, ...parameters, last, last, last, first, first],
  );
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
  readonly fromBox: number | null;
  readonly toBox: number | null;
  readonly joined: boolean;
  readonly left: boolean;
}

/** The people behind a figure of a movement, as a condition over `employee`. */
export function movedBetween({ from, until, fromBox, toBox, joined, left }: Moved): Condition {
  return allOf([
    left ? not(standing("b", until, null)) : standing("b", until, toBox),
    joined ? not(standing("a", from, null)) : standing("a", from, fromBox),
  ]);
}

function not({ text, parameters }: Condition): Condition {
  return { text: `not (${text})`, parameters };
}

function standing(name: "a" | "b", day: IsoDate, box: number | null): Condition {
  return {
    text: `(active = 1 or left_at >= ?)
      and exists (select 1 from placement ${name} where ${name}.employee_id = employee.id
      and ${current(name)} ${box === null ? "" : `and coalesce(${standingThen(name)}, 0) = ?`})`,
    parameters: [end(day), end(day), end(day), ...(box === null ? [] : [end(day), box])],
  };
}

/** Whether a placement was the current one at a moment, given twice. */
function current(name: "a" | "b"): string {
  return `${name}.computed_at < ? and (${name}.superseded_at is null or ${name}.superseded_at >= ?)`;
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
    fix: `Give today, ${today(tenant)}, or an earlier day.`,
  });
}
