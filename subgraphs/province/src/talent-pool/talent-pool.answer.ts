import type { BoxCount } from "@talenta/contract";
import type { MergedBoxCount, MergedPool, RegencyPool } from "@talenta/talent";

import { coverageOf } from "../coverage/coverage.service.ts";
import type { Coverage } from "../coverage/coverage.type.ts";
import type { MergedOnce } from "../coverage/merged-once.ts";
import type { Directory } from "../regency/directory.service.ts";
import { ownerOf } from "../regency/regency.service.ts";
import type { RegencyTalentPool, TalentPool, TalentSlice } from "./talent-pool.type.ts";

/** A TalentPool whose figures are merged at the first field that is read. */
export class TalentPoolAnswer implements TalentPool {
  readonly query: string;
  readonly slices: TalentSlice[];
  readonly #merged: MergedOnce<MergedPool>;
  readonly #directory: Directory;

  constructor(
    query: string,
    slices: TalentSlice[],
    merged: MergedOnce<MergedPool>,
    directory: Directory,
  ) {
    this.query = query;
    this.slices = slices;
    this.#merged = merged;
    this.#directory = directory;
  }

  get total(): number | null {
    return this.#merged.told?.total ?? null;
  }

  get unplaced(): number | null {
    return this.#merged.told?.unplaced ?? null;
  }

  get nineBox(): BoxCount[] | null {
    return boxCounts(this.#merged.told?.nineBox);
  }

  get byRegency(): RegencyTalentPool[] | null {
    return this.#merged.figures?.byRegency.map((pool) => this.#ofRegency(pool)) ?? null;
  }

  get coverage(): Coverage {
    return coverageOf(this.#merged.coverage, this.#directory);
  }

  #ofRegency({ regency, status, total, unplaced, nineBox }: RegencyPool): RegencyTalentPool {
    return {
      regency: ownerOf(this.#directory, regency),
      status,
      total,
      unplaced,
      nineBox: boxCounts(nineBox),
    };
  }
}

function boxCounts(counts: readonly MergedBoxCount[] | null | undefined): BoxCount[] | null {
  return counts?.map(({ box, count, suppressed }) => ({ box, count, suppressed })) ?? null;
}
