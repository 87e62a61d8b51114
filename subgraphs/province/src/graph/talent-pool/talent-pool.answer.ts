import type { BoxCount, PoolQuery } from "@talenta/contract";
import type { TalentPool as Pool } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { RegencyTalentPool, TalentPool } from "./talent-pool.type.ts";

/** A merged talent pool. */
export class TalentPoolAnswer extends FiguresAnswer<PoolQuery, Pool> implements TalentPool {
  get total(): number | null {
    return this.figures?.total ?? null;
  }

  get unplaced(): number | null {
    return this.figures?.unplaced ?? null;
  }

  get nineBox(): BoxCount[] | null {
    return this.figures && boxesOf(this.figures);
  }

  get byRegency(): RegencyTalentPool[] | null {
    return this.rows((own) => ({
      total: own?.total ?? null,
      unplaced: own?.unplaced ?? null,
      nineBox: own && boxesOf(own),
    }));
  }
}

function boxesOf({ nineBox }: Pool): BoxCount[] {
  return nineBox.map((count) => ({ ...count }));
}
