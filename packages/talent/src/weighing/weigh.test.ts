import { describe, expect, test } from "@jest/globals";
import type { EvidenceValue } from "../placement/evidence.ts";
import { FORMER_DEFAULT_POLICY } from "../policy/default-policy.ts";
import { DEFAULT_EVIDENCE_RULES } from "../policy/evidence-rules.ts";
import { compilePolicy } from "../policy/validate.ts";
import type { PositionClass } from "../position/classes.ts";
import { answers, fact, policy, ratio } from "./facts.fixture.ts";
import { withoutRecords } from "./rule.ts";
import type { EvidenceRow } from "./rule.ts";
import type { Fact } from "./fact.ts";
import { evidenceOf, weigh } from "./weigh.ts";

const category = (value: string): EvidenceValue => ({ kind: "CATEGORY", value });
const figure = (value: string): EvidenceValue => ({ kind: "NUMBER", value });

const skp = (year: number, rating: "BAIK" | "KURANG", more: object = {}) =>
  fact("APPRAISAL", `${year}-12-31`, {
    year,
    period: "YEAR",
    rating,
    award: null,
    teamAssignments: null,
    feedback360: null,
    ...more,
  });

describe("the performance rating", () => {
  test("is that of the latest yearly appraisal; a periodic one and one of a year to come do not count", () => {
    const records = [
      skp(2024, "KURANG"),
      skp(2025, "BAIK"),
      skp(2026, "KURANG", { period: "TRIWULAN I" }),
      skp(2027, "KURANG"),
    ];
    expect(answers("2026-06-15", records)["performanceRating"]).toEqual(category("BAIK"));
    expect(answers("2026-12-31", records)["performanceRating"]).toEqual(category("BAIK"));
    expect(answers("2027-01-01", records)["performanceRating"]).toEqual(category("KURANG"));
  });
});

describe("awards", () => {
  const given = [
    fact("AWARD", "2026-06-15", { level: "INTERNATIONAL" }),
    fact("AWARD", "2001-01-01", { level: "AGENCY" }),
  ];
  test("count by their highest level from the day they are given", () => {
    expect(answers("2026-06-14", given)["awards"]).toEqual(category("AGENCY"));
    expect(answers("2026-06-15", given)["awards"]).toEqual(category("INTERNATIONAL"));
    expect(answers("2000-12-31", given)).not.toHaveProperty("awards");
  });

  test("are the appraisal's own only where none is on record", () => {
    const appraisal = skp(2025, "BAIK", { award: "NATIONAL" });
    expect(answers("2026-06-15", [appraisal])["awards"]).toEqual(category("NATIONAL"));
    expect(answers("2026-06-14", [appraisal, ...given])["awards"]).toEqual(category("AGENCY"));
  });
});

describe("team assignments", () => {
  const team = (from: string, until: string | null) => fact("TEAM_ASSIGNMENT", [from, until], {});
  test.each([
    ["2026-06-14", "0", "has not begun"],
    ["2026-06-15", "1", "begins"],
    ["2028-09-29", "1", "ended less than two years ago"],
    ["2028-09-30", "0", "ended two years ago to the day"],
  ])("on %s count %s: one that %s", (day, count) => {
    expect(answers(day, [team("2026-06-15", "2026-09-30")])["teamAssignments"]).toEqual(
      figure(count),
    );
  });

  test("that go on count, and each counts once", () => {
    const records = [team("2010-01-01", null), team("2025-01-01", "2025-02-01")];
    expect(answers("2026-06-15", records)["teamAssignments"]).toEqual(figure("2"));
  });

  test("are the appraisal's own figure only where none is on record", () => {
    const appraisal = skp(2025, "BAIK", { teamAssignments: 4 });
    expect(answers("2026-06-15", [appraisal])["teamAssignments"]).toEqual(figure("4"));
    const old = team("2010-01-01", "2010-12-31");
    expect(answers("2026-06-15", [appraisal, old])["teamAssignments"]).toEqual(figure("0"));
  });

  test("count for as long as the policy says", () => {
    const rules = {
      ...DEFAULT_EVIDENCE_RULES,
      teamAssignmentYears: { ...DEFAULT_EVIDENCE_RULES.teamAssignmentYears, years: 5 },
    };
    const longer = compilePolicy({ ...FORMER_DEFAULT_POLICY, evidenceRules: rules });
    const person = withoutRecords({ positionClass: null, educationLevel: null });
    const records = [team("2021-06-01", "2021-06-16")];
    expect(
      evidenceOf({ ...person, day: "2026-06-15", records }, longer)["teamAssignments"],
    ).toEqual(figure("1"));
  });
});

