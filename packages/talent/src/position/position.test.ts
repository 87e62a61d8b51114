import { describe, expect, test } from "@jest/globals";
import type { IsoDate } from "../brand.ts";
import { parseRegencyCode } from "../brand.ts";
import { parseIsoDate } from "../iso-date.ts";
import { POSITION_CLASSES } from "./classes.ts";
import { RANKS } from "./ranks.ts";
import { RETIREMENT_AGES, retirementDate } from "./retirement.ts";

const date = (text: string): IsoDate => text as IsoDate;

describe("ranks", () => {
  test("are seventeen for PNS and seventeen for PPPK, each with a code of its own", () => {
    expect(RANKS.filter((rank) => rank.kind === "PNS").map((rank) => rank.order)).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    expect(RANKS).toHaveLength(34);
    expect(new Set(RANKS.map((rank) => rank.code)).size).toBe(34);
  });

  test("have a name and a place in the order of their kind", () => {
    expect(RANKS).toContainEqual({ code: "III/a", kind: "PNS", name: "Penata Muda", order: 9 });
    expect(RANKS).toContainEqual({ code: "IV/e", kind: "PNS", name: "Pembina Utama", order: 17 });
    expect(RANKS).toContainEqual({ code: "IX", kind: "PPPK", name: "Golongan IX", order: 9 });
  });
});

describe("the last day in service", () => {
  test.each([
    ["1970-05-01", "ADMINISTRATOR", "2028-05-31"],
    ["1970-05-31", "ADMINISTRATOR", "2028-05-31"],
    ["1970-02-10", "ADMINISTRATOR", "2028-02-29"],
    ["1970-12-31", "JPT_PRATAMA", "2030-12-31"],
    ["1970-06-15", "AHLI_MADYA", "2030-06-30"],
    ["1970-06-15", "AHLI_UTAMA", "2035-06-30"],
    ["1970-06-15", "PELAKSANA", "2028-06-30"],
  ] as const)("of somebody born %s as %s is %s", (birth, positionClass, expected) => {
    expect(retirementDate(date(birth), positionClass)).toBe(expected);
  });

  test("is unknown without a class or a date of the calendar", () => {
    expect(retirementDate(date("1970-05-01"), null)).toBeNull();
    expect(retirementDate(date("1970-02-30"), "PELAKSANA")).toBeNull();
  });

  test("follows the ages of a policy where it has others", () => {
    expect(
      retirementDate(date("1970-05-01"), "PELAKSANA", { ...RETIREMENT_AGES, PELAKSANA: 60 }),
    ).toBe("2030-05-31");
  });

  test("is known for every class", () => {
    for (const positionClass of POSITION_CLASSES) {
      expect(retirementDate(date("1970-05-01"), positionClass)).not.toBeNull();
    }
  });
});

test("a day is read only when it exists", () => {
  expect(parseIsoDate("2000-02-29")).toBe("2000-02-29");
  for (const text of [
    "1900-02-29",
    "2001-13-01",
    "2001-00-10",
    "2001-04-31",
    "2001-1-1",
    "01-04-2001",
    "",
  ]) {
    expect(parseIsoDate(text)).toBeNull();
  }
});

test("a regency code is text of two digits, or two and two", () => {
  expect(["18", "18.05", "18.10"].map(parseRegencyCode)).toEqual(["18", "18.05", "18.10"]);
  for (const text of ["", "18.1", "1805", "18.05.01", "18.05 ", "x"])
    expect(parseRegencyCode(text)).toBeNull();
});
