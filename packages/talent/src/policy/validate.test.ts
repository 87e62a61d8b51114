import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { DEFAULT_POLICY } from "./default-policy.ts";
import { DEFAULT_EVIDENCE_RULES } from "./evidence-rules.ts";
import { PolicyError, compilePolicy, validatePolicy } from "./validate.ts";

/** The default policy with one place changed, as a stranger's JSON. `undefined` removes the place. */
function changed(path: string, value: unknown): unknown {
  const document: unknown = JSON.parse(JSON.stringify(DEFAULT_POLICY));
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  let node = document as Record<string, unknown>;
  for (const key of keys) node = node[key] as Record<string, unknown>;
  if (value === undefined) delete node[last];
  else node[last] = value;
  return document;
}

const problemsOf = (input: unknown) => {
  const reading = validatePolicy(input);
  return reading.ok ? [] : reading.problems;
};

const MAIN = "axes.performance.components[0]";
const AWARDS = "axes.performance.components[1].items[0]";
const SECOND_NONE = {
  value: "NONE",
  title: { id: "Tidak ada", en: "None" },
  score: "0",
  basis: { mark: "A", source: "test" },
};
const TEAMS = "axes.performance.components[1].items[1].scale";

describe("a policy document with a fault of shape names its place, the value and what to do", () => {
  test.each([
    ["version", 0],
    ["version", "1"],
    ["id", "has spaces"],
    ["title.en", ""],
    ["citation", undefined],
    ["citation", "  "],
    ["effectiveFrom", "2025-02-30"],
    ["effectiveUntil", "soon"],
    [`${MAIN}.weight`, 60],
    [`${MAIN}.weight`, "6O"],
    [`${MAIN}.weight`, "-60"],
    [`${MAIN}.weight`, "6e1"],
    [`${MAIN}.items[0].scale.rows[1].score`, "1001"],
    [`${MAIN}.items[0].basis.mark`, "X"],
    [`${MAIN}.items[0].basis`, undefined],
    [`${MAIN}.items[0].scale.kind`, "GUESS"],
    [`${MAIN}.items[0].scale.rows[1].basis.source`, ""],
    [`${MAIN}.items[0].scale.rows[1].basis.source`, " "],
    [`${AWARDS}.absent.basis`, undefined],
    [`${TEAMS}.bands[0].basis`, undefined],
    ["valueWeights.basis", undefined],
    ["axes.potential.cutoffs.basis", undefined],
    ["axes.potential.minimumEvidence.basis.mark", ""],
    ["requiredLevels[0].basis", undefined],
    ["retirementAges[0].basis", undefined],
    ["technicalFit[0].basis", undefined],
    ["id", `x${"y".repeat(64)}`],
    [`${AWARDS}.absent.score`, undefined],
    ["requiredLevels[0].level", 6],
    ["retirementAges[3].positionClass", "JANITOR"],
    ["axes.potential.cutoffs", undefined],
    ["weights", {}],
  ])("%s = %j", (path, value) => {
    const problems = problemsOf(changed(path, value));
    expect(problems).toEqual([{ path, value, message: expect.stringMatching(/\w/) }]);
  });
});

