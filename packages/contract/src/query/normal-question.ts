import { say } from "@talenta/sentences";
import {
  type Crossing,
  GROUP_DIMENSIONS,
  type GroupDimension,
  type IsoDate,
  isOfUnits,
} from "@talenta/talent";

import { ContractError } from "../contract.errors.ts";
import { date } from "../filter/checks.ts";
import { normalFilter, sliceFilterOf, withoutNulls } from "../filter/normal-filter.ts";
import type { QuestionPayload } from "./payload.schema.ts";
import type { FiguresQuestion, Groupings } from "./question.ts";

/** A question of the right shape, its values checked and in their one form. Throws ContractError. */
export function normalQuestion(given: QuestionPayload): FiguresQuestion {
  if (given.about === "PROGRAMME") return given;
  const filter = sliceFilterOf(normalFilter(given.filter));
  switch (given.about) {
    case "SIMULATION":
      return { ...given, filter };
    case "NINE_BOX":
    case "COMPLETENESS":
      return { ...given, ...normalGroupings(given), filter };
    case "MOVEMENT":
      return { ...given, ...normalPeriod(given), filter };
  }
}

/** A question as it is written into a token. */
export function writableQuestion(question: FiguresQuestion): object {
  if (question.about === "PROGRAMME") return question;
  const filter = withoutNulls(sliceFilterOf(question.filter));
  if (!("by" in question)) return { ...question, filter };
  const { by, crossed, ...rest } = question;
  return { ...rest, ...withoutNulls(normalGroupings({ by, crossed })), filter };
}

/**
 * What people are counted by in its one form: dimensions in their one order, none twice, and two that are crossed.
 * Throws ContractError for a crossing of other than two dimensions, or of units with their top units.
 */
export function normalGroupings(given: {
  readonly by: readonly GroupDimension[];
  readonly crossed?: readonly GroupDimension[] | null | undefined;
}): Groupings {
  return { by: inOrder(given.by), crossed: normalCrossing(given.crossed) };
}

function normalCrossing(given: readonly GroupDimension[] | null | undefined): Crossing | null {
  if (given === null || given === undefined) return null;
  const [first, second, ...more] = inOrder(given);
  if (first === undefined || second === undefined || more.length > 0 || given.length !== 2) {
    throw new ContractError(
      "crossed",
      given.length === 0 ? say("filter.isEmpty") : say("filter.isGiven", { given }),
      say("filter.crossing"),
    );
  }
  if (isOfUnits(first) && isOfUnits(second)) {
    throw new ContractError(
      "crossed",
      say("filter.isPair", { first, second }),
      say("filter.crossingOfUnits"),
    );
  }
  return [first, second];
}

function inOrder(dimensions: readonly GroupDimension[]): GroupDimension[] {
  return GROUP_DIMENSIONS.filter((dimension) => dimensions.includes(dimension));
}

/** A period between two days that exist, the first before the last. Throws ContractError. */
export function normalPeriod(given: { from: string; until: string }): {
  from: IsoDate;
  until: IsoDate;
} {
  const from = day("from", given.from);
  const until = day("until", given.until);
  if (from < until) return { from, until };
  throw new ContractError(
    "until",
    say("filter.untilCrossed", { until, from }),
    say("filter.periodOrder"),
    until,
  );
}

function day(field: string, given: string): IsoDate {
  const read = date(field, given);
  if (read !== null) return read;
  throw new ContractError(field, say("filter.isMissing"), say("filter.day"));
}
