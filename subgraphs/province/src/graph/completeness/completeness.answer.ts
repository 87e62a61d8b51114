import { type EvidenceCompleteness, evidenceCompletenessOf } from "@talenta/contract";
import type { Completeness } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { FiguresQueryOf } from "../../figures/figures.service.ts";
import type { MergedCompleteness, RegencyCompleteness } from "./completeness.type.ts";

/** Merged completeness. */
export class CompletenessAnswer
  extends FiguresAnswer<FiguresQueryOf<"COMPLETENESS">, Completeness>
  implements MergedCompleteness
{
  get completeness(): EvidenceCompleteness | null {
    return this.figures && evidenceCompletenessOf(this.figures);
  }

  get byRegency(): RegencyCompleteness[] | null {
    return this.rows((own) => ({ completeness: own && evidenceCompletenessOf(own) }));
  }
}
