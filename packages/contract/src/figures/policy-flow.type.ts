import { Right } from "../declared/right.ts";
import { MERGED_COUNTS } from "@talenta/access";
import { DIRECTIONS, movesIn, type Simulated } from "@talenta/talent";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

import { Axis, axisOf, CauseKind, GroupDimension } from "../enums/figures.ts";
import { inPieces, type Rows } from "./in-pieces.ts";
import { MoveCounts, moveCounts } from "./move-counts.type.ts";

/** A policy version by name. It may be a draft that nobody has published. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "A policy version by name; it may be a draft that nobody has published.",
})
export class PolicyVersion {
  @Field(() => ID, { description: "Id of this name; no other version of any policy has it." })
  id!: string;

  @Field(() => ID, { description: "Key of the policy, the same over its versions." })
  key!: string;

  @Field(() => Int, { description: "Version, from 1." })
  version!: number;
}

/** How many were moved by one cause. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description:
    "How many people were moved by one cause. Whoever moved counts once, under the largest change.",
})
export class MoveCauseCount {
  @Field(() => Axis, { description: "The axis whose level changed." })
  axis!: Axis;

  @Field(() => CauseKind, { description: "What changed the level." })
  kind!: CauseKind;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the component in the policy; null for the other kinds.",
  })
  component!: string | null;

  @Field(() => Int, { description: "People whose level rose." })
  rose!: number;

  @Field(() => Int, { description: "People whose level fell." })
  fell!: number;
}

/** How the people of one group moved. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({ simpleResolvers: true, description: "How the people of one group moved." })
export class GroupMoves {
  @Field(() => GroupDimension, { description: "What people are counted by." })
  dimension!: GroupDimension;

  @Field(() => String, {
    nullable: true,
    description:
      "Whom the row is about: a word of the dimension, or the unit's id. Null where it is unknown, and from outside for groups that would tell too much, together.",
  })
  value!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the unit; null otherwise." })
  label!: string | null;

  @Field(() => Int, { description: "People of the group, the sum of its moves." })
  people!: number;

  @Field(() => MoveCounts, { description: "How many went which way." })
  moves!: MoveCounts;
}

/** What another policy does to people, in counts. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "What another policy does to people over the same evidence, in counts.",
})
export class PolicyFlow {
  @Field(() => Int, { description: "People compared." })
  people!: number;

  @Field(() => [[Int]], {
    description:
      "Ten rows of ten: people by where they stand under the policy before (row) and after (column). The first row and column are the unplaced, then boxes 1 to 9.",
  })
  matrix!: number[][];

  @Field(() => MoveCounts, { description: "How many went which way." })
  moves!: MoveCounts;

  @Field(() => [MoveCauseCount], { description: "What moved those who moved." })
  causes!: MoveCauseCount[];

  @Field(() => [GroupMoves], {
    description:
      "One row per unit, class, sex, age band and employment kind; the rows of one dimension add up to the whole. From outside a group has a row of its own only where each way that anybody of the owner moved, or stayed, was taken by at least five of it.",
  })
  groups!: Rows<GroupMoves>;
}

/** A simulation as the schema shows it, on either side. */
export function policyFlowOf({ flow, units }: Simulated): PolicyFlow {
  const names = new Map(units.map(({ value, name }) => [value, name]));
  const moves = movesIn(flow.matrix);
  return {
    people: DIRECTIONS.reduce((sum, name) => sum + moves[name], 0),
    matrix: flow.matrix.map((row) => [...row]),
    moves: moveCounts(moves),
    causes: flow.causes.map((cause) => ({ ...cause, axis: axisOf(cause.axis) })),
    groups: inPieces(flow.groups, (group) => ({
      dimension: group.dimension,
      value: group.value,
      label: group.dimension === "UNIT" ? (names.get(group.value ?? "") ?? null) : null,
      people: group.people,
      moves: moveCounts(group),
    })),
  };
}
