/** Signed sessions that heard an `employee`. A case that was deferred, or renewed as another, was not heard. */
const HEARD = `select 1 from calibration_case c
  join calibration_session s on s.id = c.session_id and s.state = 'SIGNED'
  join placement h on h.id = c.placement_id
  where c.employee_id = employee.id and c.outcome not in ('DEFERRED', 'SUPERSEDED')`;

/** What tells placements under one policy in one computed box from those before and after. */
const run = (name: string) => `coalesce(${name}.run_id, ${name}.id)`;

/**
 * Whether an `employee` waits for a session of the talent committee, because no signed one has heard the person since:
 * a granted objection leads to one, or what a committee moved lapsed with another policy or computed box.
 */
export const AWAITS_CALIBRATION = `(exists (
  select 1 from request r
  where r.employee_id = employee.id and r.state = 'GRANTED' and r.leads_to = 'CALIBRATION'
    and not exists (${HEARD} and s.ended_at >= r.closed_at))
or exists (
  select 1 from placement d join placement p on p.employee_id = d.employee_id and p.superseded_at is null
  where d.employee_id = employee.id and d.calibrated_box is not null and ${run("d")} <> ${run("p")}
    and not exists (${HEARD} and h.seq > d.seq and ${run("h")} <> ${run("d")})))`;
