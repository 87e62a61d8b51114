import { Right } from "../declared/right.ts";
import { MERGED_COUNTS } from "@talenta/access";
import { type Movement, movesIn, peopleMoving } from "@talenta/talent";
import { Directive, Field, Int, ObjectType } from "type-graphql";

import { DateScalar } from "../values/date.scalar.ts";
import { MoveCounts, moveCounts } from "./move-counts.type.ts";

/** Who stood where at the end of one day and of a later one. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description:
    "Who stood where at the end of one day and of a later one, by the placements that were current then, calibrated ones as calibrated.",
})
export class BoxMovement {
  @Field(() => DateScalar, { description: "The earlier day, in Asia/Jakarta." })
  from!: string;

  @Field(() => DateScalar, { description: "The later day, in Asia/Jakarta." })
  until!: string;

  @Field(() => Int, { description: "People with a placement on the later day." })
  people!: number;

  @Field(() => [[Int]], {
    description:
      "Ten rows of ten, those with a placement on both days: where they stood on the earlier (row) and on the later (column). The first row and column are the unplaced, then boxes 1 to 9.",
  })
  matrix!: number[][];

  @Field(() => MoveCounts, { description: "How many of the matrix went which way." })
  moves!: MoveCounts;

  @Field(() => [Int], {
    description:
      "Ten counts: people first placed after the earlier day, by where they stand on the later. The first are the unplaced, then boxes 1 to 9.",
  })
  joined!: number[];

  @Field(() => [Int], {
    description:
      "Ten counts: people who left after the earlier day, up to the later, by where they stood on the earlier. The first are the unplaced, then boxes 1 to 9. With their rows of the matrix they are all who stood there.",
  })
  left!: number[];
}

/** A movement as the schema shows it, on either side. */
export function boxMovementOf(
  movement: Movement,
  { from, until }: { readonly from: string; readonly until: string },
): BoxMovement {
  return {
    from,
    until,
    people: peopleMoving(movement),
    matrix: movement.matrix.map((row) => [...row]),
    moves: moveCounts(movesIn(movement.matrix)),
    joined: [...movement.joined],
    left: [...movement.left],
  };
}
