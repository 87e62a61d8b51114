import { Field, ID, ObjectType } from "type-graphql";

/** An organisation unit. */
@ObjectType("Unit", {
  simpleResolvers: true,
  description: "An organisation unit (unor); units form a tree.",
})
export class UnitType {
  @Field(() => ID, { description: "Id of the unit with the owner." })
  id!: string;

  @Field(() => String, { description: "Name." })
  name!: string;
}
