import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { place } from "../placement/place.ts";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import { compilePolicy } from "../policy/validate.ts";
import { cases, only } from "../testing/policies-and-evidence.ts";
import { fact } from "../weighing/facts.fixture.ts";
import { withoutRecords } from "../weighing/rule.ts";
import { evidenceOf } from "../weighing/weigh.ts";
import { dossierOf } from "./dossier.ts";
import { readDossier } from "./read-dossier.ts";
import { canonical } from "../canonical.ts";
import { reproduce } from "./reproduce.ts";

const evidence = {
  performanceRating: { kind: "CATEGORY", value: "BAIK" },
  potentialAspects: { kind: "RATIO", achieved: "27", required: "40" },
} as const;
const placement = place(compilePolicy(DEFAULT_POLICY), evidence);
const dossier = dossierOf(DEFAULT_POLICY, evidence, placement);

const problemsOf = (input: unknown) => {
  const reading = readDossier(input);
  return reading.ok ? [] : reading.problems;
};

describe("a dossier", () => {
  test("survives JSON and is reproduced byte for byte, for any policy and evidence", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        const answers = only(full, known);
        const made = dossierOf(document, answers, place(compilePolicy(document), answers));
        const reading = readDossier(JSON.parse(JSON.stringify(made)));
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
        expect(reading.dossier).toEqual(made);
        expect(reproduce(reading.dossier)).toMatchObject({ agrees: true, differences: [] });
      }),
    );
  });

  test("is the same whatever the order of its keys", () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, part]) => [key, reversed(part)])
                .toReversed(),
            )
          : value;
    const other = reversed(dossier);
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(dossier));
    expect(canonical(other)).toBe(canonical(dossier));
    const reading = readDossier(other);
    expect(reading.ok && reproduce(reading.dossier).agrees).toBe(true);
  });

  test("leaves out evidence the policy does not ask for, names among it", () => {
    const name = { kind: "CATEGORY", value: "Siti" } as const;
    expect(dossierOf(DEFAULT_POLICY, { ...evidence, name }, placement)).toEqual(dossier);
  });

  test("that states another figure does not agree, and the figure is named", () => {
    const [first, ...rest] = placement.missing;
    if (first === undefined) throw new Error("Something is missing here.");
    const forged = {
      ...dossier,
      placement: {
        ...placement,
        box: 8 as const,
        missing: [{ ...first, leverage: 1 }, ...rest],
        possibleBoxes: placement.possibleBoxes.slice(1),
      },
    };
    const { agrees, differences } = reproduce(forged);
    expect(agrees).toBe(false);
    expect(differences).toEqual(
      expect.arrayContaining([
        { path: "box", stated: "8", computed: String(placement.box) },
        { path: "missing.0.leverage", stated: "1", computed: String(first.leverage) },
        {
          path: `possibleBoxes.${placement.possibleBoxes.length - 1}`,
          stated: null,
          computed: "8",
        },
      ]),
    );
  });

  test("whose evidence was changed does not agree", () => {
    const changed = {
      ...evidence,
      performanceRating: { kind: "CATEGORY", value: "KURANG" },
    } as const;
    expect(reproduce({ ...dossier, evidence: changed }).agrees).toBe(false);
  });
});

describe("a dossier with records", () => {
  const records = [
    fact("APPRAISAL", "2025-12-31", {
      year: 2025,
      period: "YEAR",
      rating: "BAIK",
      award: "AGENCY",
      teamAssignments: 2,
      feedback360: "81.5",
    }),
    fact("TRAINING", "2026-03-01", { hours: "24" }, "t"),
    fact("EDUCATION", "2010-12-31", { level: "S1", relevance: "RELEVANT" }, "e"),
  ];
  const person = {
    ...withoutRecords({ positionClass: "PENGAWAS", educationLevel: "S1" }),
    day: "2026-06-15",
    records,
  };
  const policy = compilePolicy(DEFAULT_POLICY);
  const answers = evidenceOf(person, policy);
  const made = dossierOf(DEFAULT_POLICY, answers, place(policy, answers), person);

  test("survives JSON and is reproduced from them", () => {
    expect(made.formatVersion).toBe(2);
    const reading = readDossier(JSON.parse(JSON.stringify(made)));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(reading.dossier).toEqual(made);
    expect(reproduce(reading.dossier)).toMatchObject({ agrees: true, differences: [] });
  });

  test("does not agree when a record says something else than the evidence", () => {
    const { records: kept } = made;
    if (kept === undefined) throw new Error("It has records.");
    const forged = { ...made, records: { ...kept, records: kept.records.slice(1) } };
    const { agrees, differences } = reproduce(forged);
    expect(agrees).toBe(false);
    expect(differences.map(({ path }) => path)).toContain("evidence.performanceRating");
  });

  test("carries nothing beside what the rules read", () => {
    const named = {
      ...person,
      name: "Siti",
      records: records.map((one) => ({ ...one, nip: "1" })),
    };
    expect(dossierOf(DEFAULT_POLICY, answers, made.placement, named)).toEqual(made);
  });

  test.each<[string, object]>([
    ["of version 1", { formatVersion: 1 }],
    ["that are none", { records: undefined }],
  ])("is refused %s", (_, change) => {
    expect(problemsOf({ ...made, ...change }).map(({ path }) => path)).toContain("records");
  });
});

describe("a file that is no dossier is refused, with the place that is wrong", () => {
  test.each<[string, unknown, string]>([
    ["nothing", null, ""],
    ["a list", [], ""],
    ["another format", { ...dossier, format: "other" }, "format"],
    ["a version not known", { ...dossier, formatVersion: 3 }, "formatVersion"],
    ["a name", { ...dossier, name: "Siti" }, "name"],
    [
      "a name in the placement",
      { ...dossier, placement: { ...placement, nip: "1" } },
      "placement.nip",
    ],
    [
      "evidence the policy does not know",
      { ...dossier, evidence: { nip: evidence.performanceRating } },
      "evidence.nip",
    ],
    [
      "evidence of no kind",
      { ...dossier, evidence: { feedback360: "80" } },
      "evidence.feedback360",
    ],
    ["a tenth box", { ...dossier, placement: { ...placement, box: 10 } }, "placement.box"],
    [
      "a policy without cut-offs",
      { ...dossier, policy: { ...DEFAULT_POLICY, axes: {} } },
      "policy.axes.performance",
    ],
    [
      "a policy whose weights do not add up",
      {
        ...dossier,
        policy: {
          ...DEFAULT_POLICY,
          valueWeights: { ...DEFAULT_POLICY.valueWeights, potential: "60" },
        },
      },
      "policy.valueWeights",
    ],
    ["no policy", { ...dossier, policy: undefined }, "policy"],
  ])("%s", (_, input, path) => {
    expect(problemsOf(input).map((problem) => problem.path)).toContain(path);
  });

  test("whatever it is, without throwing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0);
        expect(problemsOf({ ...dossier, placement: value }).length).toBeGreaterThan(0);
      }),
    );
    const trap = {
      get format(): string {
        throw new Error("trap");
      },
    };
    expect(problemsOf(trap)).toEqual([{ path: "", message: "This cannot be read as a dossier." }]);
  });
});
