import { Axis, CauseKind, MoveDirection } from "@talenta/contract";
import { Field, ID, InputType, Int } from "type-graphql";
import { GroupInput } from "../figures/behind.input.ts";

@InputType({ description: "One row of the causes of a simulation." })
export class MoveCauseInput {
  @Field(() => Axis, { description: "The axis whose level changed." })
  axis!: Axis;

  @Field(() => CauseKind, { description: "What changed the level." })
  kind!: CauseKind;

  @Field(() => ID, { nullable: true, description: "Id of the component; none for other kinds." })
  component?: string | null;
}

/** Which of the people compared a list holds. */
@InputType({
  description:
    "Which of the people compared a list holds; everything given must hold. Every figure of a simulation has its list.",
})
export class MoverFilterInput {
  @Field(() => Int, {
    nullable: true,
    description: "Box under the policy before, 1 to 9, or 0 for the unplaced.",
  })
  from?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Box under the policy after, 1 to 9, or 0 for the unplaced.",
  })
  to?: number | null;

  @Field(() => [MoveDirection], {
    nullable: true,
    description: "Which ways; all but SAME when absent.",
  })
  directions?: MoveDirection[] | null;

  @Field(() => MoveCauseInput, { nullable: true, description: "Largest cause." })
  cause?: MoveCauseInput | null;

  @Field(() => GroupInput, { nullable: true, description: "Group of people." })
  group?: GroupInput | null;
}
