import type { Employee } from "../../database/entities/employee.entity.ts";
import type { RegencyContext } from "../regency.context.ts";
import { ANSWERERS, type Answerers, figureSlice } from "../../figures/figures.service.ts";
import { programmeSlice } from "../../programme/progress.service.ts";
import { simulationSlice } from "../../simulation/simulation.service.ts";
import type { FigureCaller } from "../../figures/answerer.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { checkOwner, regencyOf } from "../regency/owner.ts";
import { poolSlice } from "../../slice/pool.service.ts";
import { rankedSlice } from "../../slice/ranked.service.ts";

interface Owned {
  regency?: { code?: string };
}

/** Who answers every kind of merged figures. */
const FIGURES: Answerers = {
  ...ANSWERERS,
  PROGRAMME: programmeSlice,
  SIMULATION: simulationSlice,
};

/** Answers this regency's slice of a merged question. */
type AnswerSlice = (tenant: Tenant, caller: FigureCaller, query: string) => Promise<object>;

/** How a slice is found from its key: whatever is asked, its owner and token are checked and repeated alike. */
function sliceBy(answer: AnswerSlice) {
  return async (
    { query, regency }: Owned & { query: string },
    { reader }: RegencyContext,
  ): Promise<object> => {
    const { tenant, principal } = reader;
    checkOwner(tenant, regency?.code);
    const slice = await answer(tenant, { principal, sharing: await reader.sharing() }, query);
    return { ...slice, regency: regencyOf(tenant), query };
  };
}

// The subgraph library writes __typename onto what these answer, so each answers an object of its own.

/**
 * How each entity of the regency is found from its key. Keys that name another regency are refused;
 * all are async, because one that throws at once would take the whole list with it.
 */
export const references = {
  Regency: {
    async __resolveReference({ code }: { code: string }, { reader }: RegencyContext) {
      checkOwner(reader.tenant, code);
      return regencyOf(reader.tenant);
    },
  },

  Employee: {
    async __resolveReference(
      { id, regency }: Owned & { id: string },
      { reader, loaders }: RegencyContext,
    ): Promise<Employee | null> {
      checkOwner(reader.tenant, regency?.code);
      return loaders().employees.load(id);
    },
  },

  Viewer: {
    async __resolveReference(
      { subject, regency }: Owned & { subject: string },
      { reader }: RegencyContext,
    ) {
      checkOwner(reader.tenant, regency?.code);
      if (subject !== reader.principal.subject) return null;
      return { subject, regency: regencyOf(reader.tenant) };
    },
  },

  TalentSlice: { __resolveReference: sliceBy(poolSlice) },
  CandidateSlice: { __resolveReference: sliceBy(rankedSlice) },
  FigureSlice: {
    __resolveReference: sliceBy((tenant, caller, query) =>
      figureSlice(FIGURES, tenant, caller, query),
    ),
  },
};