test("360 degree feedback is the latest round closed by the day, else the appraisal's own", () => {
  const appraisal = skp(2025, "BAIK", { feedback360: "60.5" });
  const rounds = [
    fact("FEEDBACK_360", "2025-12-12", { score: "70" }),
    fact("FEEDBACK_360", "2026-06-15", { score: "90.25" }),
  ];
  expect(answers("2026-06-14", [appraisal, ...rounds])["feedback360"]).toEqual(figure("70"));
  expect(answers("2026-06-15", [appraisal, ...rounds])["feedback360"]).toEqual(figure("90.25"));
  expect(answers("2026-06-15", [appraisal])["feedback360"]).toEqual(figure("60.5"));
  const another = fact("FEEDBACK_360", "2026-06-15", { score: "9" });
  expect(answers("2026-06-15", [...rounds, another])["feedback360"]).toEqual(figure("90.25"));
  expect(answers("2026-06-15", [another, ...rounds])["feedback360"]).toEqual(figure("90.25"));
});

describe("training", () => {
  const training = (day: string, hours: string) => fact("TRAINING", day, { hours });
  test("counts the hours of last year or of this one so far, whichever has more", () => {
    const records = [
      training("2024-12-31", "40"),
      training("2025-01-01", "7.5"),
      training("2025-12-31", "8.25"),
      training("2026-06-15", "16"),
    ];
    for (const [day, hours] of [
      ["2025-12-31", "40"],
      ["2026-01-01", "15.75"],
      ["2026-06-14", "15.75"],
      ["2026-06-15", "16"],
      ["2027-12-31", "16"],
    ] as const) {
      const { competencyDeveloped } = answers(day, records, { employmentKind: "PNS" });
      expect([day, competencyDeveloped]).toEqual([day, ratio(hours, "20")]);
    }
    expect(answers("2028-01-01", records)).not.toHaveProperty("competencyDeveloped");
  });
});

describe("experience", () => {
  const post = (from: string, until: string | null, positionClass: PositionClass | null) =>
    fact("POST_HELD", [from, until], { positionClass });
  const years = (day: string, records: readonly Fact[], more: Partial<EvidenceRow> = {}) =>
    answers(day, records, { positionClass: "PENGAWAS", ...more })["experience"];

  test("is a year on the anniversary, not the day before", () => {
    const records = [post("2024-06-15", null, "PENGAWAS")];
    expect(years("2025-06-14", records)).toEqual(figure("0"));
    expect(years("2025-06-15", records)).toEqual(figure("1"));
    expect(years("2028-06-14", records)).toEqual(figure("3"));
    expect(years("2028-06-15", records)).toEqual(figure("4"));
  });

  test("counts a year in a post from its first to its last day", () => {
    expect(years("2026-06-15", [post("2020-06-15", "2021-06-13", "PENGAWAS")])).toEqual(
      figure("0"),
    );
    expect(years("2026-06-15", [post("2020-06-15", "2021-06-14", "PENGAWAS")])).toEqual(
      figure("1"),
    );
  });

  test("adds posts up, and days in two posts count once", () => {
    const halves = [
      post("2020-01-01", "2020-06-30", "PENGAWAS"),
      post("2022-01-01", "2022-07-03", "PENGAWAS"),
    ];
    expect(years("2026-06-15", halves)).toEqual(figure("1"));
    const overlapping = [
      post("2020-01-01", "2021-12-31", "PENGAWAS"),
      post("2021-01-01", "2022-12-31", "ADMINISTRATOR"),
    ];
    expect(years("2026-06-15", overlapping)).toEqual(figure("3"));
  });

  test("takes 365 days of a leap year for less than a year beside another post", () => {
    const year = post("2020-01-01", "2020-12-31", "PENGAWAS");
    expect(years("2026-06-15", [year, post("2023-03-01", "2024-02-28", "PENGAWAS")])).toEqual(
      figure("1"),
    );
    expect(years("2026-06-15", [year, post("2023-03-01", "2024-02-29", "PENGAWAS")])).toEqual(
      figure("2"),
    );
  });

  test("takes posts of the class held or a higher one", () => {
    const records = [
      post("2010-01-01", "2012-12-31", "PELAKSANA"),
      post("2013-01-01", "2013-12-31", null),
      post("2014-01-01", "2015-12-31", "AHLI_PERTAMA"),
      post("2016-01-01", "2016-12-31", "JPT_PRATAMA"),
    ];
    expect(years("2026-06-15", records)).toEqual(figure("3"));
  });

  test("takes the post held now from the employee's own record when the list lacks it", () => {
    const records = [post("2020-01-01", "2021-12-31", "PENGAWAS")];
    const positionSince = "2024-06-15";
    expect(years("2026-06-14", records, { positionSince })).toEqual(figure("3"));
    expect(years("2026-06-15", records, { positionSince })).toEqual(figure("4"));
  });

  test("is unknown without a list of posts, and without a class", () => {
    expect(years("2026-06-15", [], { positionSince: "2010-01-01" })).toBeUndefined();
    const records = [post("2020-01-01", null, "PENGAWAS")];
    expect(years("2026-06-15", records, { positionClass: null })).toBeUndefined();
  });
});

