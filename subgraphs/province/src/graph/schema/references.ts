import { findPolicy } from "../../policy/policy.service.ts";
import { policyOf } from "../policy/policy.type.ts";
import { mergedReferences } from "./merged.references.ts";
import type { ProvinceContext } from "../province.context.ts";
import { viewerOf } from "../../viewer/viewer.service.ts";

// The subgraph library writes __typename onto what these answer, so each answers an object of its own.
// Those that may refuse are async: a refusal then costs its own entity, not all that came with it.

/** How each entity of the province is found again from its key. What is not found is null. */
export const references = {
  Regency: {
    __resolveReference: ({ code }: { code: string }, { directory }: ProvinceContext) => {
      const owner = directory.find(code);
      return owner ? { ...owner } : null;
    },
  },
  Viewer: {
    __resolveReference: (
      { subject }: { subject: string },
      { principal, directory }: ProvinceContext,
    ) => (subject === principal.subject ? viewerOf(principal, directory) : null),
  },
  Policy: {
    __resolveReference: async (
      { key, version }: { key: string; version: number },
      context: ProvinceContext,
    ) => {
      const found = await findPolicy(context, key, version);
      return found && policyOf(found);
    },
  },
  ...mergedReferences,
};
