import { describe, expect, test } from "@jest/globals";

import { ContractError, normalFilter, type TalentFilter } from "../index.ts";

describe("a filter in its one form", () => {
  test("says null wherever nothing was asked", () => {
    const nothing = normalFilter(undefined);
    expect(Object.values(nothing)).toEqual(Array.from({ length: 15 }, () => null));
    expect(normalFilter(null)).toEqual(nothing);
    expect(normalFilter({ boxes: null, search: undefined })).toEqual(nothing);
  });

  test("sorts lists and drops repeats", () => {
    expect(normalFilter({ boxes: [9, 1, 9], ranks: ["IV/a", "III/d"] })).toMatchObject({
      boxes: [1, 9],
      ranks: ["III/d", "IV/a"],
    });
  });

  test("makes one of runs of white space in a search", () => {
    expect(normalFilter({ search: "  Siti \t Aminah " }).search).toBe("Siti Aminah");
  });

  test("leaves the caller's own lists alone", () => {
    const boxes = [9, 7];
    normalFilter({ boxes });
    expect(boxes).toEqual([9, 7]);
  });
});

describe("a filter that cannot be", () => {
  const cases: [string, TalentFilter, string, string][] = [
    ["a box beyond nine", { boxes: [7, 10] }, "filter.boxes is 10", "1 to 9"],
    ["half a box", { boxes: [7.5] }, "filter.boxes is 7.5", "whole numbers"],
    ["an empty list", { boxes: [] }, "filter.boxes is empty", "leave the field out"],
    ["an unknown rank", { ranks: ["V/a"] }, 'filter.ranks is "V/a"', "III/d|I/a to IV/e"],
    ["a malformed code", { regencies: ["18.1"] }, 'filter.regencies is "18.1"', "such as 18.10"],
    ["a negative age", { ageMin: -1 }, "filter.ageMin is -1", "0 to 120"],
    ["ages the wrong way round", { ageMin: 50, ageMax: 40 }, "filter.ageMin is 50", "ageMax"],
    ["a day that is not", { retiringBefore: "2027-02-29" }, '"2027-02-29"', "existing day"],
    [
      "a date with a time",
      { retiringBefore: "2027-01-01T00:00:00Z" },
      "retiringBefore",
      "yyyy-mm-dd",
    ],
    [
      "days of retirement the wrong way round",
      { retiringAfter: "2027-01-01", retiringBefore: "2027-01-01" },
      "filter.retiringAfter is 2027-01-01, not before filter.retiringBefore 2027-01-01",
      "earlier day",
    ],
    [
      "a policy without a version",
      { policy: { key: "a", version: 0 } },
      '"a version 0"',
      "policies",
    ],
    [
      "a policy of no possible key",
      { policy: { key: "a b", version: 1 } },
      '"a b version 1"',
      "policies",
    ],
    ["a blank search", { search: "   " }, "filter.search", "leave it out"],
    ["an endless search", { search: "x".repeat(101) }, "filter.search", "1 to 100"],
    [
      "too many units",
      { units: Array.from({ length: 201 }, String) },
      "has 201 values",
      "at most 200",
    ],
    ["half a character", { search: "\ud83d" }, "filter.search", "visible characters"],
    ["an empty id", { units: [""] }, "filter.units", "1 to 80"],
  ];

  test.each(cases)("is refused: %s", (_what, filter, names, fix) => {
    const refusal = () => normalFilter(filter);
    expect(refusal).toThrow(ContractError);
    expect(refusal).toThrow(names);
    expect(refusal).toThrow(new RegExp(fix));
  });
});
