import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { Fraction } from "fraction.js";
import { microOf, parseDecimal, textOf } from "./decimal.ts";
import type { Small } from "./small.ts";
import {
  compare,
  minus,
  over,
  plus,
  smallDecimal,
  smallMicro,
  smallOf,
  times,
  TOO_LARGE,
} from "./small.ts";

const text = ({ n, d }: Small): string => textOf(new Fraction(n, d));
const fraction = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([n, d]) => new Fraction(n, d));

describe("a small fraction", () => {
  test("counts as the exact ones do, or says that it cannot", () => {
    const either = (small: () => Small, exact: Fraction): void => {
      let result: Small;
      try {
        result = small();
      } catch (error) {
        expect(error).toBe(TOO_LARGE);
        return;
      }
      expect(text(result)).toBe(textOf(exact));
    };
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [x, y] = [smallOf(a), smallOf(b)];
        either(() => plus(x, y), a.add(b));
        either(() => minus(x, y), a.sub(b));
        either(() => times(x, y), a.mul(b));
        if (b.compare(0) > 0) either(() => over(x, y), a.div(b));
        expect(Math.sign(compare(x, y))).toBe(a.compare(b));
      }),
      { numRuns: 1000 },
    );
  });

  test("is rounded to millionths as the exact ones are", () => {
    fc.assert(
      fc.property(fraction, (a) => expect(smallMicro(smallOf(a))).toBe(microOf(a))),
      { numRuns: 1000 },
    );
  });

  test("reads the decimals the exact ones read, as long as they fit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{0,12}\.?[0-9]{0,12}$/), (decimal) => {
        const exact = parseDecimal(decimal);
        try {
          const small = smallDecimal(decimal);
          expect(small && text(small)).toBe(exact && textOf(exact));
        } catch (error) {
          expect(error).toBe(TOO_LARGE);
          expect(decimal.replace(/[-.]/g, "").length).toBeGreaterThan(15);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("has no place for what is no safe integer", () => {
    expect(() => smallDecimal("9007199254740993")).toThrow(TOO_LARGE);
    expect(() => times({ n: 2 ** 40, d: 1 }, { n: 2 ** 40, d: 1 })).toThrow(TOO_LARGE);
    expect(Object.is(smallDecimal("-0")?.n, 0)).toBe(true);
  });
});
