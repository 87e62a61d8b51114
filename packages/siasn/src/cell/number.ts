import { unmistakable } from "./figure.ts";

/** Digits a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/**
 * A number cell as text. Beyond 15 digits a spreadsheet has lost the rest, so such a number is given in
 * scientific form: nobody can mistake it for a NIP. Three decimals get a fourth where they could be thousands.
 */
export function numberText(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (Number.isInteger(number)) {
    return Math.abs(number) < 10 ** KEPT_DIGITS
      ? String(number)
      : number.toExponential(KEPT_DIGITS - 1).replace("e+", "E+");
  }
  return unmistakable(String(Number(number.toPrecision(KEPT_DIGITS))));
}
