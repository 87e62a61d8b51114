import {
  type FiguresQuestionOf,
  type PolicyFlow,
  policyFlowOf,
  type PolicyVersion,
  policyVersionOf,
} from "@talenta/contract";
import {
  type PolicyVersion as PolicyName,
  type Simulated,
  simulationsBetween,
} from "@talenta/talent";

import { FiguresAnswer } from "../figures/figures.answer.ts";
import type { OpenFigures } from "../../figures/figures.service.ts";
import type { MergedPolicySimulation, RegencySimulation } from "./simulation.type.ts";

type Question = FiguresQuestionOf<"SIMULATION">;

/** A merged simulation, added up at the first field that is read. */
export class SimulationAnswer
  extends FiguresAnswer<Question, Simulated>
  implements MergedPolicySimulation
{
  constructor(opened: OpenFigures<Question>) {
    const { before, after } = opened.question;
    super(opened, simulationsBetween(nameOf(before), nameOf(after)));
  }

  get before(): PolicyVersion {
    return policyVersionOf(this.question.before);
  }

  get after(): PolicyVersion {
    return policyVersionOf(this.question.after);
  }

  get flow(): PolicyFlow | null {
    return this.figures && policyFlowOf(this.figures);
  }

  get byRegency(): RegencySimulation[] | null {
    return this.rows((own) => ({ flow: own && policyFlowOf(own) }));
  }
}

function nameOf({ id, version }: PolicyName): PolicyName {
  return { id, version };
}
