import { CompetencyKey, PositionClass, SourceMark } from "@talenta/contract";
import { Field, ID, InputType, Int } from "type-graphql";

/** One requirement of a standard. */
@InputType({ description: "The level one competency must reach." })
class CompetencyRequirementInput {
  @Field(() => CompetencyKey, { description: "The competency; each once." })
  competency!: CompetencyKey;

  @Field(() => Int, { description: "Level required, 1 to 5. Leave out what is not required." })
  level!: number;
}

/** What a standard says, whosever it is. */
@InputType({ description: "What a standard says." })
abstract class StandardInput {
  @Field(() => [CompetencyRequirementInput], {
    description: "What is required, at least one competency.",
  })
  requirements!: CompetencyRequirementInput[];

  @Field(() => String, {
    description: "The decree or document that sets it, as it is to be cited; 1 to 500 characters.",
  })
  source!: string;

  @Field(() => SourceMark, {
    defaultValue: SourceMark.A,
    description: "How well it is founded; an assumption unless told otherwise.",
  })
  mark!: SourceMark;

  @Field(() => String, { description: "Why it is set or changed; 1 to 500 characters." })
  reason!: string;
}

@InputType({ description: "The standard of one position from now on." })
export class SetPositionStandardInput extends StandardInput {
  @Field(() => ID, { description: "The position (jabatan) of this owner, by its id or its code." })
  positionId!: string;
}

@InputType({
  description: "The standard of a class from now on, for positions without one of their own.",
})
export class SetClassStandardInput extends StandardInput {
  @Field(() => PositionClass, { description: "The class (jenjang jabatan)." })
  class!: PositionClass;
}

@InputType({ description: "The position that is to have no standard of its own any more." })
export class RemovePositionStandardInput {
  @Field(() => ID, { description: "The position (jabatan) of this owner, by its id or its code." })
  positionId!: string;

  @Field(() => String, { description: "Why it is removed; 1 to 500 characters." })
  reason!: string;
}

@InputType({ description: "The class for which the policy's levels are to hold again." })
export class RemoveClassStandardInput {
  @Field(() => PositionClass, { description: "The class (jenjang jabatan)." })
  class!: PositionClass;

  @Field(() => String, { description: "Why it is removed; 1 to 500 characters." })
  reason!: string;
}
