import {
  type PolicyFlow,
  policyFlowOf,
  type PolicyVersion,
  policyVersionOf,
} from "@talenta/contract";
import type { Simulated } from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { FiguresQueryOf } from "../../figures/figures.service.ts";
import type { MergedPolicySimulation, RegencySimulation } from "./simulation.type.ts";

/** A merged simulation. */
export class SimulationAnswer
  extends FiguresAnswer<FiguresQueryOf<"SIMULATION">, Simulated>
  implements MergedPolicySimulation
{
  get before(): PolicyVersion {
    return policyVersionOf(this.asked.question.before);
  }

  get after(): PolicyVersion {
    return policyVersionOf(this.asked.question.after);
  }

  get flow(): PolicyFlow | null {
    return this.figures && policyFlowOf(this.figures);
  }

  get byRegency(): RegencySimulation[] | null {
    return this.rows((own) => ({ flow: own && policyFlowOf(own) }));
  }
}
