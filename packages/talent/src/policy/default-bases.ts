import type { AxisDocument, Basis } from "./document.ts";

const DECREE = "Keputusan Kepala BKN 411/2025";

/** Weights of the two axes' main blocks: one good source, others agree. */
export const MAIN_WEIGHT: Basis = { mark: "M", source: DECREE };

/** Weights and sub-scales inside the blocks. */
export const THIN: Basis = { mark: "L", source: `${DECREE}, as one thin source tells it` };

/** A figure of our own; the reason follows. */
export function assumed(reason: string): Basis {
  return { mark: "A", source: `Our assumption: ${reason}` };
}

/** A NUMBER or RATIO whose bounds are those of a percentage. */
export const PERCENTAGE: Basis = {
  mark: "A",
  source: "Our assumption: the scale is a percentage, 0 to 100",
};

/** What is not on record is unknown. */
export const UNKNOWN = {
  as: "MISSING",
  basis: {
    mark: "A",
    source: "Our assumption: missing is not low; what is not on record is unknown",
  },
} as const;

export const DEFAULT_CUTOFFS: AxisDocument["cutoffs"] = {
  middle: "60",
  high: "80",
  basis: { mark: "M", source: `${DECREE}; local cut-offs differ, so an office may set its own` },
};

export const DEFAULT_MINIMUM: AxisDocument["minimumEvidence"] = {
  share: "0",
  basis: assumed(
    "any piece of evidence gives a point, and its share of the weight stands beside it",
  ),
};
