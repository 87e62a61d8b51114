import { PERSON, STAFF } from "@talenta/access";
import { PageInfo, PositionClass, Right } from "@talenta/contract";
import { Field, ID, ObjectType } from "type-graphql";

/** The position somebody holds; its id and its code are resolved beside it. */
@ObjectType("Position", {
  simpleResolvers: true,
  description: "A position (jabatan): a title with its class. Many may hold the same title.",
})
export class PositionType {
  @Right(PERSON)
  @Field(() => ID, {
    description:
      "Opaque id of the title in this class, unique over all owners: holders of one title may be of different classes.",
  })
  id!: string;

  @Right(PERSON)
  @Field(() => String, { description: "Title (nama jabatan)." })
  title!: string;

  @Right(PERSON)
  @Field(() => PositionClass, {
    nullable: true,
    description: "Class (jenjang jabatan); null when the title is not in the owner's table.",
  })
  class!: PositionClass | null;
}

/** One position of a list. */
@Right(STAFF)
@ObjectType("PositionEdge", {
  simpleResolvers: true,
  description: "One position of a list, with the place to go on from.",
})
export class PositionEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this position." })
  cursor!: string;

  @Field(() => PositionType, { description: "The position." })
  node!: PositionType;
}

/** A page of positions. */
@Right(STAFF)
@ObjectType("PositionConnection", {
  simpleResolvers: true,
  description: "One page of the positions of one owner.",
})
export class PositionConnectionType {
  @Field(() => [PositionEdgeType], { description: "The positions of this page, by title." })
  edges!: PositionEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
