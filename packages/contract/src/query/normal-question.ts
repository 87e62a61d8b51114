import { GROUP_DIMENSIONS, type GroupDimension, type IsoDate } from "@talenta/talent";

import { ContractError } from "../contract.errors.ts";
import { date } from "../filter/checks.ts";
import { normalFilter, sliceFilterOf, withoutNulls } from "../filter/normal-filter.ts";
import type { QuestionPayload } from "./payload.schema.ts";
import type { FiguresQuestion } from "./question.ts";

/** A question of the right shape, its values checked and in their one form. Throws ContractError. */
export function normalQuestion(given: QuestionPayload): FiguresQuestion {
  if (given.about === "PROGRAMME") return given;
  const filter = sliceFilterOf(normalFilter(given.filter));
  switch (given.about) {
    case "SIMULATION":
      return { ...given, filter };
    case "NINE_BOX":
    case "COMPLETENESS":
      return { ...given, by: normalDimensions(given.by), filter };
    case "MOVEMENT":
      return { ...given, ...normalPeriod(given), filter };
  }
}

/** A question as it is written into a token. */
export function writableQuestion(question: FiguresQuestion): object {
  if (question.about === "PROGRAMME") return question;
  const filter = withoutNulls(sliceFilterOf(question.filter));
  return "by" in question
    ? { ...question, by: normalDimensions(question.by), filter }
    : { ...question, filter };
}

/** Dimensions in their one order, none twice. */
export function normalDimensions(by: readonly GroupDimension[]): GroupDimension[] {
  return GROUP_DIMENSIONS.filter((dimension) => by.includes(dimension));
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
    `is ${until}, not after from ${from}`,
    "Give the earlier day as from and the later as until.",
    until,
  );
}

function day(field: string, given: string): IsoDate {
  const read = date(field, given);
  if (read !== null) return read;
  throw new ContractError(field, "is missing", "Give a day as yyyy-mm-dd.");
}
