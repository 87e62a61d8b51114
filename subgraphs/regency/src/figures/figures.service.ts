import {
  decodeQuery,
  type FiguresAbout,
  type FiguresQuestion,
  type FiguresQuestionOf,
} from "@talenta/contract";
import { mayCount, refuseSinglingOut } from "../access/visibility.ts";
import { programmeSlice } from "../programme/progress.service.ts";
import { simulationSlice } from "../simulation/simulation.service.ts";
import type { Tenant } from "../regency/tenant.ts";
import type { Answerer, FigureAnswer, FigureCaller } from "./answerer.ts";
import { completenessSlice } from "./completeness.service.ts";
import { movementSlice } from "./movement.service.ts";
import { nineBoxSlice } from "./nine-box.service.ts";

const ANSWERERS: { readonly [About in FiguresAbout]?: Answerer<About> } = {
  NINE_BOX: nineBoxSlice,
  MOVEMENT: movementSlice,
  COMPLETENESS: completenessSlice,
  PROGRAMME: programmeSlice,
  SIMULATION: simulationSlice,
};

/**
 * This regency's part of merged figures, under its own sharing rules: NOT_SHARED below AGGREGATE.
 * The token is outside input and is checked as such. A question nobody here answers is OUTDATED.
 */
export async function figureSlice(
  tenant: Tenant,
  caller: FigureCaller,
  token: string,
): Promise<FigureAnswer> {
  // First, because unfolding a token costs more than saying no.
  if (!mayCount(caller.principal, tenant, caller.sharing)) {
    return { status: "NOT_SHARED", figures: null };
  }
  const { question } = decodeQuery("FIGURES_SLICE", token);
  if ("filter" in question) refuseSinglingOut(tenant, caller.principal, question.filter);
  return answer(tenant, caller, question);
}

function answer<About extends FiguresAbout>(
  tenant: Tenant,
  caller: FigureCaller,
  question: FiguresQuestion & { about: About },
): Promise<FigureAnswer> {
  const answerer: Answerer<About> | undefined = ANSWERERS[question.about];
  if (answerer === undefined) return Promise.resolve({ status: "OUTDATED", figures: null });
  return answerer(tenant, caller, question as FiguresQuestionOf<About>);
}
