import type { IsoDate } from "@talenta/talent";
import { adoptedPolicy } from "../adoption/adopted.ts";
import { putInForce } from "../adoption/adoption.service.ts";
import { changing } from "../change/change.service.ts";
import { today, type Tenant } from "../regency/tenant.ts";
import { readSetting, writeSetting } from "../sharing/setting.store.ts";
import { evidenceBoundaries } from "./evidence.store.ts";
import { oldestPlacement } from "./placement.store.ts";

/** Time itself is the actor: something became valid or ran out, or an adopted policy came into force. */
const CALENDAR = { subject: "calendar" };

/**
 * Answers a function that brings placements up to date with the calendar, at most once a day: everybody's
 * when an adopted policy has come into force since the last time, else those of people with evidence that has
 * begun or ceased to count. Callers at the same moment share one run; a run that failed is tried again at
 * the next call. Where nothing has become due nothing is written, so nobody waits for a writer.
 */
export function createDailyRefresh(tenant: Tenant): () => Promise<void> {
  let day: IsoDate | undefined;
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

async function refresh(tenant: Tenant, day: IsoDate): Promise<void> {
  const { sql } = tenant.store;
  const last = ((await readSetting(sql, "refreshed_on")) ??
    (await oldestPlacement(sql))) as IsoDate | null;
  if (last === null || last >= day) return;
  const before = await adoptedPolicy(sql, last);
  const other = before !== tenant.policy;
  const due = other ? [] : await evidenceBoundaries(sql, before, last, day);
  if (!other && due.length === 0) return;
  await changing(tenant, CALENDAR, async (change) => {
    if (other) await putInForce(tenant, change, before);
    change.replace(due);
    await writeSetting(change.sql, "refreshed_on", day);
  });
}
