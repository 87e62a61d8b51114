import { type DeliveredFiles, firstDelivery, writeHistory } from "@talenta/sample";
import type { RegencyCode } from "@talenta/talent";
import { askProvince } from "../ask-province.ts";
import type { AssembledProvince } from "../assemble.ts";
import type { DataFolder, DataState } from "../data-folder.ts";
import type { ProvinceDirectory } from "../directory.ts";
import { fillWith } from "../fill.ts";
import { publishSamplePolicy } from "../sample-policy.ts";
import { publishSampleProgrammes } from "../sample-programmes.ts";
import { actingAt } from "./acting.ts";
import { createMovableClock, daysBetween, type MovableClock } from "./movable-clock.ts";
import { play, regenciesOf } from "./scenes.ts";

/** Told while a new data folder is filled, so that somebody waiting sees it move. */
export interface FillProgress {
  begin(rows: number): void;
  rows(count: number, owner: string): void;
  end(): void;
}

/** A sample about to be filled in: the clocks its province and owners run on, and the filling itself. */
interface PreparedSample {
  readonly clock: () => Date;
  readonly clockOf: (code: RegencyCode) => () => Date;
  /** Brings in what is missing; answers how many rows that was. Afterwards all clocks are the system's. */
  fill(province: AssembledProvince, progress: FillProgress): Promise<number>;
}

/** How long ago the province published what the sample has of it. */
const PUBLISHED_DAYS_AGO = 57;

/**
 * Makes the sample of a data folder ready: what an interrupted filling left of an owner is taken away, so that it
 * begins anew, and the clocks of owners to be filled stand at the day of their first files.
 */
export async function prepareSample(
  facts: ProvinceDirectory,
  folder: DataFolder,
  state: DataState & { readonly day: string },
): Promise<PreparedSample> {
  const { sample, sampled, day } = state;
  const left =
    sample === "none"
      ? []
      : facts.owners.map(({ code }) => code).filter((c) => !sampled.includes(c));
  const first = firstDelivery(day);
  const clocks = new Map<RegencyCode, MovableClock>();
  for (const code of left) {
    await folder.forget(code);
    clocks.set(code, createMovableClock(daysBetween(first, day)));
  }
  const own = createMovableClock(left.length > 0 ? PUBLISHED_DAYS_AGO : 0);
  return {
    clock: own.now,
    clockOf: (code) => clocks.get(code)?.now ?? own.now,
    async fill(province, progress) {
      if (sample === "none" || left.length === 0) return 0;
      const request = { province: folder.province, size: sample, today: day };
      const histories = await writeHistory(folder.files, request, left);
      const rows = histories.flatMap(({ deliveries }) => deliveries.map(rowsIn));
      const total = rows.reduce((sum, count) => sum + count, 0);
      progress.begin(total);
      const ask = askProvince(province);
      await publishSampleProgrammes(ask, request);
      await publishSamplePolicy(ask);
      own.goBack(0);
      const done = [...sampled];
      for (const { code, deliveries } of histories) {
        const owner = code as RegencyCode;
        const regency = province.regencies.get(owner);
        const clock = clocks.get(owner);
        if (regency === undefined || clock === undefined) continue;
        for (const delivery of deliveries) {
          clock.goBack(daysBetween(delivery.day, day));
          await fillWith(delivery.files, regency, (count) => progress.rows(count, code));
        }
        const act = actingAt({ code: owner, regency, passports: province.passports, clock });
        await play(act, { regencies: regenciesOf(facts) }, { request, folder: folder.files });
        clock.goBack(0);
        await act.catchUp();
        done.push(code);
        await folder.record({ ...state, sampled: done });
      }
      progress.end();
      return total;
    },
  };
}

const rowsIn = ({ files }: DeliveredFiles): number =>
  files.reduce((sum, { rows }) => sum + rows, 0);
