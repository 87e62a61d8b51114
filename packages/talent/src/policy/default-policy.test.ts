import { describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "./default-policy.ts";
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

describe("the default policy", () => {
  test("is valid", () => {
    expect(validatePolicy(DEFAULT_POLICY)).toMatchObject({ ok: true });
  });

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
