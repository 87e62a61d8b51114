import type { DecimalText, Exact } from "../decimal/decimal.ts";
import type { RetirementAges } from "../position/retirement.ts";
import type { EmploymentKind, PositionClass } from "../position/classes.ts";
import type { DisciplineLevel, PolicyDocument } from "./document.ts";

/** A policy ready for use: a valid document with every decimal read once. Build it with `compilePolicy` or `validatePolicy`. */
export interface Policy {
  readonly document: PolicyDocument;
  readonly id: string;
  readonly version: number;
  readonly axes: { readonly performance: Axis; readonly potential: Axis };
  /** Shares of the axes in the talent value, adding up to 1. */
  readonly valueShares: { readonly performance: Exact; readonly potential: Exact };
  readonly requiredLevels: Readonly<Record<PositionClass, number>>;
  readonly retirementAges: RetirementAges;
  readonly evidenceRules: {
    readonly teamAssignmentYears: number;
    readonly trainingHoursDue: Readonly<Record<EmploymentKind, DecimalText>>;
    readonly disciplineYears: Readonly<Record<DisciplineLevel, number>>;
  };
}

/** An axis ready for use. */
export interface Axis {
  readonly components: readonly Component[];
  readonly middle: Exact;
  readonly high: Exact;
  readonly minimumEvidence: Exact;
}

/** A component ready for use. */
export interface Component {
  readonly id: string;
  /** Percent of its axis, as written. */
  readonly weight: DecimalText;
  readonly items: readonly Item[];
}

/** An item ready for use. */
export interface Item {
  readonly id: string;
  /** Percent of its axis, as written and as a number. */
  readonly weightText: DecimalText;
  readonly weight: Exact;
  readonly scale: CompiledScale;
  /** Score of absence where absence is an answer; null where it is unknown. */
  readonly none: Exact | null;
  /** The least and the most it can score, times its weight. */
  readonly weightedWorst: Exact;
  readonly weightedBest: Exact;
}

/** A scale with its decimals read. */
export type CompiledScale =
  | { readonly kind: "TABLE"; readonly scores: ReadonlyMap<string, Exact> }
  | { readonly kind: "RATIO"; readonly cap: Exact }
  | { readonly kind: "NUMBER" }
  | {
      readonly kind: "BANDS";
      readonly min: Exact;
      readonly max: Exact | null;
      readonly bands: readonly { readonly from: Exact; readonly score: Exact }[];
    };
