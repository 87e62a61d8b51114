import "reflect-metadata";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLSchemaModule } from "@apollo/subgraph/dist/schema-helper/index.js";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { guardSchema } from "@talenta/access";
import { clientSchemaOfSubgraph, inReadingOrder, refuseNul, schemaText } from "@talenta/service";
import { type GraphQLSchema, parse } from "graphql";
import { buildSchemaSync, createResolversMap } from "type-graphql";
import {
  AdoptionNoteResolver,
  AdoptionResolver,
  RegencyPolicyResolver,
} from "../adoption/adoption.resolver.ts";
import { AppraisalResolver } from "../appraisal/appraisal.resolver.ts";
import { AssessmentResolver } from "../assessment/assessment.resolver.ts";
import { CalibrationResolver } from "../calibration/calibration.resolver.ts";
import {
  CalibrationCaseResolver,
  DecisionResolver,
  PlacementCalibrationResolver,
} from "../calibration/case.resolver.ts";
import {
  CalibrationSessionResolver,
  RegencyCalibrationResolver,
} from "../calibration/session.resolver.ts";
import { EmployeeConnectionResolver, EmployeeResolver } from "../employee/employee.resolver.ts";
import { RemoveEmployeeResolver } from "../employee/remove.resolver.ts";
import { FiguresResolver } from "../figures/figures.resolver.ts";
import { FigureSliceType } from "../figures/figures.type.ts";
import { EvidenceMutationResolver } from "../evidence/evidence-mutation.resolver.ts";
import {
  EmployeeEvidenceResolver,
  EvidenceRecordResolver,
  EvidenceRevisionResolver,
  RegencyEvidenceResolver,
} from "../evidence/evidence.resolver.ts";
import {
  RegencySimulationResolver,
  SimulatedMoveResolver,
  SimulationResolver,
} from "../simulation/simulation.resolver.ts";
import {
  ImportMutationResolver,
  ImportResolver,
  RegencyImportsResolver,
} from "../import/import.resolver.ts";
import { UndoImportResolver } from "../import/undo.resolver.ts";
import { EmployeePlacementsResolver } from "../placement/history.resolver.ts";
import {
  ExplainedPlacementResolver,
  PlacementExplanationResolver,
} from "../placement/explained.resolver.ts";
import { PlacementResolver } from "../placement/placement.resolver.ts";
import { RecomputeResolver } from "../placement/recompute.resolver.ts";
import {
  EmployeeParticipationsResolver,
  ParticipantResolver,
} from "../programme/participant.resolver.ts";
import { ProgrammeMutationResolver } from "../programme/programme-mutation.resolver.ts";
import {
  JoinedProgrammeResolver,
  JoinedSessionResolver,
  RegencyProgrammesResolver,
} from "../programme/programme.resolver.ts";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyResolver } from "../regency/regency.resolver.ts";
import { RequestMutationResolver } from "../request/request.mutations.ts";
import {
  EmployeeRequestConnectionResolver,
  EmployeeRequestResolver,
  EmployeeRequestsResolver,
  RegencyRequestsResolver,
  RequestAttachmentResolver,
} from "../request/request.resolver.ts";
import { SharingResolver } from "../sharing/sharing.resolver.ts";
import { CandidateSliceType, TalentSliceType } from "../slice/slice.type.ts";
import { CompetencyGapsResolver, EmployeeGapsResolver } from "../competency/gaps.resolver.ts";
import {
  PositionStandardResolver,
  RegencyStandardsResolver,
  StandardMutationResolver,
} from "../standard/standard.resolver.ts";
import { UnitResolver } from "../unit/unit.resolver.ts";
import { PositionNameResolver, RegencyPositionsResolver } from "../position/position.resolver.ts";
import { ViewerResolver } from "../viewer/viewer.resolver.ts";
import { ViewerType } from "../viewer/viewer.type.ts";
import { references } from "./references.ts";

type ResolverMap = NonNullable<GraphQLSchemaModule["resolvers"]>;

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@inaccessible"]
)`;

/** The schema of the regency subgraph as text, with its federation directives. */
export function printRegencySdl(): string {
  return sdlOf(ownSchema());
}

/** What an app that asks a regency's own server may ask, as text. */
export function printRegencyClientSchema(): string {
  return schemaText(clientSchemaOfSubgraph(printRegencySdl()));
}

/**
 * The schema of the regency subgraph, ready to run, every field behind the permission table.
 * It belongs to no regency: whose data it answers with comes through the context.
 */
export function buildRegencySchema(): GraphQLSchema {
  const own = ownSchema();
  const resolvers = createResolversMap(own) as ResolverMap;
  for (const [type, resolver] of Object.entries(references)) {
    Object.assign((resolvers[type] ??= {}), resolver);
  }
  const schema = buildSubgraphSchema({ typeDefs: parse(sdlOf(own)), resolvers });
  return guardSchema<RegencyContext>(refuseNul(schema), {
    tenant: ({ reader }) => reader.tenant.code,
    principalOf: ({ reader }) => reader.principal,
  });
}

function sdlOf(schema: GraphQLSchema): string {
  return `${LINK}\n\n${inReadingOrder(printSchemaWithDirectives(schema))}`;
}

function ownSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      RegencyResolver,
      RegencyImportsResolver,
      FiguresResolver,
      RegencySimulationResolver,
      SimulationResolver,
      SimulatedMoveResolver,
      EmployeeResolver,
      EmployeeConnectionResolver,
      UnitResolver,
      RegencyProgrammesResolver,
      JoinedProgrammeResolver,
      JoinedSessionResolver,
      EmployeeParticipationsResolver,
      ParticipantResolver,
      ProgrammeMutationResolver,
      AppraisalResolver,
      AssessmentResolver,
      EmployeeEvidenceResolver,
      EvidenceRecordResolver,
      EvidenceRevisionResolver,
      EvidenceRevisionResolver,
      RegencyEvidenceResolver,
      EvidenceMutationResolver,
      PlacementResolver,
      EmployeePlacementsResolver,
      RecomputeResolver,
      RegencyPolicyResolver,
      AdoptionResolver,
      AdoptionNoteResolver,
      ViewerResolver,
      SharingResolver,
      ImportMutationResolver,
      ImportResolver,
      UndoImportResolver,
      RemoveEmployeeResolver,
      PositionStandardResolver,
      RegencyStandardsResolver,
      StandardMutationResolver,
      CalibrationResolver,
      RegencyCalibrationResolver,
      CalibrationSessionResolver,
      CalibrationCaseResolver,
      PlacementCalibrationResolver,
      DecisionResolver,
      EmployeeGapsResolver,
      CompetencyGapsResolver,
      ExplainedPlacementResolver,
      PlacementExplanationResolver,
      PositionNameResolver,
      RegencyPositionsResolver,
      RegencyRequestsResolver,
      EmployeeRequestsResolver,
      EmployeeRequestConnectionResolver,
      EmployeeRequestResolver,
      RequestAttachmentResolver,
      RequestMutationResolver,
    ],
    // Reached by reference only, so no field leads to them.
    orphanedTypes: [TalentSliceType, CandidateSliceType, FigureSliceType, ViewerType],
    // Inputs are checked by the services, with sentences of their own.
    validate: false,
  });
}
