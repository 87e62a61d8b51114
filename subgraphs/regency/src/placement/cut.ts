import { exactOf, type ExactText } from "@talenta/talent";

/** Two decimals, cut towards zero and never rounded, as all figures of a placement leave. */
export function cut(figure: ExactText): number {
  const value = exactOf(figure);
  return value === null ? 0 : Math.trunc(value.mul(100).valueOf()) / 100;
}
