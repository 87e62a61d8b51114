import { Field, Int, ObjectType } from "type-graphql";
import { CompetencyStandardType } from "./standard.type.ts";

/** What came of setting a standard. */
@ObjectType({ simpleResolvers: true, description: "The standard now in force." })
export abstract class SetStandardPayload {
  @Field(() => CompetencyStandardType, { description: "The standard now in force." })
  standard!: CompetencyStandardType;

  @Field(() => Boolean, {
    description: "False when it said the same before: then no version was added.",
  })
  changed!: boolean;

  @Field(() => Int, { description: "Holders whose placement was computed again with it." })
  recomputed!: number;
}

/** What came of ending a standard. */
@ObjectType({ simpleResolvers: true, description: "The standard that has ended." })
export abstract class RemoveStandardPayload {
  @Field(() => CompetencyStandardType, { description: "The version that was in force until now." })
  removed!: CompetencyStandardType;

  @Field(() => Int, { description: "Holders whose placement was computed again without it." })
  recomputed!: number;
}

@ObjectType("SetPositionStandardPayload", {
  simpleResolvers: true,
  description: "The standard of the position now in force.",
})
export class SetPositionStandardPayloadType extends SetStandardPayload {}

@ObjectType("SetClassStandardPayload", {
  simpleResolvers: true,
  description: "The standard of the class now in force.",
})
export class SetClassStandardPayloadType extends SetStandardPayload {}

@ObjectType("RemovePositionStandardPayload", {
  simpleResolvers: true,
  description: "The standard of the position that has ended.",
})
export class RemovePositionStandardPayloadType extends RemoveStandardPayload {}

@ObjectType("RemoveClassStandardPayload", {
  simpleResolvers: true,
  description: "The standard of the class that has ended.",
})
export class RemoveClassStandardPayloadType extends RemoveStandardPayload {}
