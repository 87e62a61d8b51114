import { RECORD } from "@talenta/access";
import { Axis, BilingualText, Right, SourceMark } from "@talenta/contract";
import type { ItemState, Level } from "@talenta/talent";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

const AxisLevelEnum: { readonly [Name in Level]: Name } = {
  LOW: "LOW",
  MIDDLE: "MIDDLE",
  HIGH: "HIGH",
};
registerEnumType(AxisLevelEnum, {
  name: "AxisLevel",
  description: "Level of an axis, which with the other axis gives the box.",
  valuesConfig: {
    LOW: {
      description: "Performance below expectation (di bawah ekspektasi); potential low (rendah).",
    },
    MIDDLE: {
      description:
        "Performance meets expectation (sesuai ekspektasi); potential medium (menengah).",
    },
    HIGH: {
      description: "Performance above expectation (di atas ekspektasi); potential high (tinggi).",
    },
  },
});

const ItemStateEnum: { readonly [State in ItemState]: State } = {
  EVIDENCE: "EVIDENCE",
  NONE: "NONE",
  MISSING: "MISSING",
  UNUSABLE: "UNUSABLE",
};
registerEnumType(ItemStateEnum, {
  name: "ItemState",
  description: "Whether and how a piece of evidence counts.",
  valuesConfig: {
    EVIDENCE: { description: "On record, and scored." },
    NONE: { description: "Nothing on record, which the policy takes as an answer." },
    MISSING: { description: "Unknown: left out, not counted as zero." },
    UNUSABLE: { description: "On record, but not on the policy's scale; counts as missing." },
  },
});

/** A text of several lines in both languages. */
@Right(RECORD)
@ObjectType("BilingualLines", {
  simpleResolvers: true,
  description: "The same lines in Indonesian and English.",
})
export class BilingualLinesType {
  @Field(() => [String], { description: "Indonesian." })
  indonesian!: readonly string[];

  @Field(() => [String], { description: "English." })
  english!: readonly string[];
}

/** What stands behind a figure. */
@Right(RECORD)
@ObjectType("FigureSource", {
  simpleResolvers: true,
  description: "What stands behind a figure of a policy, and how well.",
})
export class FigureSourceType {
  @Field(() => SourceMark, { description: "How well the figure is founded." })
  mark!: SourceMark;

  @Field(() => BilingualText, { description: "The regulation, decree or practice, or the reason." })
  source!: BilingualText;
}

/** A piece of evidence in an explanation. */
@Right(RECORD)
@ObjectType("ExplainedItem", {
  simpleResolvers: true,
  description: "One piece of evidence: what is known, what it scores, what it adds.",
})
export class ExplainedItemType {
  @Field(() => String, { description: "Item of the policy, for example competencyAssessed." })
  item!: string;

  @Field(() => BilingualText, { description: "What the policy calls it." })
  title!: BilingualText;

  @Field(() => ItemStateEnum, { description: "Whether and how it counts." })
  state!: ItemState;

  @Field(() => BilingualText, { nullable: true, description: "What is known, in words." })
  answer!: BilingualText | null;

  @Field(() => Float, { description: "What it weighs on its axis, in percent." })
  weight!: number;

  @Field(() => FigureSourceType, { description: "Where the weight comes from." })
  weightSource!: FigureSourceType;

  @Field(() => Float, { nullable: true, description: "Its score; null when it has none." })
  score!: number | null;

  @Field(() => FigureSourceType, {
    nullable: true,
    description: "Where the score comes from; null when there is none.",
  })
  scoreSource!: FigureSourceType | null;

  @Field(() => Float, { nullable: true, description: "Points it adds to the axis." })
  contribution!: number | null;
}

/** A component in an explanation. */
@Right(RECORD)
@ObjectType("ExplainedComponent", {
  simpleResolvers: true,
  description: "A component of an axis with its pieces of evidence.",
})
export class ExplainedComponentType {
  @Field(() => BilingualText, { description: "What the policy calls it." })
  title!: BilingualText;

