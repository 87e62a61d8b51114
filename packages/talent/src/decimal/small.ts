import { MICRO, isDecimal } from "./decimal.ts";
import type { Exact, Micro } from "./decimal.ts";

/**
 * An exact fraction `n / d` of safe integers, in lowest terms and with `d` above 0: the same numbers as `Exact`
 * as long as they are small, at a fraction of the cost. Whatever leaves the safe integers throws TOO_LARGE and
 * is to be computed with `Exact` instead; nothing is ever rounded.
 */
export interface Small {
  readonly n: number;
  readonly d: number;
}

/** Thrown where a figure has no place among the safe integers. Made once, because it is no fault and needs no trace. */
export const TOO_LARGE = new RangeError("This figure is too large for small fractions.");

export const SMALL_ZERO: Small = { n: 0, d: 1 };
export const SMALL_HUNDRED: Small = { n: 100, d: 1 };

/** Digits behind the point whose power of ten is a safe integer. */
const MOST_DECIMALS = 15;

/** The same number as a small fraction. */
export function smallOf({ s, n, d }: Exact): Small {
  return { n: safe(Number(s * n)), d: safe(Number(d)) };
}

/** Reads what `parseDecimal` reads; null for anything else. */
export function smallDecimal(text: string): Small | null {
  if (!isDecimal(text)) return null;
  const point = text.indexOf(".");
  if (point === -1) return { n: safe(Number(text)) + 0, d: 1 }; // + 0: there is no -0 among exact numbers
  const decimals = text.length - point - 1;
  if (decimals > MOST_DECIMALS) throw TOO_LARGE;
  return lowest(safe(Number(text.slice(0, point) + text.slice(point + 1))) + 0, 10 ** decimals);
}

/** a + b. */
export function plus(a: Small, b: Small): Small {
  if (a.d === 1 && b.d === 1) return { n: safe(a.n + b.n), d: 1 };
  if (a.d === b.d) return lowest(safe(a.n + b.n), a.d);
  return lowest(safe(safe(a.n * b.d) + safe(b.n * a.d)), safe(a.d * b.d));
}

/** a - b. */
export function minus(a: Small, b: Small): Small {
  return plus(a, { n: 0 - b.n, d: b.d });
}

/** a × b. */
export function times(a: Small, b: Small): Small {
  return lowest(safe(a.n * b.n), safe(a.d * b.d));
}

/** a / b, for b above 0. */
export function over(a: Small, b: Small): Small {
  return lowest(safe(a.n * b.d), safe(a.d * b.n));
}

/** Below 0, 0 or above 0 as a is less than, equal to or more than b. */
export function compare(a: Small, b: Small): number {
  return a.d === b.d ? a.n - b.n : safe(a.n * b.d) - safe(b.n * a.d);
}

/** The value itself, or the nearer end of the interval it has left. */
export function within(value: Small, low: Small, high: Small): Small {
  const capped = compare(value, high) <= 0 ? value : high;
  return compare(low, capped) >= 0 ? low : capped;
}

/** Rounds as `microOf` does: to whole millionths, half up. */
export function smallMicro({ n, d }: Small): Micro {
  const rest = ((n % d) + d) % d;
  const twice = safe(2 * rest * MICRO + d);
  const part = (twice - (twice % (2 * d))) / (2 * d);
  return safe(safe(((n - rest) / d) * MICRO) + part);
}

function lowest(n: number, d: number): Small {
  if (d === 1) return { n, d };
  let [a, b] = [n < 0 ? -n : n, d];
  while (b !== 0) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

/** Products and sums of safe integers beyond the safe ones are rounded, but never back into them. */
function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw TOO_LARGE;
  return value;
}
