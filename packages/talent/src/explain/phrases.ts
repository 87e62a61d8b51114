import type { Box, Level } from "../ninebox/boxes.ts";
import type { AxisName } from "../placement/placement.ts";
import type { Mark } from "../policy/document.ts";

/**
 * Everything an explanation says, in one language. Arguments are finished words and figures; the phrases only put
 * them into sentences, so that both languages say the same things in the same order.
 */
export interface Phrases {
  readonly title: string;
  readonly figuresAreCut: string;
  readonly headings: {
    readonly result: string;
    readonly followUp: string;
    readonly missing: string;
    readonly possible: string;
    readonly policy: string;
    readonly rights: string;
    readonly axis: (axis: string, score: string | null) => string;
  };
  readonly levels: Readonly<Record<AxisName, Readonly<Record<Level, string>>>>;
  /** A band of points in words; null stands for an open end. */
  readonly band: (from: string | null, below: string | null) => string;

  readonly placed: (box: Box) => string;
  readonly unplaced: string;
  readonly axisResult: (axis: string, score: string, level: string, band: string) => string;
  readonly axisWithoutResult: (axis: string) => string;
  readonly value: (value: string, parts: readonly (readonly [string, string, string])[]) => string;
  readonly backed: (percent: string) => string;

  readonly leadsTo: (box: Box) => string;
  readonly successionGroup: string;
  readonly leadsNowhere: string;

  readonly component: (title: string, weight: string) => string;
  readonly answered: (title: string, answer: string) => string;
  readonly nothingOnRecord: (title: string) => string;
  readonly notYet: (title: string, weight: string) => string;
  readonly unusable: (title: string, answer: string) => string;
  readonly score: (score: string, why: string | null) => string;
  readonly contribution: (
    score: string,
    weight: string,
    answered: string,
    points: string,
  ) => string;
  readonly outOf: (achieved: string, required: string) => string;
  readonly setByPolicy: string;
  readonly counted: (title: string, unit: string) => string;
  readonly capped: (division: string, percent: string, cap: string) => string;
  readonly sum: (parts: readonly string[], total: string) => string;
  readonly atMost: (sum: string, score: string) => string;
  readonly cannotExceed: (sum: string, score: string) => string;
  readonly cannotFallBelow: (sum: string, score: string) => string;
  readonly howItAdds: string;
  readonly leftOut: (answered: string) => string;
  readonly noEvidence: (axis: string) => string;
  readonly tooLittle: (axis: string, answered: string, minimum: string) => string;
  readonly range: (axis: string, lowest: string, highest: string) => string;

  readonly nothingMissing: string;
  readonly missing: (title: string, axis: string, weight: string, leverage: string) => string;
  readonly staysInBox: (box: Box) => string;
  readonly movesBox: (atWorst: Box, atBest: Box) => string;
  readonly stillUnplaced: string;
  readonly mightBeRecorded: (titles: readonly string[]) => string;

  readonly noOtherBox: string;
  readonly onlyBox: (box: Box) => string;
  readonly boxes: string;
  readonly box: (box: Box, performance: string, potential: string) => string;

  readonly policy: (title: string, version: number) => string;
  readonly citation: (citation: string) => string;
  readonly inForce: (from: string, until: string | null) => string;
  readonly founded: (mark: Mark, weights: readonly string[], scores: readonly string[]) => string;

  readonly rights: readonly string[];
}
