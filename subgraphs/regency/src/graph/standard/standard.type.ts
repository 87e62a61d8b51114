import { INSIDE, STAFF } from "@talenta/access";
import {
  BilingualText,
  CompetencyKey,
  DateTimeScalar,
  PageInfo,
  PositionClass,
  Right,
  SourceMark,
} from "@talenta/contract";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PositionType } from "../position/position.type.ts";
import type { StandardOrigin } from "@talenta/talent";

/** Where a standard comes from, as an enum object. */
const StandardOriginEnum: Readonly<Record<StandardOrigin, StandardOrigin>> = {
  POSITION: "POSITION",
  CLASS: "CLASS",
  POLICY: "POLICY",
};
registerEnumType(StandardOriginEnum, {
  name: "StandardOrigin",
  description: "Where a competency standard comes from; the first there is counts.",
  valuesConfig: {
    POSITION: { description: "The owner set it for the position." },
    CLASS: { description: "The owner set it for all positions of the class." },
    POLICY: { description: "The policy adopted requires one level of all nine competencies." },
  },
});

/** One requirement of a standard. */
@Right(STAFF)
@ObjectType("CompetencyRequirement", {
  simpleResolvers: true,
  description: "The level one competency must reach.",
})
export class CompetencyRequirementType {
  @Field(() => CompetencyKey, { description: "The competency." })
  competency!: CompetencyKey;

  @Field(() => BilingualText, { description: "What the competency is called." })
  title!: BilingualText;

  @Field(() => Int, { description: "Level required, 1 to 5." })
  level!: number;
}

/** One version of a standard. */
@ObjectType("CompetencyStandard", {
  simpleResolvers: true,
  description:
    "What a position, or a class of positions, requires (standar kompetensi jabatan). Versions are never edited: a change ends one and begins another.",
})
export class CompetencyStandardType {
  @Right(STAFF)
  @Field(() => ID, { description: "Id of this version, unique over all owners." })
  id!: string;

  @Right(STAFF)
  @Field(() => StandardOriginEnum, { description: "Where it comes from." })
  origin!: StandardOrigin;

  @Right(STAFF)
  @Field(() => PositionType, {
    nullable: true,
    description: "The position it is the standard of; null for a whole class.",
  })
  position!: PositionType | null;

  @Right(STAFF)
  @Field(() => PositionClass, {
    nullable: true,
    description: "The class it is the standard of; null for a single position.",
  })
  class!: PositionClass | null;

  @Right(STAFF)
  @Field(() => BilingualText, { description: "What it is called." })
  title!: BilingualText;

  @Right(STAFF)
  @Field(() => [CompetencyRequirementType], { description: "What is required." })
  requirements!: CompetencyRequirementType[];

  @Right(STAFF)
  @Field(() => SourceMark, { description: "How well it is founded." })
  mark!: SourceMark;

  @Right(STAFF)
  @Field(() => String, { description: "The decree, document or policy that sets it." })
  source!: string;

  @Right(STAFF)
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "In force since; null for the policy's.",
  })
  setAt!: string | null;

  @Right(INSIDE)
  @Field(() => String, { nullable: true, description: "Who set it; null for the policy's." })
  setBy!: string | null;

  @Right(STAFF)
  @Field(() => String, {
    nullable: true,
    description: "Why it was set, or the file it came by; null for the policy's.",
  })
  reason!: string | null;

  @Right(STAFF)
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "In force until; null while it is in force.",
  })
  endedAt!: string | null;

  @Right(INSIDE)
  @Field(() => String, { nullable: true, description: "Who ended it; null while it is in force." })
  endedBy!: string | null;

  @Right(STAFF)
  @Field(() => String, { nullable: true, description: "Why it ended; null while it is in force." })
  endReason!: string | null;
}

@Right(STAFF)
@ObjectType("CompetencyStandardEdge", {
  simpleResolvers: true,
  description: "One standard of a list, with the place to go on from.",
})
export class CompetencyStandardEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this standard." })
  cursor!: string;

  @Field(() => CompetencyStandardType, { description: "The standard." })
  node!: CompetencyStandardType;
}

@Right(STAFF)
@ObjectType("CompetencyStandardConnection", {
  simpleResolvers: true,
  description: "One page of the standards an owner has set.",
})
export class CompetencyStandardConnectionType {
  @Field(() => Int, { nullable: true, description: "Standards in the whole list." })
  totalCount!: number;

  @Field(() => [CompetencyStandardEdgeType], {
    description: "The standards of this page, the latest set first.",
  })
  edges!: CompetencyStandardEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
