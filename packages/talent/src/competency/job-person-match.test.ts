import { describe, expect, test } from "@jest/globals";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "./competencies.ts";
import { jobPersonMatch } from "./job-person-match.ts";

describe("the job-person match", () => {
  test("is what was achieved over what is required, exactly", () => {
    expect(jobPersonMatch([3, 3, 2], [3, 3, 3])).toEqual({
      exact: "800/9",
      percent: 88_888_889,
      category: "MS",
      potentialCategory: "FAIRLY_OPTIMAL",
    });
  });

  test.each([
    [80, "MS"],
    [79.999999, "MMS"],
    [68, "MMS"],
    [67.999999, "KMS"],
    [0, "KMS"],
  ])("of %p per cent qualifies as %s", (percent, category) => {
    expect(jobPersonMatch([percent], [100])?.category).toBe(category);
  });

  test.each([
    [90, "OPTIMAL"],
    [89.999999, "FAIRLY_OPTIMAL"],
    [78, "FAIRLY_OPTIMAL"],
    [77.999999, "LESS_OPTIMAL"],
  ])("of potential at %p per cent is %s", (percent, category) => {
    expect(jobPersonMatch([percent], [100])?.potentialCategory).toBe(category);
  });

  test("may lie above 100: whether that is capped is for the policy to say", () => {
    expect(jobPersonMatch([4, 4], [3, 3])?.exact).toBe("400/3");
  });

  test("does not exist where nothing is required, lists differ or a level is no level", () => {
    expect(jobPersonMatch([], [])).toBeNull();
    expect(jobPersonMatch([3], [0])).toBeNull();
    expect(jobPersonMatch([3], [3, 3])).toBeNull();
    expect(jobPersonMatch([Number.NaN], [3])).toBeNull();
    expect(jobPersonMatch([-1], [3])).toBeNull();
  });
});

test("there are nine competencies, one of them socio-cultural, and eight aspects of potential", () => {
  expect(COMPETENCIES).toHaveLength(9);
  expect(COMPETENCIES.filter(({ group }) => group === "SOCIO_CULTURAL")).toHaveLength(1);
  expect(POTENTIAL_ASPECTS).toHaveLength(8);
});
