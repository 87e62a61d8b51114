import type { Sql } from "@talenta/store";
import type { IsoDate } from "@talenta/talent";
import { adoptedPolicy } from "../adoption/adopted.ts";
import { putInForce } from "../adoption/adoption.service.ts";
import { changing } from "../change/change.service.ts";
import { today, type Tenant } from "../regency/tenant.ts";
import { readSetting, writeSetting } from "../sharing/setting.store.ts";
import { evidenceBoundaries } from "./boundaries.store.ts";
import { oldestPlacement } from "./placement.store.ts";

/** Time itself is the actor: something became valid or ran out, or an adopted policy came into force. */
const CALENDAR = { subject: "calendar" };
const DAY_MS = 86_400_000;

/** Keeps placements up to date with the calendar. */
export interface DailyRefresh {
  /** Resolves once placements are those of today. */
  today(): Promise<void>;
  /** Resolves once nothing of it is being written; never rejects. */
  settled(): Promise<void>;
}

/**
 * Brings placements up to date with the calendar, at most once a day: everybody's when an adopted policy has
 * come into force since the last time, else those of people with evidence that has begun or ceased to count.
 * Callers at the same moment share one run; a run that failed is tried again at the next call. Where nothing
 * has become due nobody waits for a writer; the day is noted when one is free, so that a restart does not look again.
 */
export function createDailyRefresh(tenant: Tenant): DailyRefresh {
  let day: IsoDate | undefined;
  let run: Promise<void> = Promise.resolve();
  let noted: Promise<void> = Promise.resolve();
  const refresh = async (now: IsoDate) => {
    if ((await bringUpToDate(tenant, now)) === "NOTHING_DUE") {
      noted = writeSetting(tenant.store.sql, "refreshed_on", now).catch((error: unknown) => {
        tenant.log.warn({ regency: tenant.code, error }, "the day could not be noted");
      });
    }
  };
  return {
    today() {
      const now = today(tenant);
      if (now === day) return run;
      day = now;
      run = refresh(now).catch((error: unknown) => {
        day = undefined;
        throw error;
      });
      return run;
    },
    async settled() {
      await run.catch(() => undefined);
      await noted;
    },
  };
}

async function bringUpToDate(tenant: Tenant, day: IsoDate): Promise<"UP_TO_DATE" | "NOTHING_DUE"> {
  const { sql } = tenant.store;
  const last = ((await readSetting(sql, "refreshed_on")) ??
    (await oldestPlacement(sql))) as IsoDate | null;
  if (last === null || last >= day) return "UP_TO_DATE";
  const before = await adoptedPolicy(sql, last);
  const other = before !== (await adoptedPolicy(sql, day));
  // From a day earlier: what was being placed at midnight may not have been seen the last time.
  const passing = { after: dayBefore(last), to: day };
  const due = other ? [] : await atWork(sql, await evidenceBoundaries(sql, before, passing));
  if (!other && due.length === 0) return "NOTHING_DUE";
  await changing(tenant, CALENDAR, async (change) => {
    if (other) await putInForce(change, before);
    change.replace(due);
    await writeSetting(change.sql, "refreshed_on", day);
  });
  return "UP_TO_DATE";
}

/** Those of these people who are active: the others keep the placement they have. */
async function atWork(sql: Sql, employeeIds: readonly string[]): Promise<string[]> {
  const rows = await sql.all<{ id: string }>(
    "select id from employee where active = 1 and id in (select value from json_each(?))",
    [JSON.stringify(employeeIds)],
  );
  return rows.map(({ id }) => id);
}

function dayBefore(day: IsoDate): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
