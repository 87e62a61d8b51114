import type { FiguresAbout, FiguresQuestionOf } from "@talenta/contract";

import type { AnswerKey } from "../../merged/slices.ts";
import { CompletenessAnswer } from "../completeness/completeness.answer.ts";
import { MovementAnswer } from "../movement/movement.answer.ts";
import { NineBoxAnswer } from "../nine-box/nine-box.answer.ts";
import { ProgressAnswer } from "../programme/progress.answer.ts";
import type { ProvinceContext } from "../province.context.ts";
import { SimulationAnswer } from "../simulation/simulation.answer.ts";
import { type OpenFigures, resumeFigures } from "../../figures/figures.service.ts";

/** How each kind of merged figures is taken up again. */
export const figuresReferences = {
  MergedNineBox: takenUp("NINE_BOX", NineBoxAnswer),
  MergedBoxMovement: takenUp("MOVEMENT", MovementAnswer),
  MergedCompleteness: takenUp("COMPLETENESS", CompletenessAnswer),
  MergedPolicySimulation: takenUp("SIMULATION", SimulationAnswer),
  ProgrammeProgress: takenUp("PROGRAMME", ProgressAnswer),
};

/** Async, so that a refusal costs its own entity only. */
function takenUp<About extends FiguresAbout, Answer>(
  about: About,
  Merged: new (opened: OpenFigures<FiguresQuestionOf<About>>) => Answer,
) {
  return {
    __resolveReference: async (key: AnswerKey, context: ProvinceContext): Promise<Answer> =>
      new Merged(resumeFigures(about, key, context)),
  };
}
