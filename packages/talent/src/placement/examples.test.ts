import { describe, expect, test } from "@jest/globals";
import { shown } from "../decimal/decimal.ts";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { compilePolicy } from "../policy/validate.ts";
import type { Evidence } from "./evidence.ts";
import { place } from "./place.ts";

const policy = compilePolicy(DEFAULT_POLICY);

const category = (value: string) => ({ kind: "CATEGORY", value }) as const;
const number = (value: string) => ({ kind: "NUMBER", value }) as const;
const ratio = (achieved: string, required: string) =>
  ({ kind: "RATIO", achieved, required }) as const;

/** Performance = 60 % rating + 15 % awards + 15 % team assignments + 10 % feedback. */
function performance(rating: string, awards: string, teams: string, feedback: string): Evidence {
  return {
    performanceRating: category(rating),
    awards: category(awards),
    teamAssignments: number(teams),
    feedback360: number(feedback),
  };
}

/** Potential = 20 % JPM + 10 % development + 10 % experience + 25 % aspects + 10 % + 10 % education + 15 % discipline. */
function potential(
  jpm: string,
  hours: string,
  years: string,
  aspects: string,
  education: string,
  relevance: string,
  discipline: string,
): Evidence {
  return {
    competencyAssessed: ratio(jpm, "100"),
    competencyDeveloped: ratio(hours, "20"),
    experience: number(years),
    potentialAspects: ratio(aspects, "40"),
    educationLevel: category(education),
    educationRelevance: category(relevance),
    discipline: category(discipline),
  };
}

// Worked by hand; the sum behind each is in the comment.
const MEETS = performance("BAIK", "NONE", "1", "45"); // 60 + 0 + 7.5 + 4.5 = 72
const MIDDLE = potential("75", "15", "3", "26", "S1", "RELATED", "NONE"); // 15 + 7.5 + 6 + 16.25 + 8 + 7.5 + 15 = 75.25
const HIGH = potential("95", "20", "5", "34", "S2", "RELEVANT", "NONE"); // 19 + 10 + 8 + 21.25 + 9 + 10 + 15 = 92.25

describe("a border", () => {
  // Baik 60, an award of the agency 7.5 and one team 7.5 leave 5 to reach 80: feedback 50.
  const near80 = (feedback: string) => performance("BAIK", "AGENCY", "1", feedback);

  test("is decided on the exact score, and a score a hair below it is not published as having reached it", () => {
    const below = place(policy, { ...near80("49.9999999"), ...MIDDLE });
    expect(below).toMatchObject({ performance: 79_999_999, box: 5 });
    expect(shown(below.performance ?? -1)).toBe(79.99);
    expect(place(policy, { ...near80("50"), ...MIDDLE }).box).toBe(7);
  });
});

describe("a plain Baik without awards or teams", () => {
  const baik = (feedback: Evidence = {}): Evidence => ({
    performanceRating: category("BAIK"),
    ...feedback,
    ...MIDDLE,
  });
  const otherTable = withRatingScores({
    SANGAT_BAIK: "100",
    BAIK: "80",
    BUTUH_PERBAIKAN: "60",
    KURANG: "40",
    SANGAT_KURANG: "20",
  });

  test("meets expectation by default, whatever the feedback", () => {
    expect(place(policy, baik({ feedback360: number("0") })).performance).toBe(60_000_000);
    expect(place(policy, baik({ feedback360: number("0") })).box).toBe(5);
    // Feedback missing: 60 of 90 per cent answered, 66.67; the worst feedback leaves 60, the best 70.
    expect(place(policy, baik())).toMatchObject({
      performance: 66_666_667,
      box: 5,
      possibleBoxes: [5],
    });
  });

  test("is 48 and below expectation where an office scores ratings 100/80/60/40/20", () => {
    const placement = place(otherTable, baik({ feedback360: number("0") }));
    expect(placement).toMatchObject({ performance: 48_000_000, box: 3, possibleBoxes: [3] });
    // Feedback missing: 48 of 90 per cent, 53.33; the best feedback would leave 58.
    expect(place(otherTable, baik())).toMatchObject({
      performance: 53_333_333,
      box: 3,
      possibleBoxes: [3],
    });
  });
});

