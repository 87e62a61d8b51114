import type { ParticipantStateCount } from "@talenta/contract";
import { participantsIn, type ProgrammeProgress as Progress } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { FiguresQueryOf } from "../../figures/figures.service.ts";
import type { ProgrammeProgress, RegencyProgress } from "./progress.type.ts";

/** Merged progress. */
export class ProgressAnswer
  extends FiguresAnswer<FiguresQueryOf<"PROGRAMME">, Progress>
  implements ProgrammeProgress
{
  get joined(): number | null {
    return this.figures?.joined ?? null;
  }

  get total(): number | null {
    return this.figures && participantsIn(this.figures);
  }

  get states(): ParticipantStateCount[] | null {
    return this.figures && statesOf(this.figures);
  }

  get byRegency(): RegencyProgress[] | null {
    return this.rows((own) => ({
      joined: own && own.joined === 1,
      total: own && participantsIn(own),
      states: own && statesOf(own),
    }));
  }
}

function statesOf({ states }: Progress): ParticipantStateCount[] {
  return states.map(({ state, count }) => ({ state, count }));
}
