import { FieldResolver, Resolver, Root } from "type-graphql";
import type { EvidenceOf } from "../evidence/evidence.loader.ts";
import { AspectResultType, AssessmentType, CompetencyResultType } from "./assessment.type.ts";

/** The parts of an assessment as lists. */
@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => [CompetencyResultType], { description: "Competencies tested." })
  competencies(@Root() assessment: EvidenceOf<"ASSESSMENT">): CompetencyResultType[] {
    return Object.entries(assessment.competencies).map(([competency, level]) => ({
      competency,
      ...level,
    }));
  }

  @FieldResolver(() => [AspectResultType], { description: "Aspects of potential." })
  aspects(@Root() assessment: EvidenceOf<"ASSESSMENT">): AspectResultType[] {
    return Object.entries(assessment.aspects).map(([aspect, score]) => ({ aspect, score }));
  }
}
