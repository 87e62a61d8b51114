import type { IsoDate } from "@talenta/talent";
import { adoptedPolicy } from "../policy/adopted.ts";
import { putInForce } from "../adoption/adoption.service.ts";
import { changing } from "../change/change.service.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import { readSetting, writeSetting } from "../tenant/setting.store.ts";
import { dueBy, oldestPlacement } from "../placement/placement.store.ts";

/** Time itself is the actor: something became valid or ran out, or an adopted policy came into force. */
const CALENDAR = { subject: "calendar" };

/** Keeps placements up to date with the calendar. */
export interface DailyRefresh {
  /** Resolves once placements are those of today. */
  today(): Promise<void>;
  /** Resolves once nothing of it is being written; never rejects. */
  settled(): Promise<void>;
}

/**
 * Brings placements up to date with the calendar, at most once a day: everybody's when an adopted policy has
 * come into force since the last time, else those of people who are due, because evidence of theirs may have
 * begun or ceased to count. Who was being placed while the day changed is found the next day. Callers at the
 * same moment share one run, those of other processes too; a run that failed is tried again at the next call. Where nothing has become due
 * nobody waits for a writer; the day is noted when one is free, so that a restart does not look again.
 */
export function createDailyRefresh(tenant: Tenant): DailyRefresh {
  let day: IsoDate | undefined;
  let run: Promise<void> = Promise.resolve();
  let noted: Promise<void> = Promise.resolve();
  const refresh = async (now: IsoDate) => {
    if ((await bringUpToDate(tenant, now)) === "NOTHING_DUE") {
      noted = tenant.store
        .transaction(({ db }) => writeSetting(db, "refreshed_on", now))
        .catch((error: unknown) => {
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
  const found = await lookedUp(tenant, day);
  if (typeof found === "string") return found;
  // Of two processes one does it; the other waits and finds it done.
  await tenant.store.inTurn("daily refresh", async () => {
    const left = await lookedUp(tenant, day);
    if (typeof left === "string") return;
    await changing(tenant, CALENDAR, async (change) => {
      if (left.policyChanged) await putInForce(change, left.before);
      change.replace(left.due);
      await writeSetting(change.db, "refreshed_on", day);
    });
  });
  return "UP_TO_DATE";
}

/** What the calendar has brought about since the day that was noted last. */
async function lookedUp({ store: { db } }: Tenant, day: IsoDate) {
  const last = ((await readSetting(db, "refreshed_on")) ??
    (await oldestPlacement(db))) as IsoDate | null;
  if (last === null || last >= day) return "UP_TO_DATE";
  const before = await adoptedPolicy(db, last);
  const policyChanged = before !== (await adoptedPolicy(db, day));
  const due = policyChanged ? [] : await dueBy(db, day);
  return policyChanged || due.length > 0 ? { policyChanged, before, due } : "NOTHING_DUE";
}
