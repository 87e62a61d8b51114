import { COUNTS } from "@talenta/access";
import { EvidenceCompleteness, Right, SliceStatus } from "@talenta/contract";
import { Field, Float, ObjectType } from "type-graphql";

/** Completeness of one owner, or how far counting it is. */
@Right(COUNTS)
@ObjectType("CompletenessAnswer", {
  simpleResolvers: true,
  description: "Completeness of the evidence of one owner, or how far counting it is.",
})
export class CompletenessAnswerType {
  @Field(() => SliceStatus, {
    description: "OK, or PENDING while it is being counted: ask the same again.",
  })
  status!: SliceStatus;

  @Field(() => Float, {
    nullable: true,
    description: "While PENDING, how far it is, 0 to 1; otherwise null.",
  })
  progress!: number | null;

  @Field(() => EvidenceCompleteness, {
    nullable: true,
    description: "The figures; null while PENDING.",
  })
  completeness!: EvidenceCompleteness | null;
}