describe("a policy document with a fault in its figures names every one", () => {
  test("weights that do not add up, in the axis and in the component", () => {
    expect(problemsOf(changed(`${MAIN}.weight`, "59.5"))).toEqual([
      {
        path: "axes.performance.components",
        value: ["59.5", "40"],
        message: "The weights must add up to 100; they add up to 99.5.",
      },
      {
        path: `${MAIN}.items`,
        value: ["60"],
        message: "The weights must add up to 59.5; they add up to 60.",
      },
    ]);
  });

  test("a weight of nothing", () => {
    expect(problemsOf(changed(`${AWARDS}.weight`, "0")).map(({ path }) => path)).toEqual([
      "axes.performance.components[1].items",
      `${AWARDS}.weight`,
    ]);
  });

  test("weights are added exactly: thirds as decimals do not pass for a whole", () => {
    const almost = changed("valueWeights", {
      ...DEFAULT_POLICY.valueWeights,
      performance: "49.9999999999",
    });
    expect(problemsOf(almost)).toEqual([
      {
        path: "valueWeights",
        value: ["49.9999999999", "50"],
        message: expect.stringContaining("99.9999999999"),
      },
    ]);
  });

  test.each([
    [
      "a hole between bands",
      `${TEAMS}.bands[1].below`,
      "1.5",
      `${TEAMS}.bands[2].from`,
      "leaves a hole",
    ],
    ["an overlap of bands", `${TEAMS}.bands[1].below`, "2.5", `${TEAMS}.bands[2].from`, "overlaps"],
    [
      "a hole before the first band",
      `${TEAMS}.bands[0].from`,
      "0.5",
      `${TEAMS}.bands[0].from`,
      "scale starts",
    ],
    [
      "a band that is open too early",
      `${TEAMS}.bands[1].below`,
      null,
      `${TEAMS}.bands[1].below`,
      "Only the last",
    ],
    [
      "a scale whose end is in no band",
      `${TEAMS}.bands[3].below`,
      "9",
      `${TEAMS}.bands[3].below`,
      "must be open",
    ],
    [
      "cut-offs in the wrong order",
      "axes.potential.cutoffs.middle",
      "80",
      "axes.potential.cutoffs.high",
      "above",
    ],
    [
      "a cut-off above the axis",
      "axes.potential.cutoffs.high",
      "100.5",
      "axes.potential.cutoffs.high",
      "0 to 100",
    ],
    [
      "a cut-off too fine to publish",
      "axes.potential.cutoffs.high",
      "80.0000001",
      "axes.potential.cutoffs.high",
      "six decimals",
    ],
    [
      "more evidence than there is",
      "axes.potential.minimumEvidence.share",
      "101",
      "axes.potential.minimumEvidence.share",
      "0 to 100",
    ],
    [
      "a component twice",
      `${MAIN}.id`,
      "supportingPerformance",
      "axes.performance.components[1].id",
      "twice",
    ],
    [
      "an item of both axes",
      "axes.performance.components[1].items[1].id",
      "experience",
      "axes.potential.components[0].items[2].id",
      "both axes",
    ],
    [
      "a category twice",
      `${AWARDS}.scale.rows[5]`,
      SECOND_NONE,
      `${AWARDS}.scale.rows[5].value`,
      "one row only",
    ],
    [
      "a cap that punishes",
      "axes.potential.components[1].items[0].scale.cap",
      "99",
      "axes.potential.components[1].items[0].scale.cap",
      "cap below 100",
    ],
    [
      "a last day before the first",
      "effectiveUntil",
      "2024-12-31",
      "effectiveUntil",
      "must not be before",
    ],
    [
      "a fit that is no whole",
      "technicalFit[0].technicalFit",
      "21",
      "technicalFit[0]",
      "add up to 100",
    ],
  ])("%s", (_, path, value, at, message) => {
    expect(problemsOf(changed(path, value))).toEqual(
      [{ path: at, value: expect.anything(), message: expect.stringContaining(message) }].map(
        (problem) => (value === null ? { ...problem, value: null } : problem),
      ),
    );
  });

  test("a scale that ends before its last band, and before its evidence does", () => {
    expect(problemsOf(changed(`${TEAMS}.max`, "2"))).toEqual([
      { path: `${TEAMS}.max`, value: "2", message: expect.stringContaining("must not end before") },
      { path: `${TEAMS}.max`, value: "2", message: expect.stringContaining("no upper end") },
    ]);
  });

  test("a class of position twice, and so another one missing", () => {
    const problems = problemsOf(changed("requiredLevels[1].positionClass", "JPT_UTAMA"));
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      ["requiredLevels[1].positionClass", expect.stringContaining("twice")],
      ["requiredLevels", expect.stringContaining("JPT_MADYA has none")],
    ]);
  });
});

