import { normalFilter } from "@talenta/contract";
import { read } from "@talenta/store";
import {
  type Box,
  bordersNear,
  type DecimalText,
  type Exact,
  exactOf,
  MICRO,
  type Micro,
  microOf,
  parseDecimal,
  place,
  type Policy,
} from "@talenta/talent";
import type { InferResult } from "kysely";
import type { Db } from "../database/tables.ts";
import { allOf, type Condition, conditionsOf } from "../employee/employee.filter.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { calibrationErrors } from "./calibration.errors.ts";
import type { Agenda } from "../database/entities/calibration.entity.ts";

/** The most people an agenda names one by one. */
const MOST_NIPS = 500;
/** The widest border, in points; further away is no border. Our own assumption (A). */
const WIDEST_BORDER = 20;

/** People whom an agenda brings before a committee, and how many it does not. */
export interface AgendaPeople {
  readonly cases: readonly {
    readonly employee: string;
    readonly placement: string;
    readonly computed: Box;
  }[];
  /** Without a box: evidence comes before a committee. */
  readonly unplaced: number;
  /** Before another session that is open. */
  readonly elsewhere: number;
}

/**
 * The active people an agenda means, by name: those placed and before no other open session are cases. A border takes
 * those whose exact score lies within so many points of a cut-off of the policy they were placed under, ends included.
 *
 * @throws BAD_USER_INPUT when it names nothing, a unit or person there is not, or points that are none
 */
export async function peopleOnAgenda(
  tenant: Tenant,
  db: Db,
  agenda: Agenda,
): Promise<AgendaPeople> {
  const found = await meantBy(db, await conditionsOfAgenda(tenant, db, agenda)).execute();
  const placed = found.filter(isPlaced);
  const { border } = agenda;
  const meant = border === null ? placed : placed.filter((one) => isNear(tenant, one, border));
  return {
    cases: meant
      .filter(({ elsewhere }) => elsewhere === 0)
      .map(({ employee, placement, computed }) => ({ employee, placement, computed })),
    unplaced: found.length - placed.length,
    elsewhere: meant.filter(({ elsewhere }) => elsewhere === 1).length,
  };
}

function meantBy(db: Db, conditions: readonly Condition[]) {
  return db
    .selectFrom("employee")
    .where(allOf(conditions))
    .leftJoin("placement as p", (join) =>
      join.onRef("p.employee_id", "=", "employee.id").on("p.superseded_at", "is", null),
    )
    .select((eb) => [
      "employee.id as employee",
      "p.id as placement",
      "p.box as computed",
      "p.performance",
      "p.potential",
      "p.answers",
      "p.policy_id as policyId",
      "p.policy_version as policyVersion",
      eb
        .case()
        .when(
          eb.exists(
            eb
              .selectFrom("calibration_case as c")
              .innerJoin("calibration_session as s", "s.id", "c.session_id")
              .select("c.id")
              .whereRef("c.employee_id", "=", "employee.id")
              .where("s.state", "=", "OPEN"),
          ),
        )
        .then(eb.lit(1))
        .else(eb.lit(0))
        .end()
        .as("elsewhere"),
    ])
    .orderBy("employee.search_name")
    .orderBy("employee.id");
}

type Found = InferResult<ReturnType<typeof meantBy>>[number];
/** With a placement, of which only figures may be missing. */
type Placed = Found & {
  [Column in "placement" | "computed" | "answers" | "policyId" | "policyVersion"]: NonNullable<
    Found[Column]
  >;
};

function isPlaced(one: Found): one is Placed {
  return one.placement !== null && one.computed !== null;
}

/** Computes exactly only where the published figures, good to half a millionth, leave it open. */
function isNear(tenant: Tenant, one: Placed, points: DecimalText): boolean {
  const policy = tenant.policyNamed({ id: one.policyId, version: one.policyVersion });
  if (policy === null) return false;
  if (!mayBeNear(policy, one, points)) return false;
  const { explanation } = place(policy, read(one.answers));
  return bordersNear(policy, explanation, points).length > 0;
}

function mayBeNear({ axes }: Policy, one: Placed, points: DecimalText): boolean {
  const within = Number(points) * MICRO + 2;
  const near = (figure: Micro | null, cutoff: Exact): boolean =>
    figure !== null && Math.abs(figure - microOf(cutoff)) <= within;
  return (["performance", "potential"] as const).some(
    (axis) => near(one[axis], axes[axis].middle) || near(one[axis], axes[axis].high),
  );
}

async function conditionsOfAgenda(
  tenant: Tenant,
  db: Db,
  { unit, positionClass, border, nips }: Agenda,
): Promise<Condition[]> {
  if (unit === null && positionClass === null && border === null && nips === null) {
    throw calibrationErrors.agendaEmpty();
  }
  if (border !== null) checkBorder(border);
  if (unit !== null && !(await isUnit(db, unit))) {
    throw calibrationErrors.unknownUnit(unit);
  }
  const filter = normalFilter({
    ...(unit !== null && { units: [unit] }),
    ...(positionClass !== null && { positionClasses: [positionClass] }),
  });
  const conditions: Condition[] = [isActive, ...conditionsOf(filter, tenant)];
  return nips === null ? conditions : [...conditions, await named(db, nips)];
}

function checkBorder(points: string): void {
  const exact = parseDecimal(points);
  const widest = exactOf(String(WIDEST_BORDER));
  const fits =
    exact !== null && widest !== null && exact.compare(0) >= 0 && exact.compare(widest) <= 0;
  if (!fits) throw calibrationErrors.border(points);
}

async function named(db: Db, nips: readonly string[]): Promise<Condition> {
  if (nips.length < 1 || nips.length > MOST_NIPS) {
    throw calibrationErrors.tooManyNips(nips.length, MOST_NIPS);
  }
  // Not as one parameter: SQLite would go through everybody in service for these few.
  const those: Condition = (eb) => eb("employee.nip", "in", nips);
  const known = await db
    .selectFrom("employee")
    .select("nip")
    .where(isActive)
    .where(those)
    .execute();
  const there = new Set(known.map(({ nip }) => nip));
  const missing = nips.find((nip) => !there.has(nip));
  if (missing !== undefined) throw calibrationErrors.unknownPerson(missing);
  return those;
}

const isActive: Condition = (eb) => eb("employee.active", "=", 1);

async function isUnit(db: Db, id: string): Promise<boolean> {
  const unit = await db.selectFrom("unit").select("id").where("id", "=", id).executeTakeFirst();
  return unit !== undefined;
}
