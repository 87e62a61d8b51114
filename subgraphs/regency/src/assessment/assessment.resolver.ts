import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Assessment } from "./assessment.entity.ts";
import { AspectResultType, AssessmentType, CompetencyResultType } from "./assessment.type.ts";

/** The parts of an assessment as lists. */
@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => [CompetencyResultType], { description: "Competencies tested." })
  competencies(@Root() assessment: Assessment): CompetencyResultType[] {
    return Object.entries(assessment.competencies).map(([competency, level]) => ({
      competency,
      ...level,
    }));
  }

  @FieldResolver(() => [AspectResultType], { description: "Aspects of potential." })
  aspects(@Root() assessment: Assessment): AspectResultType[] {
    return Object.entries(assessment.aspects).map(([aspect, score]) => ({ aspect, score }));
  }
}
