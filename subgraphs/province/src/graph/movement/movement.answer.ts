import { type BoxMovement, boxMovementOf, type FiguresQuestionOf } from "@talenta/contract";
import { type Movement, MOVEMENTS } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { OpenFigures } from "../../figures/figures.service.ts";
import type { MergedBoxMovement, RegencyBoxMovement } from "./movement.type.ts";

type Question = FiguresQuestionOf<"MOVEMENT">;

/** A merged movement, added up at the first field that is read. */
export class MovementAnswer extends FiguresAnswer<Question, Movement> implements MergedBoxMovement {
  constructor(opened: OpenFigures<Question>) {
    super(opened, MOVEMENTS);
  }

  get movement(): BoxMovement | null {
    return this.figures && boxMovementOf(this.figures, this.question);
  }

  get byRegency(): RegencyBoxMovement[] | null {
    return this.rows((own) => ({ movement: own && boxMovementOf(own, this.question) }));
  }
}
