import { changing } from "../change/change.service.ts";
import { today, type Tenant } from "../regency/tenant.ts";

/** Time itself is the actor: an assessment became valid, or ran out. */
const CALENDAR = { subject: "calendar" };

/**
 * Answers a function that brings placements up to date with the calendar, at most once a day: those of
 * people with an assessment that has begun or ceased to be valid since they were placed. Callers at the
 * same moment share one run; a run that failed is tried again at the next call.
 */
export function createDailyRefresh(tenant: Tenant): () => Promise<void> {
  let day: string | undefined;
  let run: Promise<void> = Promise.resolve();
  return () => {
    const now = today(tenant);
    if (now === day) return run;
    day = now;
    run = refresh(tenant, now).catch((error: unknown) => {
      day = undefined;
      throw error;
    });
    return run;
  };
}

/** `computed_at` is UTC and may be the day before the one in Jakarta; `>=` takes both, and once too often does no harm. */
async function refresh(tenant: Tenant, day: string): Promise<void> {
  const due = await tenant.store.sql.all<{ id: string }>(
    `select distinct a.employee_id as id from evidence a
     join placement p on p.employee_id = a.employee_id and p.superseded_at is null
     where a.kind = 'ASSESSMENT' and substr(p.computed_at, 1, 10) < ?
       and ((a.until < ? and a.until >= substr(p.computed_at, 1, 10))
         or (a.date <= ? and a.date >= substr(p.computed_at, 1, 10)))`,
    [day, day, day],
  );
  if (due.length === 0) return;
  await changing(tenant, CALENDAR, async (change) => change.replace(due.map(({ id }) => id)));
}
