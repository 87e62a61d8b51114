import { PUBLIC } from "@talenta/access";
import { BilingualText, Right, SourceMark } from "@talenta/contract";
import type { Competency } from "@talenta/talent";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";

/** What kind of competency it is, as an enum object. */
const CompetencyGroup: { readonly [Group in Competency["group"]]: Group } = {
  MANAGERIAL: "MANAGERIAL",
  SOCIO_CULTURAL: "SOCIO_CULTURAL",
};
registerEnumType(CompetencyGroup, {
  name: "CompetencyGroup",
  description: "Kind of competency.",
  valuesConfig: {
    MANAGERIAL: { description: "Managerial competency (kompetensi manajerial)." },
    SOCIO_CULTURAL: { description: "Socio-cultural competency (kompetensi sosial kultural)." },
  },
});

/** A level of a competency. */
@Right(PUBLIC)
@ObjectType({ simpleResolvers: true, description: "A level of a competency and what it means." })
export class CompetencyLevel {
  @Field(() => Int, { description: "Level, 1 to 5." })
  level!: number;

  @Field(() => BilingualText, { description: "What somebody at this level does." })
  description!: BilingualText;
}

/** A competency of the dictionary. */
@Right(PUBLIC)
@ObjectType("Competency", {
  simpleResolvers: true,
  description:
    "A competency (kompetensi) of the province's dictionary, the vocabulary all owners share.",
})
export class CompetencyType {
  @Field(() => ID, { description: "Its id in files, standards and results." })
  id!: string;

  @Field(() => CompetencyGroup, { description: "Managerial or socio-cultural." })
  group!: Competency["group"];

  @Field(() => BilingualText, { description: "What it is called." })
  title!: BilingualText;

  @Field(() => BilingualText, { description: "What it is." })
  definition!: BilingualText;

  @Field(() => [CompetencyLevel], { description: "Levels 1 to 5, in order." })
  levels!: CompetencyLevel[];

  @Field(() => SourceMark, { description: "How well the wording is founded." })
  mark!: SourceMark;

  @Field(() => String, { description: "Where name, levels and wording come from." })
  source!: string;
}

/** An aspect of potential of the dictionary. */
@Right(PUBLIC)
@ObjectType({
  simpleResolvers: true,
  description: "An aspect of potential (aspek potensi) of the province's dictionary.",
})
export class PotentialAspect {
  @Field(() => ID, { description: "Its id in files and results." })
  id!: string;

  @Field(() => BilingualText, { description: "What it is called." })
  title!: BilingualText;

  @Field(() => BilingualText, { description: "What it tells about somebody." })
  definition!: BilingualText;

  @Field(() => Int, { description: "It is scored from 0 to this." })
  highest!: number;

  @Field(() => SourceMark, { description: "How well the wording is founded." })
  mark!: SourceMark;

  @Field(() => String, { description: "Where name, scale and wording come from." })
  source!: string;
}
