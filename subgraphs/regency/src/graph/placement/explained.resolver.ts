import { RECORD } from "@talenta/access";
import { axisOf, bilingual, Language, Price, Right } from "@talenta/contract";
import {
  type Basis,
  type ExactText,
  type ExplainedAxis,
  type Outcome,
  shown,
  sourceIn,
} from "@talenta/talent";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { cut } from "../../placement/cut.ts";
import type { RegencyContext } from "../regency.context.ts";
import {
  explainedAxes,
  explanationText,
  followUpOf,
  prospectsFor,
} from "../../placement/explained.service.ts";
import {
  BilingualLinesType,
  ExplainedAxisType,
  FigureSourceType,
  PlacementExplanationType,
  ProspectOutcomeType,
  ProspectType,
} from "./explained.type.ts";
import type { Placement } from "../../database/entities/placement.entity.ts";
import { PlacementType } from "./placement.type.ts";

/** A placement whose policy version is stored, with its axes as they are shown. */
interface Explained extends PlacementExplanationType {
  readonly placement: Placement;
}

/** What the person a placement is about reads: the same facts as text, as typed data, and what they lead to. */
@Resolver(() => PlacementType)
export class ExplainedPlacementResolver {
  @Price(50)
  @Right(RECORD)
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "All of it in plain words, line by line: what a committee decided and why, where every figure comes from, what is missing and what it could do, what follows, what one may ask. Sums can be checked by hand.",
  })
  async explanationText(
    @Root() placement: Placement,
    @Ctx() { reader, loaders }: RegencyContext,
    @Arg("language", () => Language, {
      defaultValue: Language.ID,
      description: "Indonesian or English.",
    })
    language: Language,
  ): Promise<string[] | null> {
    const decided = await loaders().calibration.decisions.load(placement.id);
    return explanationText(reader.tenant, placement, decided, language);
  }

  @Price(10)
  @Right(RECORD)
  @FieldResolver(() => PlacementExplanationType, {
    nullable: true,
    description:
      "The same for apps: axes, components and evidence with the source of each figure, and what they lead to; null when the policy version is not stored.",
  })
  explanation(@Root() placement: Placement, @Ctx() { reader }: RegencyContext): Explained | null {
    const axes = explainedAxes(reader.tenant, placement);
    return (
      axes && {
        placement,
        performance: shownAxis(axes.performance),
        potential: shownAxis(axes.potential),
      }
    );
  }
}

/** What a placement leads to, and what could change it. */
@Resolver(() => PlacementExplanationType)
export class PlacementExplanationResolver {
  @FieldResolver(() => BilingualLinesType, {
    nullable: true,
    description:
      "What the box that counts leads to (rekomendasi tindak lanjut), in the words of PermenPANRB 3/2020; null while unplaced.",
  })
  followUp(@Root() { placement }: Explained): BilingualLinesType | null {
    const steps = followUpOf(placement);
    return steps && { indonesian: steps.id, english: steps.en };
  }

  @Price(10)
  @FieldResolver(() => [ProspectType], {
    description: "What each missing item could do by itself, the furthest reaching first.",
  })
  prospects(@Root() { placement }: Explained, @Ctx() { reader }: RegencyContext): ProspectType[] {
    return prospectsFor(reader.tenant, placement).map(
      ({ item, title, axis, weight, leverage, atWorst, atBest }) => ({
        item,
        title: bilingual(title),
        axis: axisOf(axis),
        weight: shown(weight),
        leverage: shown(leverage),
        atWorst: shownOutcome(atWorst),
        atBest: shownOutcome(atBest),
      }),
    );
  }
}

function shownOutcome({ box, points }: Outcome): ProspectOutcomeType {
  return { box, points: points === null ? null : shown(points) };
}

function shownAxis(axis: ExplainedAxis): ExplainedAxisType {
  const { middle, high, basis } = axis.cutoffs;
  return {
    title: bilingual(axis.title),
    score: points(axis.score),
    level: axis.level,
    levelTitle: axis.levelTitle && bilingual(axis.levelTitle),
    answered: cut(axis.answered),
    lowest: cut(axis.lowest),
    highest: cut(axis.highest),
    adjustment: points(axis.adjustment),
    middleFrom: Number(middle),
    highFrom: Number(high),
    limitsSource: shownSource(basis),
    components: axis.components.map((component) => ({
      title: bilingual(component.title),
      weight: Number(component.weight),
      weightSource: shownSource(component.weightBasis),
      contribution: points(component.contribution),
      items: component.items.map((item) => ({
        item: item.item,
        title: bilingual(item.title),
        state: item.state,
        answer: item.answer && bilingual(item.answer),
        weight: Number(item.weight),
        weightSource: shownSource(item.weightBasis),
        score: points(item.score),
        scoreSource: item.scoreBasis && shownSource(item.scoreBasis),
        contribution: points(item.contribution),
      })),
    })),
  };
}

function shownSource(basis: Basis): FigureSourceType {
  const source = { indonesian: sourceIn(basis, "id"), english: sourceIn(basis, "en") };
  return { mark: basis.mark, source };
}

function points(figure: ExactText | null): number | null {
  return figure === null ? null : cut(figure);
}
