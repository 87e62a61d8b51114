import { CompletenessAnswer } from "../completeness/completeness.answer.ts";
import { MovementAnswer } from "../movement/movement.answer.ts";
import type { ProvinceContext } from "../province.context.ts";
import { NineBoxAnswer } from "../nine-box/nine-box.answer.ts";
import { SimulationAnswer } from "../simulation/simulation.answer.ts";
import { ProgressAnswer } from "../programme/progress.answer.ts";
import { resumeFigures } from "./figures.service.ts";

/** A merged answer on its way back: its key, and what the owners filled. */
export interface Reference {
  readonly query: string;
  readonly slices?: unknown;
}

/** How each kind of merged figures is taken up again; async, so that a refusal costs its own entity only. */
export const figuresReferences = {
  MergedNineBox: {
    __resolveReference: async (key: Reference, context: ProvinceContext) =>
      new NineBoxAnswer(resumeFigures("NINE_BOX", key, context)),
  },
  MergedBoxMovement: {
    __resolveReference: async (key: Reference, context: ProvinceContext) =>
      new MovementAnswer(resumeFigures("MOVEMENT", key, context)),
  },
  MergedCompleteness: {
    __resolveReference: async (key: Reference, context: ProvinceContext) =>
      new CompletenessAnswer(resumeFigures("COMPLETENESS", key, context)),
  },
  MergedPolicySimulation: {
    __resolveReference: async (key: Reference, context: ProvinceContext) =>
      new SimulationAnswer(resumeFigures("SIMULATION", key, context)),
  },
  ProgrammeProgress: {
    __resolveReference: async (key: Reference, context: ProvinceContext) =>
      new ProgressAnswer(resumeFigures("PROGRAMME", key, context)),
  },
};
