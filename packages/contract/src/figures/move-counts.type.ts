import { Right } from "../declared/right.ts";
import { MERGED_COUNTS } from "@talenta/access";
import type { Direction } from "@talenta/talent";
import { Directive, Field, Int, ObjectType } from "type-graphql";

/** How many went which way. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({ simpleResolvers: true, description: "How many people went which way." })
export class MoveCounts {
  @Field(() => Int, { description: "Stay in the box, or without one." })
  same!: number;

  @Field(() => Int, { description: "A level rose and none fell." })
  up!: number;

  @Field(() => Int, { description: "A level fell and none rose." })
  down!: number;

  @Field(() => Int, { description: "One level rose, the other fell." })
  across!: number;

  @Field(() => Int, { description: "Came into the nine box." })
  placed!: number;

  @Field(() => Int, { description: "Fell out of the nine box." })
  unplaced!: number;
}

/** Counts by direction as the schema shows them. */
export function moveCounts(moves: Readonly<Record<Direction, number>>): MoveCounts {
  return {
    same: moves.SAME,
    up: moves.UP,
    down: moves.DOWN,
    across: moves.ACROSS,
    placed: moves.PLACED,
    unplaced: moves.UNPLACED,
  };
}
