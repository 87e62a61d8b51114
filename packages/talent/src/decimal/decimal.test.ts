import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { ZERO, exactOf, microOf, parseDecimal, shown, textOf } from "./decimal.ts";

const textAfterReading = (text: string): string | null => {
  const value = parseDecimal(text);
  return value && textOf(value);
};

describe("a decimal", () => {
  test("is read exactly", () => {
    expect(textAfterReading("0.1")).toBe("1/10");
    expect(textAfterReading("-12.50")).toBe("-25/2");
    expect(textAfterReading("80")).toBe("80");
  });

  test.each([
    "",
    " 1",
    "1.",
    ".5",
    "1e3",
    "+1",
    "1/3",
    "1.(3)",
    "NaN",
    "Infinity",
    "0x10",
    "1,5",
    "9".repeat(25),
  ])("is not read from %p", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

test("an exact number survives being written", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (numerator, denominator) => {
      const value = ZERO.add(numerator, denominator);
      expect(exactOf(textOf(value))?.equals(value)).toBe(true);
    }),
  );
  for (const text of ["1/0", "1/-2", "a", "", "1.5"]) expect(exactOf(text)).toBeNull();
});

describe("a published figure", () => {
  test.each([
    ["200/3", 66_666_667],
    ["1/3", 333_333],
    ["1/2000000", 1],
    ["1/2000001", 0],
    ["-1/2000000", 0],
    ["100", 100_000_000],
  ])("of %s is %d millionths, rounded half up", (text, micro) => {
    expect(microOf(exactOf(text) ?? ZERO)).toBe(micro);
  });

  test("is shown with two decimals, cut and never rounded up", () => {
    expect(shown(79_999_999)).toBe(79.99);
    expect(shown(80_000_000)).toBe(80);
    expect(shown(66_666_667)).toBe(66.66);
    expect(shown(0)).toBe(0);
  });

  test("never shows above itself, nor below by a hundredth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (micro) => {
        const hundredths = Math.round(shown(micro) * 100);
        expect(hundredths * 10_000).toBeLessThanOrEqual(micro);
        expect((hundredths + 1) * 10_000).toBeGreaterThan(micro);
      }),
    );
  });
});
