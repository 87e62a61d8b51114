import type { BoxCount } from "@talenta/contract";
import type { MergedBoxCount, MergedPool, RegencyPool } from "@talenta/talent";

import { coverageOf, type OwnersKnown } from "../coverage/shown-coverage.ts";
import type { Coverage } from "../coverage/coverage.type.ts";
import type { MergedOnce } from "../../merged/merged-once.ts";
import type { Opened } from "../../merged/opened.ts";
import type { RegencyTalentPool, TalentPool, TalentSlice } from "./talent-pool.type.ts";

/** A TalentPool whose figures are merged at the first field that is read. */
export class TalentPoolAnswer implements TalentPool {
  readonly query: string;
  readonly slices: TalentSlice[];
  readonly #merged: MergedOnce<MergedPool>;
  readonly #owners: OwnersKnown;

  constructor({ query, slices, merged, asker }: Opened<MergedPool>) {
    this.query = query;
    this.slices = slices;
    this.#merged = merged;
    this.#owners = asker;
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
    return coverageOf(this.#merged.coverage, this.#owners);
  }

  #ofRegency({ regency, status, total, unplaced, nineBox }: RegencyPool): RegencyTalentPool {
    return {
      regency: this.#owners.directory.owner(regency),
      status,
      total,
      unplaced,
      nineBox: boxCounts(nineBox),
    };
  }
}

function boxCounts(counts: readonly MergedBoxCount[] | null | undefined): BoxCount[] | null {
  return (
    counts?.map(({ box, count, certain, suppressed }) => ({ box, count, certain, suppressed })) ??
    null
  );
}
