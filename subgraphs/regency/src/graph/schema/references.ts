import type { Employee } from "../../database/entities/employee.entity.ts";
import type { RegencyContext } from "../regency.context.ts";
import { ANSWERERS, type Answerers, figureSlice } from "../../figures/figures.service.ts";
import { programmeSlice } from "../../programme/progress.service.ts";
import { simulationSlice } from "../../simulation/simulation.service.ts";
import { checkOwner, regencyOf } from "../regency/owner.ts";
import { poolSlice } from "../../slice/pool.service.ts";
import { rankedSlice } from "../../slice/ranked.service.ts";

interface Owned {
  regency?: { code?: string };
}

// The subgraph library writes __typename onto what these answer, so each answers an object of its own.

/** Who answers every kind of merged figures. */
const FIGURES: Answerers = {
  ...ANSWERERS,
  PROGRAMME: programmeSlice,
  SIMULATION: simulationSlice,
};

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

  TalentSlice: {
    async __resolveReference(
      { query, regency }: Owned & { query: string },
      { reader }: RegencyContext,
    ) {
      const { tenant, principal } = reader;
      checkOwner(tenant, regency?.code);
      const caller = { principal, sharing: await reader.sharing() };
      const slice = await poolSlice(tenant, caller, query);
      return { ...slice, regency: regencyOf(tenant), query };
    },
  },

  CandidateSlice: {
    async __resolveReference(
      { query, regency }: Owned & { query: string },
      { reader }: RegencyContext,
    ) {
      const { tenant, principal } = reader;
      checkOwner(tenant, regency?.code);
      const caller = { principal, sharing: await reader.sharing() };
      const slice = await rankedSlice(tenant, caller, query);
      return { ...slice, regency: regencyOf(tenant), query };
    },
  },

  FigureSlice: {
    async __resolveReference(
      { query, regency }: Owned & { query: string },
      { reader }: RegencyContext,
    ) {
      const { tenant, principal } = reader;
      checkOwner(tenant, regency?.code);
      const caller = { principal, sharing: await reader.sharing() };
      const slice = await figureSlice(FIGURES, tenant, caller, query);
      return { ...slice, regency: regencyOf(tenant), query };
    },
  },
};
