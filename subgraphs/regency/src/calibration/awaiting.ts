import type { Expression, ExpressionBuilder } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Condition } from "../employee/employee.filter.ts";
import { runOf } from "./run-of.ts";

/**
 * Whether an `employee` waits for a session of the talent committee, because no signed one has heard the person since:
 * a granted objection leads to one, or what a committee moved lapsed with another policy or computed box.
 */
export const awaitsCalibration: Condition = (eb) => eb.or([awaitsAnswer(eb), hasLapsed(eb)]);

type Employees = ExpressionBuilder<Tables, "employee">;

function awaitsAnswer(employees: Employees) {
  return employees.exists(
    employees
      .selectFrom("request as r")
      .select("r.id")
      .whereRef("r.employee_id", "=", "employee.id")
      .where("r.state", "=", "GRANTED")
      .where("r.leads_to", "=", "CALIBRATION")
      .where((eb) => eb.not(eb.exists(heardSince(employees, eb.ref("r.closed_at"))))),
  );
}

function hasLapsed(employees: Employees) {
  return employees.exists(
    employees
      .selectFrom("placement as d")
      .innerJoin("placement as p", (join) =>
        join.onRef("p.employee_id", "=", "d.employee_id").on("p.superseded_at", "is", null),
      )
      .select("d.id")
      .whereRef("d.employee_id", "=", "employee.id")
      .where("d.calibrated_box", "is not", null)
      .where((eb) => {
        const run = runOf(eb.ref("d.run_id"), eb.ref("d.id"));
        return eb.and([
          eb(run, "<>", runOf(eb.ref("p.run_id"), eb.ref("p.id"))),
          eb.not(eb.exists(heardInAnotherRun(employees, eb.ref("d.seq"), run))),
        ]);
      }),
  );
}

/** Signed sessions that heard an `employee`. A case that was deferred, or renewed as another, was not heard. */
function heard(employees: Employees) {
  return employees
    .selectFrom("calibration_case as c")
    .innerJoin("calibration_session as s", (join) =>
      join.onRef("s.id", "=", "c.session_id").on("s.state", "=", "SIGNED"),
    )
    .innerJoin("placement as h", "h.id", "c.placement_id")
    .select("c.id")
    .whereRef("c.employee_id", "=", "employee.id")
    .where("c.outcome", "not in", ["DEFERRED", "SUPERSEDED"]);
}

function heardSince(employees: Employees, moment: Expression<string | null>) {
  return heard(employees).where("s.ended_at", ">=", moment);
}

/** Those that heard the person by a placement after the one with this `seq`, of another run. */
function heardInAnotherRun(employees: Employees, seq: Expression<number>, run: Expression<string>) {
  return heard(employees).where((eb) =>
    eb.and([eb("h.seq", ">", seq), eb(runOf(eb.ref("h.run_id"), eb.ref("h.id")), "<>", run)]),
  );
}
