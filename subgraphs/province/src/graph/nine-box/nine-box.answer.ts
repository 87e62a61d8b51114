import { type NineBoxBreakdown, nineBoxBreakdownOf } from "@talenta/contract";
import type { Breakdown } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { FiguresQueryOf } from "../../figures/figures.service.ts";
import type { MergedNineBox, RegencyNineBox } from "./nine-box.type.ts";

/** A merged breakdown. */
export class NineBoxAnswer
  extends FiguresAnswer<FiguresQueryOf<"NINE_BOX">, Breakdown>
  implements MergedNineBox
{
  get breakdown(): NineBoxBreakdown | null {
    return this.figures && nineBoxBreakdownOf(this.figures);
  }

  get byRegency(): RegencyNineBox[] | null {
    return this.rows((own) => ({ breakdown: own && nineBoxBreakdownOf(own) }));
  }
}