describe("education", () => {
  const degree = (
    year: number,
    level: "S1" | "S2",
    relevance: "RELEVANT" | "UNRELATED" | null = null,
  ) => fact("EDUCATION", `${year}-12-31`, { level, relevance });

  test("counts by its highest level, the employee's own record included, from the year of graduation", () => {
    const records = [degree(2010, "S1"), degree(2026, "S2")];
    const own = { educationLevel: "D3" as const };
    expect(answers("2025-12-31", records, own)["educationLevel"]).toEqual(category("S1"));
    expect(answers("2026-01-01", records, own)["educationLevel"]).toEqual(category("S2"));
    expect(answers("2025-12-31", records, { educationLevel: "S3" })["educationLevel"]).toEqual(
      category("S3"),
    );
  });

  test("is as relevant as the highest that was judged; of two alike, the better", () => {
    const judged = [degree(2010, "S1", "RELEVANT"), degree(2020, "S2", null)];
    expect(answers("2026-06-15", judged)["educationRelevance"]).toEqual(category("RELEVANT"));
    const both = [...judged, degree(2021, "S2", "UNRELATED")];
    expect(answers("2026-06-15", both)["educationRelevance"]).toEqual(category("UNRELATED"));
    const alike = [...both, degree(2022, "S2", "RELEVANT")];
    expect(answers("2026-06-15", alike)["educationRelevance"]).toEqual(category("RELEVANT"));
    expect(answers("2026-06-15", [degree(2010, "S1")])).not.toHaveProperty("educationRelevance");
  });
});

describe("discipline", () => {
  const punished = (
    level: "LIGHT" | "MODERATE" | "SEVERE",
    from: string,
    until: string | null = null,
  ) => fact("DISCIPLINE", [from, until], { level });
  const on = (day: string, ...records: readonly Fact[]) => answers(day, records)["discipline"];

  test("is being served from the first to the last day, then counts at its level for two years", () => {
    const record = punished("MODERATE", "2025-06-15", "2026-06-14");
    for (const [day, standing] of [
      ["2025-06-14", undefined],
      ["2025-06-15", "SERVING"],
      ["2026-06-14", "SERVING"],
      ["2026-06-15", "MODERATE"],
      ["2028-06-13", "MODERATE"],
      ["2028-06-14", undefined],
    ] as const) {
      expect([day, on(day, record)]).toEqual([day, standing && category(standing)]);
    }
  });

  test("counts from its first day where it has no last, and is not taken as being served", () => {
    expect(on("2026-06-15", punished("SEVERE", "2026-06-15"))).toEqual(category("SEVERE"));
    expect(on("2028-06-14", punished("SEVERE", "2026-06-15"))).toEqual(category("SEVERE"));
    expect(on("2028-06-15", punished("SEVERE", "2026-06-15"))).toBeUndefined();
  });

  test("is light while a light one is served, and the worst of several", () => {
    const light = punished("LIGHT", "2026-01-01", "2026-12-31");
    expect(on("2026-06-15", light)).toEqual(category("LIGHT"));
    expect(on("2026-06-15", light, punished("SEVERE", "2025-01-01", "2025-06-01"))).toEqual(
      category("SEVERE"),
    );
    expect(on("2026-06-15")).toBeUndefined();
  });
});

test("the records an answer rests on are named, and no others", () => {
  const person = withoutRecords({ positionClass: "PENGAWAS", educationLevel: "S1" });
  const records = [
    fact("AWARD", "2020-01-01", { level: "UNIT" }, "unit"),
    fact("AWARD", "2021-01-01", { level: "NATIONAL" }, "national"),
    fact("FEEDBACK_360", "2020-01-01", { score: "1" }, "early"),
    fact("FEEDBACK_360", "2021-01-01", { score: "2" }, "late"),
    fact("EDUCATION", "2010-12-31", { level: "SLTA", relevance: null }, "school"),
    fact("TRAINING", "2012-12-31", { hours: "9" }, "long ago"),
  ];
  const { counted } = weigh({ ...person, day: "2026-06-15", records }, policy);
  expect([...counted].sort()).toEqual(["late", "national"]);
});
