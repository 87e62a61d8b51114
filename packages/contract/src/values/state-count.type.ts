import { Right } from "../declared/right.ts";
import { MERGED_COUNTS } from "@talenta/access";
import { Directive, Field, Int, ObjectType } from "type-graphql";

import { ParticipantState } from "../enums/programme.ts";

/** Participants in one state. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "How many participants of a programme are in one state.",
})
export class ParticipantStateCount {
  @Field(() => ParticipantState, { description: "The state." })
  state!: ParticipantState;

  @Field(() => Int, { description: "Participants in it." })
  count!: number;
}
