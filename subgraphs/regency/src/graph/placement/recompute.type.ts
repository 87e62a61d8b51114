import { Field, Int, ObjectType } from "type-graphql";
import { RegencyType } from "../regency/regency.type.ts";

@ObjectType("StandingCount", {
  simpleResolvers: true,
  description: "Active employees in one box, before and after.",
})
export class StandingCountType {
  @Field(() => Int, { nullable: true, description: "Box, 1 to 9; null for those without one." })
  box!: number | null;

  @Field(() => Int, { description: "How many stood there before." })
  before!: number;

  @Field(() => Int, { description: "How many stand there now." })
  after!: number;
}

@ObjectType("RecomputePlacementsPayload", {
  simpleResolvers: true,
  description: "What came of placing everybody active anew.",
})
export class RecomputePlacementsPayloadType {
  @Field(() => RegencyType, { description: "The regency." })
  regency!: RegencyType;

  @Field(() => Int, { description: "How many active employees were placed." })
  computed!: number;

  @Field(() => Int, {
    description:
      "How many of them have a new placement, because policy, answers or figures are others than before.",
  })
  changed!: number;

  @Field(() => Int, { description: "How many stand elsewhere than before." })
  moved!: number;

  @Field(() => [StandingCountType], {
    description: "The nine boxes in order, then those without one, before and after.",
  })
  standings!: readonly StandingCountType[];
}