describe("rules of evidence in a policy", () => {
  test("are the default ones where it has none, and its own where it has", () => {
    expect(compilePolicy(DEFAULT_POLICY).evidenceRules).toEqual({
      teamAssignmentYears: 2,
      trainingHoursDue: { PNS: "20", PPPK: "20" },
      disciplineYears: { LIGHT: 2, MODERATE: 2, SEVERE: 2 },
    });
    const [permanent, contract] = DEFAULT_EVIDENCE_RULES.trainingHoursDue;
    const trainingHoursDue = [{ ...permanent, hours: "32.5" }, contract];
    const reading = validatePolicy(
      changed("evidenceRules", { ...DEFAULT_EVIDENCE_RULES, trainingHoursDue }),
    );
    expect(reading.ok && reading.policy.evidenceRules.trainingHoursDue).toEqual({
      PNS: "32.5",
      PPPK: "20",
    });
  });

  test.each([
    [
      "no hours due",
      { trainingHoursDue: DEFAULT_EVIDENCE_RULES.trainingHoursDue.slice(1) },
      "PNS has none",
    ],
    [
      "hours of nothing",
      {
        trainingHoursDue: DEFAULT_EVIDENCE_RULES.trainingHoursDue.map((row) => ({
          ...row,
          hours: "0",
        })),
      },
      "above 0",
    ],
    [
      "a level twice",
      {
        disciplineYears: [
          ...DEFAULT_EVIDENCE_RULES.disciplineYears,
          ...DEFAULT_EVIDENCE_RULES.disciplineYears.slice(2),
        ],
      },
      "twice",
    ],
    [
      "longer than a career",
      { teamAssignmentYears: { ...DEFAULT_EVIDENCE_RULES.teamAssignmentYears, years: 51 } },
      "50",
    ],
  ])("cannot stand with %s", (_, rules, message) => {
    const problems = problemsOf(changed("evidenceRules", { ...DEFAULT_EVIDENCE_RULES, ...rules }));
    expect(problems.map((problem) => problem.message).join(" ")).toContain(message);
  });
});

describe("validation", () => {
  test("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(validatePolicy(input).ok).toBe(false);
      }),
    );
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error("touched");
        },
      },
    );
    expect(validatePolicy(trap)).toMatchObject({ ok: false });
  });

  test("refuses a document far larger than any policy at once, nested ones too", () => {
    const many = changed(
      "axes.performance.components",
      Array.from({ length: 10_001 }, () => 0),
    );
    let deep: unknown = [];
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
    for (const document of [many, deep]) {
      const [problem, ...others] = problemsOf(document);
      expect(problem?.message).toContain("10000 values at most");
      expect(others).toEqual([]);
    }
  });

  test("never throws on a document with any one place spoiled", () => {
    const places = pathsOf(DEFAULT_POLICY, "");
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (path, value) => {
        expect(typeof validatePolicy(changed(path, value)).ok).toBe("boolean");
      }),
    );
  });
});

test.each([
  [`${MAIN}.basis`, undefined, "Say how well this is founded: a mark, H, M, L or A"],
  [`${MAIN}.basis.mark`, "X", 'Write one of "H", "M", "L", "A".'],
  ["valueWeights.performance", 50, "Write a text in quotation marks, figures too."],
  ["title.id", undefined, "This is missing. Write a text"],
  ["requiredLevels", {}, "Write a list in square brackets."],
])("what stands in the wrong shape at %s is answered with what to write", (path, value, said) => {
  const [problem] = problemsOf(changed(path, value));
  expect(problem).toMatchObject({ path, message: expect.stringContaining(said) });
});

test("compiling a faulty policy says everything that is wrong", () => {
  const faulty = { ...DEFAULT_POLICY, version: 0, citation: "" };
  expect(() => compilePolicy(faulty)).toThrow(PolicyError);
  expect(() => compilePolicy(faulty)).toThrow(/version:.*citation:/);
});

function pathsOf(node: unknown, path: string): string[] {
  if (typeof node !== "object" || node === null) return [path];
  const inner = Object.entries(node).flatMap(([key, value]) =>
    pathsOf(value, path === "" ? key : `${path}.${key}`),
  );
  return path === "" ? inner : [path, ...inner];
}
