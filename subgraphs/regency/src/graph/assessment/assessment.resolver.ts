import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import { FieldResolver, Resolver, Root } from "type-graphql";
import type { EvidenceOf } from "../../evidence/provenance.ts";
import { AspectResultType, AssessmentType, CompetencyResultType } from "./assessment.type.ts";

/** The parts of an assessment as lists, in the order of the dictionary: a record may have come in pieces, in any order. */
@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => [CompetencyResultType], { description: "Competencies tested." })
  competencies(@Root() assessment: EvidenceOf<"ASSESSMENT">): CompetencyResultType[] {
    return COMPETENCIES.flatMap(({ id: competency }) => {
      const level = assessment.competencies[competency];
      return level === undefined ? [] : [{ competency, ...level }];
    });
  }

  @FieldResolver(() => [AspectResultType], { description: "Aspects of potential." })
  aspects(@Root() assessment: EvidenceOf<"ASSESSMENT">): AspectResultType[] {
    // Records of the first version hold the aspects they know of, and no others.
    return POTENTIAL_ASPECTS.filter(({ id }) => id in assessment.aspects).map(({ id }) => ({
      aspect: id,
      score: assessment.aspects[id],
    }));
  }
}
