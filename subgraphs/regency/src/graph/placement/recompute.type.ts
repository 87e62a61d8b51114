import { Field, InputType, Int, ObjectType } from "type-graphql";
import { RegencyType } from "../regency/regency.type.ts";

@InputType({ description: "Nothing has to be said: everybody active is placed anew." })
export class RecomputePlacementsInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Your own id of this change, given back in the answer. Sent twice, the second time finds everybody placed already.",
  })
  clientMutationId?: string | null;
}

@ObjectType("BoxChange", {
  simpleResolvers: true,
  description: "Active employees in one box that counts, before and after.",
})
export class BoxChangeType {
  @Field(() => Int, { nullable: true, description: "Box, 1 to 9; null for those without one." })
  box!: number | null;

  @Field(() => Int, { description: "How many stood there before." })
  before!: number;

  @Field(() => Int, { description: "How many stand there now." })
  after!: number;
}

@ObjectType("Recomputation", {
  simpleResolvers: true,
  description: "What came of placing everybody active anew.",
})
export class RecomputationType {
  @Field(() => Int, { description: "How many active employees were placed." })
  computed!: number;

  @Field(() => Int, {
    description:
      "How many of them have a new placement, because policy, answers or figures are others than before.",
  })
  changed!: number;

  @Field(() => Int, { description: "How many stand elsewhere than before." })
  moved!: number;

  @Field(() => [BoxChangeType], {
    description: "The nine boxes in order, then those without one, before and after.",
  })
  boxes!: readonly BoxChangeType[];
}

@ObjectType("RecomputePlacementsPayload", {
  simpleResolvers: true,
  description: "What came of placing everybody active anew.",
})
export class RecomputePlacementsPayloadType extends RecomputationType {
  @Field(() => RegencyType, { description: "The regency." })
  regency!: RegencyType;

  @Field(() => String, {
    nullable: true,
    description: "Your own id of this change, as you gave it.",
  })
  clientMutationId!: string | null;
}
