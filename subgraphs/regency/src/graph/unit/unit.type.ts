import { Right } from "@talenta/contract";
import { PERSON } from "@talenta/access";
import { Field, ID, ObjectType } from "type-graphql";

/** An organisation unit. */
@ObjectType("Unit", {
  simpleResolvers: true,
  description: "An organisation unit (unor); units form a tree.",
})
export class UnitType {
  @Right(PERSON)
  @Field(() => ID, {
    description:
      "Opaque id, unique over all owners. Rows of figures by UNIT have it as their value.",
  })
  id!: string;

  @Right(PERSON)
  @Field(() => String, { description: "Name." })
  name!: string;
}
