import { describe, expect, test } from "@jest/globals";
import type { Evidence } from "../placement/evidence.ts";
import { place } from "../placement/place.ts";
import { DEFAULT_POLICIES, DEFAULT_POLICY, FORMER_DEFAULT_POLICY } from "./default-policy.ts";
import { MARKS } from "./document.ts";
import { compilePolicy, validatePolicy } from "./validate.ts";
import { itemsOf } from "./items.ts";

/** Figures of a document without a basis in the object they stand in. Years, levels and versions are numbers, decimals are text. */
function bareFigures(node: unknown, path: string): string[] {
  if (typeof node !== "object" || node === null) return [];
  const fields = Object.entries(node);
  const figures = fields.filter(
    ([key, value]) =>
      key !== "version" &&
      (typeof value === "number" || (typeof value === "string" && /^[0-9.]+$/.test(value))),
  );
  const bare = "basis" in node ? [] : figures.map(([key]) => `${path}.${key}`);
  return [...bare, ...fields.flatMap(([key, value]) => bareFigures(value, `${path}.${key}`))];
}

function basesOf(node: unknown): unknown[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "basis" ? [value] : basesOf(value),
  );
}

const { performance, potential } = DEFAULT_POLICY.axes;
const weights = (axis: typeof performance) =>
  Object.fromEntries(
    axis.components.map(({ id, weight, items }) => [
      id,
      [weight, ...items.map((item) => item.weight)],
    ]),
  );

/** A degree with all else that is known without any test: it is relevant, hours of training, years in posts. */
const UNTESTED: Evidence = {
  performanceRating: { kind: "CATEGORY", value: "SANGAT_BAIK" },
  educationLevel: { kind: "CATEGORY", value: "S3" },
  educationRelevance: { kind: "CATEGORY", value: "RELEVANT" },
  competencyDeveloped: { kind: "RATIO", achieved: "40", required: "20" },
  experience: { kind: "NUMBER", value: "12" },
};

describe("the versions of the default policy", () => {
  test("are each valid, of one id and one after the other; the last is the default", () => {
    for (const document of DEFAULT_POLICIES) {
      expect(validatePolicy(document)).toMatchObject({ ok: true });
    }
    expect(DEFAULT_POLICIES.map(({ id, version }) => [id, version])).toEqual([
      ["bkn-411-2025", 1],
      ["bkn-411-2025", 2],
    ]);
    expect(DEFAULT_POLICIES.at(-1)).toBe(DEFAULT_POLICY);
  });

  test("differ in the minimum of evidence, which is an assumption and says so, and in the day", () => {
    const { performance: y, potential: x } = FORMER_DEFAULT_POLICY.axes;
    const minima = DEFAULT_POLICIES.map(({ axes }) =>
      [axes.performance, axes.potential].map(({ minimumEvidence }) => minimumEvidence.share),
    );
    expect(minima).toEqual([
      ["0", "0"],
      ["50", "60"],
    ]);
    for (const { minimumEvidence } of [performance, potential]) {
      expect(minimumEvidence.basis).toMatchObject({
        mark: "A",
        source: expect.stringMatching(/^Our assumption: /),
        inIndonesian: expect.stringMatching(/^Anggapan kami: /),
      });
    }
    expect(DEFAULT_POLICY).toEqual({
      ...FORMER_DEFAULT_POLICY,
      version: 2,
      effectiveFrom: DEFAULT_POLICY.effectiveFrom,
      axes: {
        performance: { ...y, minimumEvidence: performance.minimumEvidence },
        potential: { ...x, minimumEvidence: potential.minimumEvidence },
      },
    });
  });

  test("place nobody for a degree alone since the second, whatever else is known without a test", () => {
    const [before, after] = DEFAULT_POLICIES.map((document) =>
      place(compilePolicy(document), UNTESTED),
    );
    expect(before).toMatchObject({ box: 8 });
    expect(after).toMatchObject({ box: null, potential: null, value: null });
    expect(after?.performance).toBe(before?.performance);
    expect(after?.possibleBoxes).toEqual(before?.possibleBoxes);
    expect(after?.missing).toEqual(before?.missing);
    const tested = place(compilePolicy(DEFAULT_POLICY), {
      ...UNTESTED,
      competencyAssessed: { kind: "RATIO", achieved: "90", required: "100" },
    });
    expect(tested.box).toBe(8);
  });

  test("want a rating for performance since the second: awards, teams and feedback are not enough", () => {
    const unrated: Evidence = {
      awards: { kind: "CATEGORY", value: "NATIONAL" },
      teamAssignments: { kind: "NUMBER", value: "4" },
      feedback360: { kind: "NUMBER", value: "95" },
    };
    const points = (evidence: Evidence) =>
      DEFAULT_POLICIES.map((document) => place(compilePolicy(document), evidence).performance);
    expect(points(unrated)).toEqual([expect.any(Number), null]);
    const { performanceRating } = UNTESTED;
    const rated = points(performanceRating ? { performanceRating } : {});
    expect(rated[0]).not.toBeNull();
    expect(rated[1]).toBe(rated[0]);
  });
});

describe("the default policy", () => {
  test("is plain JSON: written and read it is the same document", () => {
    expect(JSON.parse(JSON.stringify(DEFAULT_POLICY))).toEqual(DEFAULT_POLICY);
  });

  test("has a mark and a source beside every figure", () => {
    expect(bareFigures(DEFAULT_POLICY, "policy")).toEqual([]);
    for (const basis of basesOf(DEFAULT_POLICY)) {
      expect(basis).toMatchObject({
        mark: expect.any(String),
        source: expect.stringMatching(/\w/),
      });
      expect(MARKS).toContain((basis as { mark: string }).mark);
    }
  });

  test("weighs as the decree does", () => {
    expect(weights(performance)).toEqual({
      mainPerformance: ["60", "60"],
      supportingPerformance: ["40", "15", "15", "10"],
    });
    expect(weights(potential)).toEqual({
      competency: ["40", "20", "10", "10"],
      potential: ["25", "25"],
      qualification: ["20", "10", "10"],
      integrity: ["15", "15"],
    });
  });

  test("takes no award, no team and no punishment on record as answers, and all else as unknown", () => {
    const items = itemsOf({ performance, potential });
    const answers = items.flatMap(({ id, absent }) =>
      absent.as === "NONE" ? [[id, absent.score]] : [],
    );
    expect(answers).toEqual([
      ["awards", "0"],
      ["teamAssignments", "0"],
      ["discipline", "100"],
    ]);
  });

  test("states the required level and the retirement age of every class", () => {
    const policy = compilePolicy(DEFAULT_POLICY);
    expect(policy.requiredLevels).toMatchObject({
      PELAKSANA: 1,
      PENGAWAS: 2,
      ADMINISTRATOR: 3,
      JPT_PRATAMA: 4,
      JPT_UTAMA: 5,
    });
    expect(policy.retirementAges).toMatchObject({ PELAKSANA: 58, JPT_MADYA: 60, AHLI_UTAMA: 65 });
  });
});
