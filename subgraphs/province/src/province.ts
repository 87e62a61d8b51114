import type { Verifier } from "@talenta/access";
import { createSubgraph, type Logger, type Subgraph } from "@talenta/service";
import type { PolicyDocument } from "@talenta/talent";
import type { GraphQLSchema } from "graphql";

import { PolicyShelf } from "./policy/policy.service.ts";
import type { ProvinceContext } from "./province.context.ts";
import { Directory, type Owner } from "./regency/directory.service.ts";
import { buildProvinceSchema } from "./schema/schema.ts";

/** What a province needs to run. */
export interface ProvinceConfig {
  readonly province: { readonly code: string; readonly name: string };
  /** All owners, the province's own civil service among them; asked at each request. */
  readonly directory: () => readonly Owner[];
  /** Policies to publish. */
  readonly policies: readonly PolicyDocument[];
  /** Turns a bearer token into the caller. */
  readonly verifier: Verifier;
  readonly log: Logger;
}

/** The province, ready to answer in the same process or to listen. */
export type Province = Subgraph;

let schema: GraphQLSchema | undefined;

/**
 * Opens the province: it knows its regencies from configuration and merges what they answer.
 * Throws when a policy cannot stand or the directory lacks the province's own entry.
 */
export async function createProvince(config: ProvinceConfig): Promise<Province> {
  const directory = () => new Directory(config.province, config.directory());
  if (!directory().find(config.province.code)) {
    throw new Error(
      `The directory has no entry for the province's own civil service. Add one with the code ${config.province.code}.`,
    );
  }
  const policies = new PolicyShelf(config.policies);
  schema ??= buildProvinceSchema();
  return createSubgraph<ProvinceContext>({
    name: "province",
    schema,
    verifier: config.verifier,
    context: (principal) => ({ principal, directory: directory(), policies }),
    log: config.log,
    ready: () => Promise.resolve(true),
  });
}
