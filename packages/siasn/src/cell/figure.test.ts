import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { type Bounds, readFigure, unmistakable } from "./figure.ts";

const HUNDRED: Bounds = { least: 0, most: 100, unit: "points", whole: false };
const HOURS: Bounds = { least: 0, most: 10_000, unit: "hours", whole: false };
const YEAR: Bounds = { least: 1940, most: 2100, unit: "years", whole: true };
const RATERS: Bounds = { least: 1, most: 1000, unit: "people", whole: true };

const valueIn = (text: string, bounds: Bounds) => {
  const reading = readFigure(text, bounds);
  return reading.ok ? reading.value : reading.either;
};

describe("a figure", () => {
  test.each([
    ["85", HUNDRED, "85"],
    ["85,5", HUNDRED, "85.5"],
    ["85.5", HUNDRED, "85.5"],
    ["1.234,5", HOURS, "1234.5"],
    ["1,234.5", HOURS, "1234.5"],
    ["1.234,500", HOURS, "1234.500"],
    ["85.125", HUNDRED, "85.125"],
    ["85,125", HUNDRED, "85.125"],
    ["0.125", HOURS, "0.125"],
    ["0,125", HOURS, "0.125"],
    ["1.2050", HOURS, "1.205"],
    ["90%", HUNDRED, "90"],
    ["90 %", HUNDRED, "90"],
    ["85,5 %", HUNDRED, "85.5"],
    ["24 JP", HOURS, "24"],
    ["24 jam", HOURS, "24"],
    ["24 Jam Pelajaran", HOURS, "24"],
    ["24JP.", HOURS, "24"],
    ["2019", YEAR, "2019"],
    ["2019.0", YEAR, "2019.0"],
    ["2.019", YEAR, "2019"],
    ["2,019", YEAR, "2019"],
    ["7 orang", RATERS, "7"],
    ["1,000", YEAR, null],
  ])("%s is read", (text, bounds, value) => {
    expect(valueIn(text, bounds)).toBe(value);
  });

  test.each([
    ["1.200", HOURS, ["1200", "1.200"]],
    ["1,200", HOURS, ["1200", "1.200"]],
    ["1.000", RATERS, ["1000", "1.000"]],
  ])("%s may be two numbers, and is neither", (text, bounds, either) => {
    expect(valueIn(text, bounds)).toEqual(either);
  });

  test.each([
    ["90%", HOURS],
    ["3 hari", HOURS],
    ["24 bulan", YEAR],
    ["101", HUNDRED],
    ["-1", HUNDRED],
    ["85,5,5", HUNDRED],
    ["12.34,5", HOURS],
    ["1.234.56", HOURS],
    ["85.", HUNDRED],
    ["1e3", HOURS],
    ["JP", HOURS],
    ["2019.5", YEAR],
    ["", HUNDRED],
  ])("%s is none", (text, bounds) => {
    expect(valueIn(text, bounds)).toBeNull();
  });
});

const decimals = fc.stringMatching(/^\d{0,5}$/);

/** A number as it is written with these signs. */
function written(whole: number, decimal: string, [thousands, point]: readonly [string, string]) {
  const groups = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return decimal === "" ? groups : `${groups}${point}${decimal}`;
}

test("written in either locale, with or without thousands set apart, it is the number meant or neither of two", () => {
  fc.assert(
    fc.property(
      fc.nat(9999),
      decimals,
      fc.constantFrom(
        [".", ","] as const,
        [",", "."] as const,
        ["", ","] as const,
        ["", "."] as const,
      ),
      (whole, decimal, signs) => {
        const text = written(whole, decimal, signs);
        const meant = Number(`${whole}.${decimal}0`);
        const reading = readFigure(text, HOURS);
        if (reading.ok) expect(Number(reading.value)).toBe(meant);
        else expect(reading.either?.map(Number)).toContain(meant);
        // Only three digits behind one sign, and up to three before it, say two things.
        expect(reading.ok).toBe(
          !/^[1-9]\d{0,2}[.,]\d{3}$/.test(text) || Number(text.replace(/[.,]/, "")) > 10_000,
        );
      },
    ),
  );
});

test("written for others it has one reading, and comes back as it was", () => {
  fc.assert(
    fc.property(fc.nat(999), fc.stringMatching(/^\d{0,3}$/), (whole, decimal) => {
      const figure = decimal === "" ? String(whole) : `${whole}.${decimal}`;
      const reading = readFigure(unmistakable(figure), HOURS);
      expect(reading.ok && Number(reading.value)).toBe(Number(figure));
      if (/[1-9]$/.test(decimal)) expect(reading).toEqual({ ok: true, value: figure });
    }),
  );
});
