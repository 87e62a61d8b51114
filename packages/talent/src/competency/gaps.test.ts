import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import { POSITION_CLASSES } from "../position/classes.ts";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "./competencies.ts";
import { gapsAgainst } from "./gaps.ts";
import { POTENTIAL_STANDARD, standardOfClass, validateStandard } from "./standard.ts";
import type { CompetencyStandard } from "./standard.ts";

const basis = { mark: "A", source: "test" } as const;
const administrator = standardOfClass(DEFAULT_POLICY, "ADMINISTRATOR");
if (administrator === null) throw new Error("The default policy knows every class.");

const allAt = (level: number): Record<string, number> =>
  Object.fromEntries(COMPETENCIES.map(({ id }) => [id, level]));

describe("the gaps of an administrator, who needs level 3 of all nine", () => {
  test("are stated per competency, with the key of what the level means", () => {
    const { gaps } = gapsAgainst(administrator, { ...allAt(3), INTEGRITY: 4, TEAMWORK: 2 });
    expect(gaps.slice(0, 3)).toEqual([
      {
        id: "INTEGRITY",
        title: { id: "Integritas", en: "Integrity" },
        required: 3,
        achieved: 4,
        gap: "1",
        state: "EXCEEDS",
        descriptions: { required: "INTEGRITY.3", achieved: "INTEGRITY.4" },
      },
      {
        id: "TEAMWORK",
        title: { id: "Kerja sama", en: "Teamwork" },
        required: 3,
        achieved: 2,
        gap: "-1",
        state: "FALLS_SHORT",
        descriptions: { required: "TEAMWORK.3", achieved: "TEAMWORK.2" },
      },
      expect.objectContaining({ gap: "0", state: "MEETS" }),
    ]);
  });

  test.each([
    // achieved of 27: 22 is 81.48 per cent, 21 is 77.78, 19 is 70.37, 18 is 66.67
    [{ INTEGRITY: 1, TEAMWORK: 1, COMMUNICATION: 2 }, "2200/27", "MS"],
    [{ INTEGRITY: 1, TEAMWORK: 1, COMMUNICATION: 1 }, "700/9", "MMS"],
    [{ INTEGRITY: 0, TEAMWORK: 0, COMMUNICATION: 1 }, "1900/27", "MMS"],
    [{ INTEGRITY: 0, TEAMWORK: 0, COMMUNICATION: 0 }, "200/3", "KMS"],
  ])("with %j make %s per cent and the fit %s", (levels, exact, fit) => {
    const report = gapsAgainst(administrator, { ...allAt(3), ...levels });
    expect(report.match?.exact).toBe(exact);
    expect(report).toMatchObject({ fit, possibleFits: [fit], missing: [] });
  });

  test("leave the match open while a competency was not assessed: missing is not low", () => {
    const { INTEGRITY, ...rest } = allAt(3);
    expect(INTEGRITY).toBe(3);
    const report = gapsAgainst(administrator, { ...rest, TEAMWORK: 1 });
    expect(report).toMatchObject({ missing: ["INTEGRITY"], match: null, fit: null });
    expect(report.matchSoFar?.exact).toBe("275/3"); // 22 of 24
    expect(report.possibleFits).toEqual(["MS"]); // 22 of 27 is 81.48 already
    expect(report.gaps[0]).toMatchObject({ achieved: null, gap: null, state: "MISSING" });
  });

  test("are all open when nobody was assessed", () => {
    expect(gapsAgainst(administrator, {})).toMatchObject({
      match: null,
      matchSoFar: null,
      possibleFits: ["MS", "MMS", "KMS"],
    });
  });

  test.each([-1, 5.5, Number.NaN, Number.POSITIVE_INFINITY])("take %p for no level", (level) => {
    expect(gapsAgainst(administrator, { ...allAt(3), INTEGRITY: level }).gaps[0]).toMatchObject({
      achieved: null,
      state: "UNUSABLE",
    });
  });
});

test("potential has cut-offs of its own: 90 and 78 of eight aspects over 40", () => {
  /** Seven aspects at one score, the eighth at another. */
  const report = (seven: number, last: number) =>
    gapsAgainst(
      POTENTIAL_STANDARD,
      Object.fromEntries(POTENTIAL_ASPECTS.map(({ id }, i) => [id, i < 7 ? seven : last])),
    );
  expect(report(4.5, 4.5)).toMatchObject({ fit: "OPTIMAL", match: { exact: "90" } });
  expect(report(4.5, 4.4)).toMatchObject({ fit: "FAIRLY_OPTIMAL" });
  expect(report(4, 3.2)).toMatchObject({ fit: "FAIRLY_OPTIMAL", match: { exact: "78" } });
  expect(report(4, 3.1)).toMatchObject({ fit: "LESS_OPTIMAL" });
});

describe("a standard", () => {
  const sound: CompetencyStandard = {
    id: "kabid-data",
    kind: "COMPETENCY",
    title: { id: "Kepala Bidang Data", en: "Head of data" },
    requirements: [
      { id: "INTEGRITY", level: 4 },
      { id: "TEAMWORK", level: 3 },
    ],
    basis,
  };

  test("of a position may differ from that of its class", () => {
    expect(validateStandard(sound)).toEqual({ ok: true, standard: sound });
  });

  test.each([
    [{ requirements: [] }, "requirements"],
    [{ requirements: [{ id: "INTEGRITY", level: 6 }] }, "requirements[0].level"],
    [{ requirements: [{ id: "INTEGRITY", level: 2.5 }] }, "requirements[0].level"],
    [{ requirements: [{ id: "GRIT", level: 3 }] }, "requirements[0].id"],
    [{ requirements: [sound.requirements[0], sound.requirements[0]] }, "requirements[1].id"],
    [{ title: { id: "", en: "x" } }, "title.id"],
  ])("with %j is refused at %s", (change, path) => {
    const reading = validateStandard({ ...sound, ...change });
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.path)).toContain(path);
  });

  test("is there for every class", () => {
    for (const positionClass of POSITION_CLASSES) {
      expect(validateStandard(standardOfClass(DEFAULT_POLICY, positionClass)).ok).toBe(true);
    }
  });
});

describe("for all levels and standards", () => {
  const level = fc.integer({ min: 0, max: 5 });
  const levels = fc.record(Object.fromEntries(COMPETENCIES.map(({ id }) => [id, level])));
  const standards = fc
    .subarray(
      COMPETENCIES.map(({ id }) => id),
      { minLength: 1 },
    )
    .chain((ids) =>
      fc.record(Object.fromEntries(ids.map((id) => [id, fc.integer({ min: 1, max: 5 })]))),
    )
    .map((required): CompetencyStandard => ({
      id: "any",
      kind: "COMPETENCY",
      title: { id: "a", en: "a" },
      requirements: Object.entries(required).map(([id, value]) => ({ id, level: value })),
      basis,
    }));

  test("gaps add up to the difference of the sums, and completing never leaves the possible fits", () => {
    fc.assert(
      fc.property(
        standards,
        levels,
        fc.subarray(COMPETENCIES.map(({ id }) => id)),
        (s, all, known) => {
          const full = gapsAgainst(s, all);
          const sum = full.gaps.reduce((total, { gap }) => total + Number(gap), 0);
          const difference = full.gaps.reduce((t, g) => t + (g.achieved ?? 0) - g.required, 0);
          expect(sum).toBe(difference);
          const part = gapsAgainst(
            s,
            Object.fromEntries(Object.entries(all).filter(([id]) => known.some((k) => k === id))),
          );
          expect(part.possibleFits).toContain(full.fit);
        },
      ),
    );
  });
});
