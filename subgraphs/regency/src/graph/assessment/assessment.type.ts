import { AspectKey, CompetencyKey } from "@talenta/contract";
import { Field, Float, ObjectType } from "type-graphql";
import { EvidenceRecordType } from "../evidence/evidence.type.ts";

/** A competency as tested. */
@ObjectType("CompetencyResult", {
  simpleResolvers: true,
  description: "What somebody reached in one of the nine competencies (PermenPANRB 38/2017).",
})
export class CompetencyResultType {
  @Field(() => CompetencyKey, { description: "The competency." })
  competency!: CompetencyKey;

  @Field(() => Float, { description: "Level reached, 1 to 5." })
  achieved!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Level required; null means the policy's level for the position class.",
  })
  required!: number | null;
}

/** An aspect of potential as tested. */
@ObjectType("AspectResult", {
  simpleResolvers: true,
  description: "What somebody scored in one of the eight aspects of potential.",
})
export class AspectResultType {
  @Field(() => AspectKey, { description: "The aspect." })
  aspect!: AspectKey;

  @Field(() => Float, { nullable: true, description: "Score, 0 to 5; null when not tested." })
  score!: number | null;
}

/** One assessment. */
@ObjectType("Assessment", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "One result of a profiling (Profiling ASN) or another assessment.",
})
export class AssessmentType extends EvidenceRecordType {
  @Field(() => String, { nullable: true, description: "Who held the assessment." })
  provider!: string | null;

  /** An exact decimal in text, told as a number. */
  @Field(() => Float, { nullable: true, description: "Digital literacy, 0 to 100 (mark A)." })
  digitalLiteracy!: string | null;

  @Field(() => String, { nullable: true, description: "Career preference, as worded." })
  careerPreference!: string | null;
}
