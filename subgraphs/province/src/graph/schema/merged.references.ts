import type { MergedQuery } from "@talenta/contract";

import { RANKED } from "../../candidate/candidate.service.ts";
import {
  COMPLETENESS,
  MOVEMENT,
  NINE_BOX,
  PROGRAMME,
  SIMULATION,
} from "../../figures/figures.kinds.ts";
import {
  type AnswerKey,
  type MergedKind,
  type Opened,
  resume,
} from "../../merged/merged.service.ts";
import type { Covered } from "../../merged/merged-once.ts";
import { POOL } from "../../talent-pool/talent-pool.service.ts";
import { CandidateAnswer } from "../candidate/candidate.answer.ts";
import { CompletenessAnswer } from "../completeness/completeness.answer.ts";
import { MovementAnswer } from "../movement/movement.answer.ts";
import { NineBoxAnswer } from "../nine-box/nine-box.answer.ts";
import { ProgressAnswer } from "../programme/progress.answer.ts";
import type { ProvinceContext } from "../province.context.ts";
import { SimulationAnswer } from "../simulation/simulation.answer.ts";
import { TalentPoolAnswer } from "../talent-pool/talent-pool.answer.ts";

/** How each type of merged answer is taken up again, once the owners have filled its slices. */
export const mergedReferences = {
  TalentPool: resumed(POOL, TalentPoolAnswer),
  CandidateConnection: resumed(RANKED, CandidateAnswer),
  MergedNineBox: resumed(NINE_BOX, NineBoxAnswer),
  MergedBoxMovement: resumed(MOVEMENT, MovementAnswer),
  MergedCompleteness: resumed(COMPLETENESS, CompletenessAnswer),
  MergedPolicySimulation: resumed(SIMULATION, SimulationAnswer),
  ProgrammeProgress: resumed(PROGRAMME, ProgressAnswer),
};

/** Async, so that a refusal costs its own entity only. */
function resumed<Query extends MergedQuery, Answer extends Covered, Shown>(
  kind: MergedKind<Query, Answer>,
  Merged: new (opened: Opened<Query, Answer>) => Shown,
) {
  return {
    __resolveReference: async (key: AnswerKey, context: ProvinceContext): Promise<Shown> =>
      new Merged(resume(kind, key, context)),
  };
}
