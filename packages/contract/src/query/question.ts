import type { Crossing, GroupDimension, IsoDate } from "@talenta/talent";

import type { SliceFilter } from "../filter/normal-filter.ts";

/** A policy document inside a question: only its name is read here, whether it can stand is the policy's own check. */
interface PolicyInQuestion {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Who would move between two policies over today's evidence. */
interface SimulationQuestion {
  readonly about: "SIMULATION";
  readonly before: PolicyInQuestion;
  readonly after: PolicyInQuestion;
  readonly filter: SliceFilter;
}

/** What people are counted by. */
export interface Groupings {
  /** In the order of GROUP_DIMENSIONS, none twice; empty for the whole only. */
  readonly by: readonly GroupDimension[];
  /** Two dimensions whose every pair of values has a cell; null for none. */
  readonly crossed: Crossing | null;
}

/** How many stand in each box, by groups. */
interface NineBoxQuestion extends Groupings {
  readonly about: "NINE_BOX";
  readonly filter: SliceFilter;
}

/** Who stood where at the end of one day, and of a later one. */
interface MovementQuestion {
  readonly about: "MOVEMENT";
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly filter: SliceFilter;
}

/** How much of the evidence a policy asks for is on record. */
interface CompletenessQuestion extends Groupings {
  readonly about: "COMPLETENESS";
  readonly filter: SliceFilter;
}

/** How an assessment programme goes with one owner. */
interface ProgrammeQuestion {
  readonly about: "PROGRAMME";
  readonly programme: string;
}

/** What owners are asked figures about; each answers its own, and the province adds them. */
export type FiguresQuestion =
  | SimulationQuestion
  | NineBoxQuestion
  | MovementQuestion
  | CompletenessQuestion
  | ProgrammeQuestion;

/** What a question is about. */
export type FiguresAbout = FiguresQuestion["about"];

/** The question about one thing. */
export type FiguresQuestionOf<About extends FiguresAbout> = Extract<
  FiguresQuestion,
  { about: About }
>;
