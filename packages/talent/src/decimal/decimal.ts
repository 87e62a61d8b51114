import { Fraction } from "fraction.js";

/**
 * An exact number inside the rules. Scores are kept as fractions because a third of a weight has no
 * decimal, and a level decided on a rounded figure would put people on the wrong side of a border.
 */
export type Exact = Fraction;

/** An exact number as text in JSON: `60`, `-3/2`, `200/3`. Whole numbers have no denominator. */
export type ExactText = string;

/** A finite decimal as text, as policies and evidence carry it: `80`, `12.5`, `-0.75`. */
export type DecimalText = string;

/** A published figure: whole millionths of a point (so 60 points are 60,000,000), always a safe integer. */
export type Micro = number;

/** Millionths in one point. */
export const MICRO = 1_000_000;

/** Longest decimal accepted, so that no input can make exact arithmetic slow. */
const LONGEST_DECIMAL = 24;

export const ZERO: Exact = new Fraction(0);
export const HUNDRED: Exact = new Fraction(100);

/** Reads a finite decimal such as `12.5`; null for anything else, exponents and signs but `-` included. */
export function parseDecimal(text: string): Exact | null {
  return isDecimal(text) ? new Fraction(text) : null;
}

/** Whether a text is a finite decimal. */
export function isDecimal(text: string): boolean {
  return text.length <= LONGEST_DECIMAL && /^-?[0-9]+(\.[0-9]+)?$/.test(text);
}

/** Writes an exact number as text; `exactOf` reads it back to the same number. */
export function textOf(value: Exact): ExactText {
  return value.toFraction();
}

/** Reads what `textOf` wrote; null for anything else. */
export function exactOf(text: ExactText): Exact | null {
  return /^-?[0-9]+(\/[1-9][0-9]*)?$/.test(text) ? new Fraction(text) : null;
}

/** Rounds to whole millionths, half up (towards plus infinity): the one rounding between an exact figure and a published one. */
export function microOf(value: Exact): Micro {
  return value.mul(MICRO).add(1, 2).floor().valueOf();
}

/**
 * A published figure for the outer edge, in points with two decimals, cut downwards and never rounded:
 * 79.999 shows as 79.99, so nobody seems to stand on a cut-off that was not reached.
 */
export function shown(micro: Micro): number {
  return Math.floor(micro / 10_000) / 100;
}

/** The smaller of two. */
export function least(a: Exact, b: Exact): Exact {
  return a.compare(b) <= 0 ? a : b;
}

/** The larger of two. */
export function greatest(a: Exact, b: Exact): Exact {
  return a.compare(b) >= 0 ? a : b;
}

/** The value itself, or the nearer end of the interval it has left. */
export function clamp(value: Exact, low: Exact, high: Exact): Exact {
  return greatest(low, least(value, high));
}

/** Reads a decimal that validation has already accepted; anything else reads as 0. */
export function readDecimal(text: DecimalText): Exact {
  return parseDecimal(text) ?? ZERO;
}

/** Digits behind the point that a sum keeps: as many as any figure on record has. */
const SUM_DECIMALS = 15;

/**
 * The exact sum of figures of up to fifteen decimals: 0.1 and 0.2 are 0.3. Numbers count as JSON writes them.
 *
 * @throws SyntaxError for a text that is no finite decimal
 */
export function sumOf(figures: readonly (DecimalText | number)[]): DecimalText {
  if (figures.every(isWholeNumber)) {
    return String(figures.reduce<number>((sum, figure) => sum + Number(figure), 0));
  }
  const units = figures.reduce((sum, figure) => sum + unitsOf(figure), 0n);
  const digits = String(units < 0n ? -units : units).padStart(SUM_DECIMALS + 1, "0");
  const decimals = digits.slice(-SUM_DECIMALS).replace(/0+$/, "");
  const text = `${units < 0n ? "-" : ""}${digits.slice(0, -SUM_DECIMALS)}`;
  return decimals === "" ? text : `${text}.${decimals}`;
}

function isWholeNumber(figure: DecimalText | number): boolean {
  return typeof figure === "number" ? Number.isSafeInteger(figure) : /^[0-9]{1,9}$/.test(figure);
}

/** A figure in units of its last possible digit. */
function unitsOf(figure: DecimalText | number): bigint {
  const text = String(figure);
  // JSON writes numbers below a millionth with an exponent.
  const [whole = "", decimals = ""] = (
    text.includes("e") ? Number(figure).toFixed(SUM_DECIMALS) : text
  ).split(".");
  return BigInt(whole + decimals.slice(0, SUM_DECIMALS).padEnd(SUM_DECIMALS, "0"));
}
