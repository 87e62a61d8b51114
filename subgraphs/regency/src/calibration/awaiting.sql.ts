/**
 * Whether an `employee` waits for a session of the talent committee: a granted objection leads to one, and no
 * session signed since has heard the person. A case that was deferred, or renewed as another, has not been heard.
 */
export const AWAITS_CALIBRATION = `exists (
  select 1 from request r where r.employee_id = employee.id and r.state = 'GRANTED' and r.leads_to = 'CALIBRATION'
    and not exists (
      select 1 from calibration_case c join calibration_session s on s.id = c.session_id
      where c.employee_id = employee.id and s.state = 'SIGNED' and s.ended_at >= r.closed_at
        and c.outcome not in ('DEFERRED', 'SUPERSEDED')))`;
