import { type BoxMovement, boxMovementOf } from "@talenta/contract";
import type { Movement } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { FiguresQueryOf } from "../../figures/figures.service.ts";
import type { MergedBoxMovement, RegencyBoxMovement } from "./movement.type.ts";

/** A merged movement. */
export class MovementAnswer
  extends FiguresAnswer<FiguresQueryOf<"MOVEMENT">, Movement>
  implements MergedBoxMovement
{
  get movement(): BoxMovement | null {
    return this.figures && boxMovementOf(this.figures, this.asked.question);
  }

  get byRegency(): RegencyBoxMovement[] | null {
    return this.rows((own) => ({ movement: own && boxMovementOf(own, this.asked.question) }));
  }
}
