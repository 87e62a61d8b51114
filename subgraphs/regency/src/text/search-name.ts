import { foldName } from "./fold-name.ts";

/** Apostrophes, quotation marks and what stands for them: `'`, `’`, `‘`, backtick, acute, prime, hamza, ain. */
const MARKS =
  /['"`´\u2018-\u201f\u2032-\u2037\u02b9-\u02bf\u02c8\u02ca\u02cb\u055a\ua78c\uff07\uff02]/gu;

/** A name as people are searched by it: folded, and without apostrophes, so that Ma'ruf, Ma’ruf and Maruf are one. */
export function searchName(name: string): string {
  return foldName(name.replaceAll(MARKS, ""));
}
