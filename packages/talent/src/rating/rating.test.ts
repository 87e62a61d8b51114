import { expect, test } from "@jest/globals";
import { ratingOf } from "./rating.ts";

test.each([
  ["ABOVE", "BELOW", "KURANG"],
  ["ABOVE", "MEETS", "BAIK"],
  ["ABOVE", "ABOVE", "SANGAT_BAIK"],
  ["MEETS", "BELOW", "KURANG"],
  ["MEETS", "MEETS", "BAIK"],
  ["MEETS", "ABOVE", "BAIK"],
  ["BELOW", "BELOW", "SANGAT_KURANG"],
  ["BELOW", "MEETS", "BUTUH_PERBAIKAN"],
  ["BELOW", "ABOVE", "BUTUH_PERBAIKAN"],
] as const)("results %s and behaviour %s expectation rate as %s", (results, behaviour, rating) => {
  expect(ratingOf(results, behaviour)).toBe(rating);
});
