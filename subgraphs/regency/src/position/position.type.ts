import { PositionClass } from "@talenta/contract";
import { Field, ID, ObjectType } from "type-graphql";

/** The position somebody holds. */
@ObjectType("Position", {
  simpleResolvers: true,
  description: "A position (jabatan): a title with its class. Many may hold the same title.",
})
export class PositionType {
  @Field(() => ID, { description: "Id of the title with the owner." })
  id!: string;

  @Field(() => String, { description: "Title (nama jabatan)." })
  title!: string;

  @Field(() => PositionClass, {
    nullable: true,
    description: "Class (jenjang jabatan); null when the title is not in the owner's table.",
  })
  class!: PositionClass | null;
}
