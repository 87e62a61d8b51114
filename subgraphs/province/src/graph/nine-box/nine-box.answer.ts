import {
  type FiguresQuestionOf,
  type NineBoxBreakdown,
  nineBoxBreakdownOf,
} from "@talenta/contract";
import { type Breakdown, breakdownsBy, groupingsOf } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { OpenFigures } from "../../figures/figures.service.ts";
import type { MergedNineBox, RegencyNineBox } from "./nine-box.type.ts";

type Question = FiguresQuestionOf<"NINE_BOX">;

/** A merged breakdown, added up at the first field that is read. */
export class NineBoxAnswer extends FiguresAnswer<Question, Breakdown> implements MergedNineBox {
  constructor(opened: OpenFigures<Question>) {
    const { by, crossed } = opened.question;
    super(opened, breakdownsBy(groupingsOf(by, crossed)));
  }

  get breakdown(): NineBoxBreakdown | null {
    return this.figures && nineBoxBreakdownOf(this.figures);
  }

  get byRegency(): RegencyNineBox[] | null {
    return this.rows((own) => ({ breakdown: own && nineBoxBreakdownOf(own) }));
  }
}
