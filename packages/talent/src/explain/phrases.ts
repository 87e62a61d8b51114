import type { Box, Level } from "../ninebox/boxes.ts";
import type { AxisName } from "../placement/placement.ts";
import type { Mark } from "../policy/document.ts";

/** A part of the talent value: so many percent of an axis and its score, and what that makes. */
interface ValuePart {
  readonly percent: string;
  readonly axis: string;
  readonly score: string;
  readonly points: string;
}

/** What one source stands behind, as titles. */
interface FoundedFigures {
  readonly weights: readonly string[];
  readonly scores: readonly string[];
  /** Where nothing on record is taken as an answer. */
  readonly absences: readonly string[];
}

/**
 * Everything an explanation says, in one language. Arguments are finished words and figures; the phrases only put
 * them into sentences, so that both languages say the same things in the same order.
 */
export interface Phrases {
  readonly title: string;
  readonly figuresAreCut: string;
  readonly whatItIs: (performance: string, potential: string) => string;
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
  /** A committee moved the employee to this box; the computed one stands beside it. */
  readonly calibrated: (box: Box, computed: Box | null) => string;
  readonly confirmed: string;
  /** A committee heard the case, and what stood before stands. */
  readonly leftAsItWas: string;
  readonly decidedIn: (session: string, day: string) => string;
  readonly reason: (words: string) => string;
  /** The move goes beyond one step on an axis, and the head signed it. */
  readonly headSigned: string;
  readonly withinReach: string;
  /** Boxes still possible, the present one among them or not. */
  readonly mayChange: (boxes: readonly Box[]) => string;
  readonly why: (box: Box, performance: string, potential: string) => string;
  readonly unplaced: string;
  readonly axisResult: (axis: string, score: string, level: string, band: string) => string;
  readonly axisWithoutResult: (axis: string) => string;
  readonly toNext: (points: string, border: string, level: string) => string;
  readonly valueWeights: string;
  readonly value: (value: string, parts: readonly ValuePart[], left: string | null) => string;
  readonly backed: (percent: string) => string;

  readonly leadsTo: (box: Box) => string;
  readonly successionGroup: string;
  readonly leadsNowhere: string;

  readonly component: (title: string, weight: string) => string;
  readonly answered: (title: string, answer: string) => string;
  readonly nothingOnRecord: (title: string) => string;
  readonly notYet: (title: string, weight: string) => string;
  readonly unusable: (title: string, answer: string) => string;
  /** An answer with the unit it is counted in. */
  readonly measured: (answer: string, unit: string) => string;
  readonly score: (score: string, why: string | null) => string;
  readonly contribution: (product: string, points: string) => string;
  readonly outOf: (achieved: string, required: string) => string;
  readonly setByPolicy: string;
  readonly capped: (division: string, percent: string, cap: string) => string;
  /** Terms as shown, what cutting left of them (null: nothing), and their sum. */
  readonly sum: (parts: readonly string[], left: string | null, total: string) => string;
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
  readonly staysInBox: (box: Box, axis: string, worst: string, best: string) => string;
  readonly movesBox: (
    atWorst: Box,
    atBest: Box,
    axis: string,
    worst: string,
    best: string,
  ) => string;
  readonly stillUnplaced: string;
  readonly mightBeRecorded: (titles: readonly string[]) => string;

  readonly noOtherBox: string;
  readonly onlyBox: (box: Box) => string;
  readonly boxes: string;
  readonly box: (box: Box, performance: string, potential: string) => string;

  readonly policy: (title: string, version: number) => string;
  readonly citation: (citation: string) => string;
  readonly inForce: (from: string, until: string | null) => string;
  readonly founded: (mark: Mark, source: string, what: FoundedFigures) => string;

  readonly rights: readonly string[];
}