  @Field(() => Float, { description: "What it weighs on its axis, in percent." })
  weight!: number;

  @Field(() => FigureSourceType, { description: "Where the weight comes from." })
  weightSource!: FigureSourceType;

  @Field(() => Float, { nullable: true, description: "Points it adds to the axis." })
  contribution!: number | null;

  @Field(() => [ExplainedItemType], { description: "Its pieces of evidence." })
  items!: ExplainedItemType[];
}

/** An axis in an explanation. */
@Right(RECORD)
@ObjectType("ExplainedAxis", {
  simpleResolvers: true,
  description:
    "An axis of a placement: score, level and what they are made of. Figures are cut to two decimals.",
})
export class ExplainedAxisType {
  @Field(() => BilingualText, { description: "What the policy calls it." })
  title!: BilingualText;

  @Field(() => Float, { nullable: true, description: "Points, 0 to 100; null without a point." })
  score!: number | null;

  @Field(() => AxisLevelEnum, { nullable: true, description: "Level; null without a point." })
  level!: Level | null;

  @Field(() => BilingualText, { nullable: true, description: "The level in words." })
  levelTitle!: BilingualText | null;

  @Field(() => Float, { description: "Percent of the axis that has an answer." })
  answered!: number;

  @Field(() => Float, { description: "What it would be with all that is missing at its worst." })
  lowest!: number;

  @Field(() => Float, { description: "What it would be with all that is missing at its best." })
  highest!: number;

  @Field(() => Float, {
    nullable: true,
    description: "What keeping the score within its limits added, or, negative, took away.",
  })
  adjustment!: number | null;

  @Field(() => Float, { description: "Points from which the middle level begins." })
  middleFrom!: number;

  @Field(() => Float, { description: "Points from which the highest level begins." })
  highFrom!: number;

  @Field(() => FigureSourceType, { description: "Where the two limits come from." })
  limitsSource!: FigureSourceType;

  @Field(() => [ExplainedComponentType], { description: "What it is made of." })
  components!: ExplainedComponentType[];
}

/** A placement in the words of its policy. */
@Right(RECORD)
@ObjectType("PlacementExplanation", {
  simpleResolvers: true,
  description:
    "How a placement came about and what can come of it, in words of the policy, with the source of each figure.",
})
export class PlacementExplanationType {
  @Field(() => ExplainedAxisType, { description: "Performance (kinerja)." })
  performance!: ExplainedAxisType;

  @Field(() => ExplainedAxisType, { description: "Potential (potensial)." })
  potential!: ExplainedAxisType;
}

/** Where an answer would leave somebody. */
@Right(RECORD)
@ObjectType("ProspectOutcome", {
  simpleResolvers: true,
  description: "Where one answer would leave the person, all else as it is.",
})
export class ProspectOutcomeType {
  @Field(() => Int, { nullable: true, description: "Box, 1 to 9; null while still unplaced." })
  box!: number | null;

  @Field(() => Float, { nullable: true, description: "Points of the item's axis." })
  points!: number | null;
}

/** What a missing item could do. */
@Right(RECORD)
@ObjectType("Prospect", {
  simpleResolvers: true,
  description: "What one missing piece of evidence could do by itself.",
})
export class ProspectType {
  @Field(() => String, { description: "Item of the policy, for example competencyAssessed." })
  item!: string;

  @Field(() => BilingualText, { description: "What the policy calls it." })
  title!: BilingualText;

  @Field(() => Axis, { description: "The axis it belongs to." })
  axis!: Axis;

  @Field(() => Float, { description: "What it weighs on its axis, in percent." })
  weight!: number;

  @Field(() => Float, { description: "Points of its axis between its worst and its best." })
  leverage!: number;

  @Field(() => ProspectOutcomeType, { description: "With its worst answer." })
  atWorst!: ProspectOutcomeType;

  @Field(() => ProspectOutcomeType, { description: "With its best answer." })
  atBest!: ProspectOutcomeType;
}
