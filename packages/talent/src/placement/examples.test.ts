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
const BELOW = performance("BUTUH_PERBAIKAN", "NONE", "0", "70"); // 48 + 0 + 0 + 7 = 55
const MEETS = performance("BAIK", "NONE", "1", "45"); // 60 + 0 + 7.5 + 4.5 = 72
const ABOVE = performance("SANGAT_BAIK", "AGENCY", "2", "80"); // 66 + 7.5 + 11.25 + 8 = 92.75
const LOW = potential("60", "10", "0.5", "20", "SLTA", "UNRELATED", "NONE"); // 12 + 5 + 2 + 12.5 + 6 + 5 + 15 = 57.5
const MIDDLE = potential("75", "15", "3", "26", "S1", "RELATED", "NONE"); // 15 + 7.5 + 6 + 16.25 + 8 + 7.5 + 15 = 75.25
const HIGH = potential("95", "20", "5", "34", "S2", "RELEVANT", "NONE"); // 19 + 10 + 8 + 21.25 + 9 + 10 + 15 = 92.25

describe("every box, by hand", () => {
  test.each([
    [1, BELOW, LOW, 55, 57.5, 56.25],
    [2, MEETS, LOW, 72, 57.5, 64.75],
    [3, BELOW, MIDDLE, 55, 75.25, 65.12],
    [4, ABOVE, LOW, 92.75, 57.5, 75.12],
    [5, MEETS, MIDDLE, 72, 75.25, 73.62],
    [6, BELOW, HIGH, 55, 92.25, 73.62],
    [7, ABOVE, MIDDLE, 92.75, 75.25, 84],
    [8, MEETS, HIGH, 72, 92.25, 82.12],
    [9, ABOVE, HIGH, 92.75, 92.25, 92.5],
  ])("box %d", (box, y, x, performancePoints, potentialPoints, value) => {
    const placement = place(policy, { ...y, ...x });
    expect(placement.box).toBe(box);
    expect(placement.possibleBoxes).toEqual([box]);
    expect(shown(placement.performance ?? -1)).toBe(performancePoints);
    expect(shown(placement.potential ?? -1)).toBe(potentialPoints);
    expect(shown(placement.value ?? -1)).toBe(value);
    expect(placement.evidence).toBe(1_000_000);
    expect(placement.missing).toEqual([]);
  });
});

describe("every border of performance", () => {
  // Rating Baik 60, no award; team assignments t and feedback f give 60 + 0.15 t + 0.1 f.
  // Rating Butuh Perbaikan 48 and a national award 11.25 leave 0.75 to reach 60: feedback 7.5.
  const near60 = (feedback: string) => performance("BUTUH_PERBAIKAN", "NATIONAL", "0", feedback);
  // Baik 60, an award of the agency 7.5 and one team 7.5 leave 5 to reach 80: feedback 50.
  const near80 = (feedback: string) => performance("BAIK", "AGENCY", "1", feedback);

  test.each([
    ["59.99", near60("7.4"), 59.99, 3],
    ["59.99999999", near60("7.4999999"), 59.99, 3],
    ["60", near60("7.5"), 60, 5],
    ["79.99", near80("49.9"), 79.99, 5],
    ["79.99999999", near80("49.9999999"), 79.99, 5],
    ["80", near80("50"), 80, 7],
  ])("%s points, with middle potential", (_, evidence, points, box) => {
    const placement = place(policy, { ...evidence, ...MIDDLE });
    expect(shown(placement.performance ?? -1)).toBe(points);
    expect(placement.box).toBe(box);
  });

  test("a score a hair below the cut-off is not published as the cut-off", () => {
    expect(place(policy, near80("49.9999999")).performance).toBe(79_999_999);
  });
});

describe("every border of potential", () => {
  // 10 + 5 hours, 4 years 8, S1 8, relevant 10, discipline 15 = 46 without JPM and aspects.
  const near = (jpm: string, aspects: string) =>
    potential(jpm, "10", "4", aspects, "S1", "RELEVANT", "NONE");

  test.each([
    ["59.99", near("69.95", "0"), 59.99, 2], // 46 + 13.99
    ["59.99999999", near("69.99999995", "0"), 59.99, 2],
    ["60", near("70", "0"), 60, 5], // 46 + 14
    ["79.99", near("69.95", "32"), 79.99, 5], // 46 + 13.99 + 20
    ["79.99999999", near("69.99999995", "32"), 79.99, 5],
    ["80", near("70", "32"), 80, 8], // 46 + 14 + 20
  ])("%s points, with middle performance", (_, evidence, points, box) => {
    const placement = place(policy, { ...MEETS, ...evidence });
    expect(shown(placement.potential ?? -1)).toBe(points);
    expect(placement.box).toBe(box);
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
