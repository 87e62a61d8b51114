import {
  type EvidenceCompleteness,
  evidenceCompletenessOf,
  type FiguresQuestionOf,
} from "@talenta/contract";
import { type Completeness, completenessBy, groupingsOf } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { OpenFigures } from "../../figures/figures.service.ts";
import type { MergedCompleteness, RegencyCompleteness } from "./completeness.type.ts";

type Question = FiguresQuestionOf<"COMPLETENESS">;

/** Merged completeness, added up at the first field that is read. */
export class CompletenessAnswer
  extends FiguresAnswer<Question, Completeness>
  implements MergedCompleteness
{
  constructor(opened: OpenFigures<Question>) {
    const { by, crossed } = opened.question;
    super(opened, completenessBy(groupingsOf(by, crossed)));
  }

  get completeness(): EvidenceCompleteness | null {
    return this.figures && evidenceCompletenessOf(this.figures);
  }

  get byRegency(): RegencyCompleteness[] | null {
    return this.rows((own) => ({ completeness: own && evidenceCompletenessOf(own) }));
  }
}
