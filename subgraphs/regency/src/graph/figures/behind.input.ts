import { DateScalar, EvidenceState, GroupDimension } from "@talenta/contract";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "One row of figures by groups." })
export class GroupInput {
  @Field(() => GroupDimension, { description: "What people are counted by." })
  dimension!: GroupDimension;

  @Field(() => String, {
    nullable: true,
    description: "The row's value as the figures show it; none for those where it is unknown.",
  })
  value?: string | null;
}

@InputType({ description: "People for whom one item of their policy stands like this." })
export class EvidenceStateInput {
  @Field(() => ID, { description: "Id of the item in the policy, such as feedback360." })
  item!: string;

  @Field(() => EvidenceState, { description: "How it stands." })
  state!: EvidenceState;
}

@InputType({ description: "People who stood somewhere at the end of two days." })
export class MovedInput {
  @Field(() => DateScalar, { description: "The earlier day." })
  from!: string;

  @Field(() => DateScalar, { description: "The later day, today at the latest." })
  until!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Box on the earlier day, 1 to 9, or 0 for the unplaced; any when absent.",
  })
  fromBox?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Box on the later day, 1 to 9, or 0 for the unplaced; any when absent.",
  })
  toBox?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for those first placed after the earlier day; leave fromBox out then.",
  })
  joined?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for those who left after the earlier day; leave toBox and joined out then.",
  })
  left?: boolean | null;
}
