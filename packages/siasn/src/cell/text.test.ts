import { expect, test } from "@jest/globals";
import { textOf } from "./text.ts";

test.each([
  ["'=1+1", "=1+1"],
  ["'+62", "+62"],
  ["'@x", "@x"],
  ["'-", null],
  ["'\tSiti", "Siti"],
  ['\'="1985"', "1985"],
  ["'Aisyah", "'Aisyah"],
  ["''", "''"],
])("%j reads as %j: an apostrophe that guards against formulas is no text", (cell, text) => {
  expect(textOf(cell)).toBe(text);
});
