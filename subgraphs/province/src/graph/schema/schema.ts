import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLSchemaModule } from "@apollo/subgraph/dist/schema-helper/index.js";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { guardSchema, type StandIn } from "@talenta/access";
import { inReadingOrder, refuseNul } from "@talenta/service";
import { getNamedType, type GraphQLSchema, parse } from "graphql";
import { buildSchemaSync, createResolversMap } from "type-graphql";

import { REFUSED_KEY } from "../../merged/merged.service.ts";
import { PolicyCoverageResolver } from "../coverage/policy-coverage.resolver.ts";
import { CandidateResolver } from "../candidate/candidate.resolver.ts";
import { DictionaryResolver } from "../dictionary/dictionary.resolver.ts";
import { CompletenessResolver } from "../completeness/completeness.resolver.ts";
import { MovementResolver } from "../movement/movement.resolver.ts";
import { NineBoxResolver } from "../nine-box/nine-box.resolver.ts";
import { PolicyLifeResolver } from "../policy/life-cycle.resolver.ts";
import { PolicyHistoryResolver } from "../policy/policy-history.resolver.ts";
import { PolicyResolver } from "../policy/policy.resolver.ts";
import { ProgrammeLifeResolver, ProgrammeResolver } from "../programme/programme.resolver.ts";
import type { ProvinceContext } from "../province.context.ts";
import { RegencyResolver } from "../regency/regency.resolver.ts";
import { SimulationResolver } from "../simulation/simulation.resolver.ts";
import { TalentPoolResolver } from "../talent-pool/talent-pool.resolver.ts";
import { ViewerResolver } from "../viewer/viewer.resolver.ts";
import { mergedReferences } from "./merged.references.ts";
import { references } from "./references.ts";

type ResolverMap = NonNullable<GraphQLSchemaModule["resolvers"]>;

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"]
)`;

/** The schema of the province subgraph as text, with its federation directives. */
export function printProvinceSdl(): string {
  return sdlOf(ownSchema());
}

/** The schema of the province subgraph, ready to run, every field behind the permission table. */
export function buildProvinceSchema(): GraphQLSchema {
  const own = ownSchema();
  const resolvers = createResolversMap(own) as ResolverMap;
  for (const [type, resolver] of Object.entries(references)) {
    Object.assign((resolvers[type] ??= {}), resolver);
  }
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdlOf(own)),
    resolvers,
  });
  return guardSchema<ProvinceContext>(refuseNul(schema), {
    principalOf: ({ principal }) => principal,
    standIns: standInsOf(own),
  });
}

/** What root fields with a merged answer answer to who may not ask them. */
function standInsOf(schema: GraphQLSchema): Record<string, StandIn> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return Object.fromEntries(
    fields
      .map((field) => ({ field: `Query.${field.name}`, type: getNamedType(field.type).name }))
      .filter(({ type }) => type in mergedReferences)
      .map(({ field, type }) => [field, { type, key: REFUSED_KEY }]),
  );
}

function sdlOf(schema: GraphQLSchema): string {
  return `${LINK}\n\n${inReadingOrder(printSchemaWithDirectives(schema))}`;
}

function ownSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      ViewerResolver,
      PolicyCoverageResolver,
      RegencyResolver,
      TalentPoolResolver,
      CandidateResolver,
      PolicyResolver,
      PolicyHistoryResolver,
      PolicyLifeResolver,
      DictionaryResolver,
      NineBoxResolver,
      MovementResolver,
      CompletenessResolver,
      SimulationResolver,
      ProgrammeResolver,
      ProgrammeLifeResolver,
    ],
    // Inputs are checked by the contract, with sentences of their own.
    validate: false,
  });
}
