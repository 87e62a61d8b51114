import type { DecimalText, ExactText, Micro } from "../decimal/decimal.ts";
import type { Box, Level } from "../ninebox/boxes.ts";
import type { EvidenceValue } from "./evidence.ts";

/** The two axes of the nine box: kinerja and potensial. */
export type AxisName = "performance" | "potential";

/** Where an employee stands under one policy version (pemetaan talenta), and why. Plain JSON. */
export interface Placement {
  readonly policy: { readonly id: string; readonly version: number };
  /** Null when an axis has no point: the employee is unplaced. */
  readonly box: Box | null;
  /** Points 0 to 100 in millionths; null when the axis has no point. */
  readonly performance: Micro | null;
  readonly potential: Micro | null;
  /** Talent value (nilai talenta), 0 to 100 in millionths; null unless both axes have a point. */
  readonly value: Micro | null;
  /** Share of the weight backed by evidence, 0 to 1 in millionths; axes count as they do in the talent value. */
  readonly evidence: Micro;
  /**
   * Boxes the missing evidence could still lead to, ascending; one box when nothing is missing. Answering a missing
   * item never adds one. Absence that is an answer is not missing: an award found later changes an answer and may.
   */
  readonly possibleBoxes: Box[];
  /** Missing items, the one that could move its axis furthest first. */
  readonly missing: MissingItem[];
  readonly explanation: Explanation;
}

/** Evidence that is not there, and what it could do. */
export interface MissingItem {
  readonly item: string;
  readonly axis: AxisName;
  /** Percent of its axis, in millionths of a percentage point. */
  readonly weight: Micro;
  /** Points of its axis between the item at its worst and at its best, in millionths. */
  readonly leverage: Micro;
}

/** How a placement came about. Every figure is exact (`60`, `200/3`); read it with `exactOf`. */
export interface Explanation {
  readonly performance: AxisExplanation;
  readonly potential: AxisExplanation;
}

/**
 * How an axis came to its score: the contributions of all items plus the adjustment are the score, exactly.
 * A contribution is score × weight / answered, because missing items are left out and the rest counts for the whole.
 */
export interface AxisExplanation {
  /** Points, 0 to 100; null when the axis has no point. */
  readonly score: ExactText | null;
  readonly level: Level | null;
  /** Percent of the axis that has an answer. */
  readonly answered: ExactText;
  /** What the axis would be with all missing evidence at its worst and at its best. */
  readonly lowest: ExactText;
  readonly highest: ExactText;
  readonly components: readonly ComponentExplanation[];
  /** What bringing the score within what completions can reach, 0 to 100 at most, added (or, negative, took away). Null without a score. */
  readonly adjustment: ExactText | null;
}

/** A component's part in its axis. */
export interface ComponentExplanation {
  readonly component: string;
  readonly weight: DecimalText;
  /** The sum of its items' contributions; null when the axis has no point. */
  readonly contribution: ExactText | null;
  readonly items: readonly ItemExplanation[];
}

/** An item's part in its axis. */
export interface ItemExplanation {
  readonly item: string;
  /** EVIDENCE: answered. NONE: absent, which the policy takes as an answer. MISSING: unknown. UNUSABLE: there, but not on the policy's scale; counts as missing. */
  readonly state: ItemState;
  readonly value: EvidenceValue | null;
  readonly score: ExactText | null;
  readonly weight: DecimalText;
  /** Null when the item has no score or the axis no point. */
  readonly contribution: ExactText | null;
}

/** Whether and how an item counts. */
export type ItemState = "EVIDENCE" | "NONE" | "MISSING" | "UNUSABLE";
