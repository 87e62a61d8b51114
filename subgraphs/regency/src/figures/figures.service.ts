import {
  decodeQuery,
  type FiguresAbout,
  type FiguresQuestion,
  type FiguresQuestionOf,
} from "@talenta/contract";
import { policyNameOf } from "@talenta/talent";
import { mayCount, refuseSinglingOut } from "../access/visibility.ts";
import type { Tenant } from "../tenant/tenant.ts";
import {
  asksOtherPolicy,
  NO_PROVENANCE,
  provenanceOf,
  type SliceProvenance,
} from "../slice/provenance.ts";
import type { Answerer, FigureAnswer, FigureCaller } from "./answerer.ts";
import { completenessSlice } from "./completeness.service.ts";
import { movementSlice } from "./movement.service.ts";
import { nineBoxSlice } from "./nine-box.service.ts";

/** Who answers what about figures; what nobody answers is OUTDATED. */
export type Answerers = { readonly [About in FiguresAbout]?: Answerer<About> };

/** Those of figures about everybody. */
export const ANSWERERS = {
  NINE_BOX: nineBoxSlice,
  MOVEMENT: movementSlice,
  COMPLETENESS: completenessSlice,
} satisfies Answerers;

/** What a slice of merged figures answers. */
type AnsweredFigures = Omit<FigureAnswer, "policies"> & SliceProvenance;

/**
 * This regency's part of merged figures, under its own sharing rules: NOT_SHARED below AGGREGATE.
 * The token is outside input and is checked as such. One about another
 * policy than the one adopted is answered OTHER_POLICY, a question nobody here answers is OUTDATED.
 */
export async function figureSlice(
  answerers: Answerers,
  tenant: Tenant,
  caller: FigureCaller,
  token: string,
): Promise<AnsweredFigures> {
  // First, because unfolding a token costs more than saying no.
  if (!mayCount(caller.principal, tenant, caller.sharing)) {
    return { status: "NOT_SHARED", figures: null, ...NO_PROVENANCE };
  }
  const { question } = decodeQuery("FIGURES_SLICE", token);
  if ("filter" in question) {
    refuseSinglingOut(tenant, caller.principal, question.filter);
    if (asksOtherPolicy(tenant, question.filter)) {
      return { status: "OTHER_POLICY", figures: null, ...NO_PROVENANCE };
    }
  }
  const provenance = await provenanceOf(tenant);
  const { status, figures, policies } = await answer(answerers, tenant, caller, question);
  if (status !== "OK" && status !== "PARTIAL") return { status, figures, ...NO_PROVENANCE };
  const named = policies ?? [tenant.policy];
  return { status, figures, ...provenance, policies: named.map(policyNameOf) };
}

function answer<About extends FiguresAbout>(
  answerers: Answerers,
  tenant: Tenant,
  caller: FigureCaller,
  question: FiguresQuestion & { about: About },
): Promise<FigureAnswer> {
  const answerer: Answerer<About> | undefined = answerers[question.about];
  if (answerer === undefined) return Promise.resolve({ status: "OUTDATED", figures: null });
  return answerer(tenant, caller, question as FiguresQuestionOf<About>);
}
