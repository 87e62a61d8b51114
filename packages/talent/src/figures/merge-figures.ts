import type { RegencyCode } from "../brand.ts";
import { mergeSlices } from "../pool/merge-slices.ts";
import type { Merged, RawSlice } from "../pool/merge-slices.ts";

/** Figures that add up. */
export interface Additive<Figures> {
  /** The same in any order and grouping; of no parts, the figures of nobody. */
  sum(parts: readonly Figures[]): Figures;
  /** What a regency sent, checked in every part; null when it cannot be or contradicts itself. */
  read(given: unknown, regency: RegencyCode): Figures | null;
}

/** Adds up what regencies answered to one question about figures. */
export function mergeFigures<Figures>(
  kind: Additive<Figures>,
  slices: readonly RawSlice[],
): Merged<Figures> {
  return mergeSlices(
    { read: (given, regency) => kind.read(given, regency), merge: (parts) => kind.sum(parts) },
    slices,
  );
}