describe("somebody without evidence on an axis", () => {
  test("is unplaced, with the boxes still possible", () => {
    const placement = place(policy, MEETS);
    expect(placement).toMatchObject({
      box: null,
      performance: 72_000_000,
      potential: null,
      value: null,
      evidence: 575_000,
    });
    expect(placement.possibleBoxes).toEqual([2, 5, 8]);
  });

  test("is unplaced too when all that is known is that there was nothing", () => {
    // No punishment on record is an answer and counts in the share, but it places nobody.
    const placement = place(policy, {});
    expect(placement).toMatchObject({
      box: null,
      performance: null,
      potential: null,
      evidence: 225_000,
    });
    // Without awards and teams the best rating and feedback reach 66 + 10; potential lies within 15 to 100.
    expect(placement.possibleBoxes).toEqual([1, 2, 3, 5, 6, 8]);
    expect(placement.explanation.performance).toMatchObject({
      score: null,
      level: null,
      lowest: "24",
      highest: "76",
    });
  });
});

describe("missing evidence", () => {
  test("is named with its weight, the item that could move its axis furthest first", () => {
    expect(place(policy, {}).missing).toEqual([
      { item: "performanceRating", axis: "performance", weight: 60_000_000, leverage: 42_000_000 },
      { item: "potentialAspects", axis: "potential", weight: 25_000_000, leverage: 25_000_000 },
      { item: "competencyAssessed", axis: "potential", weight: 20_000_000, leverage: 20_000_000 },
      { item: "feedback360", axis: "performance", weight: 10_000_000, leverage: 10_000_000 },
      { item: "competencyDeveloped", axis: "potential", weight: 10_000_000, leverage: 10_000_000 },
      { item: "experience", axis: "potential", weight: 10_000_000, leverage: 8_000_000 },
      { item: "educationLevel", axis: "potential", weight: 10_000_000, leverage: 8_000_000 },
      { item: "educationRelevance", axis: "potential", weight: 10_000_000, leverage: 5_000_000 },
    ]);
  });

  test("below the policy's minimum leaves the axis without a point", () => {
    const strict = compilePolicy({
      ...DEFAULT_POLICY,
      axes: {
        ...DEFAULT_POLICY.axes,
        performance: {
          ...DEFAULT_POLICY.axes.performance,
          minimumEvidence: { share: "90.5", basis: { mark: "A", source: "test" } },
        },
      },
    });
    const { feedback360, ...rest } = MEETS;
    expect(feedback360).toBeDefined();
    expect(place(strict, { ...rest, ...MIDDLE })).toMatchObject({ box: null, performance: null });
    expect(place(strict, { ...MEETS, ...MIDDLE }).box).toBe(5);
  });

  test.each([
    ["an unknown category", category("EXCELLENT")],
    ["a category that every object has", category("constructor")],
    ["the wrong kind", number("100")],
  ])("is what %s counts as, and the explanation says so", (_, value) => {
    const placement = place(policy, { ...MEETS, performanceRating: value });
    expect(placement.missing.map(({ item }) => item)).toContain("performanceRating");
    expect(placement.explanation.performance.components[0]?.items[0]).toMatchObject({
      state: "UNUSABLE",
      value,
      score: null,
    });
  });

  test.each([
    ["feedback360", number("100.01")],
    ["feedback360", number("-1")],
    ["feedback360", number("ninety")],
    ["teamAssignments", number("-1")],
    ["competencyAssessed", ratio("3", "0")],
    ["competencyAssessed", ratio("-3", "3")],
  ])("is what %s of %j counts as", (item, value) => {
    const placement = place(policy, { ...MEETS, ...MIDDLE, [item]: value });
    expect(placement.missing.map((row) => row.item)).toEqual([item]);
  });
});

test("an axis never leaves 0 to 100: the best of everything is 100, and the adjustment says what was cut", () => {
  const placement = place(policy, {
    ...performance("SANGAT_BAIK", "INTERNATIONAL", "3", "100"),
    ...HIGH,
  });
  expect(placement.performance).toBe(100_000_000); // 66 + 15 + 15 + 10 = 106
  expect(placement.explanation.performance).toMatchObject({ score: "100", adjustment: "-6" });
});

test("a match above 100 counts as the cap of the policy", () => {
  const placement = place(policy, { ...MEETS, ...MIDDLE, competencyAssessed: ratio("30", "27") });
  expect(placement.explanation.potential.components[0]?.items[0]).toMatchObject({
    score: "100",
    contribution: "20",
  });
});

test("the explanation is plain JSON: written and read it is the same", () => {
  const placement = place(policy, { ...MEETS, ...HIGH });
  expect(JSON.parse(JSON.stringify(placement))).toEqual(placement);
});

function withRatingScores(scores: Readonly<Record<string, string>>) {
  const document = JSON.parse(JSON.stringify(DEFAULT_POLICY)) as PolicyDocument;
  const scale = document.axes.performance.components[0]?.items[0]?.scale;
  const rows = scale?.kind === "TABLE" ? scale.rows : [];
  for (const row of rows) Object.assign(row, { score: scores[row.value] });
  return compilePolicy(document);
}
