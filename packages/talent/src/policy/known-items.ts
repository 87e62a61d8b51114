import { EDUCATION_LEVELS } from "../position/classes.ts";
import { RATINGS } from "../rating/rating.ts";
import type { DecimalText } from "../decimal/decimal.ts";

/** What the answer to a known item can be. */
export type KnownAnswer =
  | { readonly kind: "CATEGORY"; readonly values: readonly string[] }
  /** A figure from `from` up to and including `to`; null means no upper end. */
  | { readonly kind: "NUMBER"; readonly from: DecimalText; readonly to: DecimalText | null }
  | { readonly kind: "RATIO" };

const COUNTED: KnownAnswer = { kind: "NUMBER", from: "0", to: null };
const RATIO: KnownAnswer = { kind: "RATIO" };

/**
 * The items whose evidence an owner's records give, and everything that evidence can say. A policy that uses
 * one must have a place on its scale for each of these answers, else people drop off the scale unseen.
 * Items of other ids are an office's own; what their evidence says is not known here.
 */
export const KNOWN_ITEMS: Readonly<Record<string, KnownAnswer>> = {
  performanceRating: { kind: "CATEGORY", values: RATINGS },
  awards: { kind: "CATEGORY", values: ["NONE", "UNIT", "AGENCY", "NATIONAL", "INTERNATIONAL"] },
  teamAssignments: COUNTED,
  feedback360: { kind: "NUMBER", from: "0", to: "100" },
  competencyAssessed: RATIO,
  competencyDeveloped: RATIO,
  experience: COUNTED,
  potentialAspects: RATIO,
  educationLevel: { kind: "CATEGORY", values: EDUCATION_LEVELS },
  educationRelevance: { kind: "CATEGORY", values: ["RELEVANT", "RELATED", "UNRELATED"] },
  discipline: { kind: "CATEGORY", values: ["NONE", "LIGHT", "MODERATE", "SEVERE", "SERVING"] },
};

/** Known items that never leave their owner, not even as a count of those with something on record: that a person was punished is nobody else's business. */
export const PRIVATE_ITEMS: ReadonlySet<string> = new Set(["discipline"]);
