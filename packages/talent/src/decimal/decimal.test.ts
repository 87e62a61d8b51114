import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { ZERO, exactOf, microOf, parseDecimal, shown, sumOf, textOf } from "./decimal.ts";

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

describe("a sum of figures on record", () => {
  const decimals = fc
    .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.stringMatching(/^[0-9]{0,15}$/))
    .map(([whole, rest]) => (rest === "" ? String(whole) : `${whole}.${rest}`));

  test("is exact, whatever their number and order", () => {
    fc.assert(
      fc.property(fc.array(decimals), (texts) => {
        const exact = texts.reduce((sum, text) => sum.add(parseDecimal(text) ?? ZERO), ZERO);
        expect(parseDecimal(sumOf(texts))?.equals(exact)).toBe(true);
        expect(sumOf(texts.toReversed())).toBe(sumOf(texts));
      }),
    );
  });

  test.each([
    [[], "0"],
    [["24", "8.0"], "32"],
    [["0.1", "0.2"], "0.3"],
    [[0.1, 0.2, 3], "3.3"],
    [[1e-7, 4], "4.0000001"],
    [["0.000000000000001", "9999.999999999999999"], "10000"],
    [["9999.999999999999999"], "9999.999999999999999"],
    [["-0.5", "0.25"], "-0.25"],
  ])("of %j is %s, with no digit too many", (figures, sum) => {
    expect(sumOf(figures)).toBe(sum);
  });
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
