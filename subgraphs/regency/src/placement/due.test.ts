import { describe, expect, test } from "@jest/globals";
import {
  canonical,
  compilePolicy,
  dueOn,
  evidenceOf,
  type EvidenceRow,
  type Fact,
  FORMER_DEFAULT_POLICY,
  withoutRecords,
} from "@talenta/talent";
import * as fc from "fast-check";
import { EVIDENCE_KINDS, type EvidenceEntry } from "../evidence/evidence-kind.ts";
import { datedEntries, days, factOf, plus } from "../testing/dated-evidence.ts";

const policy = compilePolicy(FORMER_DEFAULT_POLICY);

/** A record of one kind; `days` is its day, or its first and last. */
function fact<Kind extends Fact["kind"]>(
  kind: Kind,
  days: string | readonly [date: string, until: string | null],
  facts: Fact<Kind>["facts"],
): Fact {
  const [date, until] = typeof days === "string" ? [days, null] : days;
  return { id: "r", kind, date, until, facts };
}

const LONGER_THAN_A_YEAR = 400;

const people: fc.Arbitrary<EvidenceRow> = fc
  .record({
    day: days,
    records: fc.array(datedEntries, { maxLength: 5 }),
    positionSince: fc.option(days, { nil: null }),
  })
  .map(({ day, records, positionSince }) => ({
    ...withoutRecords({ positionClass: "PENGAWAS", educationLevel: "D3" }),
    positionSince,
    day,
    records: records.map((entry, at) => factOf(entry, `r${at}`)),
  }));

const answersOn = (person: EvidenceRow, day: string) =>
  canonical(evidenceOf({ ...person, day }, policy));

describe("the day somebody is due", () => {
  test("is to come, and until then the calendar changes no answer", () => {
    fc.assert(
      fc.property(people, (person) => {
        const due = dueOn(person, policy);
        if (due !== null) expect(due > person.day).toBe(true);
        const answers = answersOn(person, person.day);
        for (let after = 1; after <= LONGER_THAN_A_YEAR; after += 1) {
          const day = plus(person.day, after);
          if (due !== null && day >= due) break;
          expect([day, answersOn(person, day)]).toEqual([day, answers]);
        }
      }),
      { numRuns: 500 },
    );
  });

  const appraised = (year: number) =>
    fact("APPRAISAL", `${year}-12-31`, {
      year,
      period: "YEAR",
      rating: "BAIK",
      award: null,
      teamAssignments: null,
      feedback360: null,
    });
  const assessed = (date: string, until: string) =>
    factOf(
      {
        kind: "ASSESSMENT",
        record: { date, validUntil: until, competencies: {}, aspects: {} },
      } as unknown as EvidenceEntry,
      "r",
    );
  const training = (date: string) => fact("TRAINING", date, { hours: "8" });
  const post = (date: string, until: string | null = null) =>
    fact("POST_HELD", [date, until], { positionClass: "PENGAWAS" });
  const punished = (date: string, until: string | null) =>
    fact("DISCIPLINE", [date, until], { level: "MODERATE" });

  test.each<[what: string, Fact, due: string | null]>([
    ["never", fact("AWARD", "2020-01-01", { level: "UNIT" }), null],
    ["when an award is given", fact("AWARD", "2026-06-16", { level: "UNIT" }), "2026-06-16"],
    ["after an assessment's last day", assessed("2024-01-01", "2026-06-15"), "2026-06-16"],
    ["when an assessment is held", assessed("2026-07-01", "2026-08-01"), "2026-07-01"],
    [
      "when an assignment has been over for two years",
      fact("TEAM_ASSIGNMENT", ["2024-01-01", "2025-03-04"], {}),
      "2027-03-04",
    ],
    ["on 1 January for an appraisal of a year to come", appraised(2027), "2027-01-01"],
    ["never for one of this year", appraised(2026), null],
    [
      "on 1 January for an education of a year to come",
      fact("EDUCATION", "2027-12-31", { level: "S1", relevance: null }),
      "2027-01-01",
    ],
    ["when last year's training is no longer last year's", training("2025-06-30"), "2027-01-01"],
    ["a year later for this year's training", training("2026-01-02"), "2028-01-01"],
    ["never for a training of long ago", training("2024-12-31"), null],
    ["when a punishment begins", punished("2026-07-01", null), "2026-07-01"],
    ["when it has been served", punished("2026-01-01", "2026-08-31"), "2026-09-01"],
    ["when it has been over for two years", punished("2025-01-01", "2025-08-31"), "2027-08-31"],
    ["on the anniversary of a post", post("2020-08-17"), "2026-08-17"],
    ["never for posts that are over", post("2020-08-17", "2026-06-14"), null],
  ])("is %s", (_, one, due) => {
    const person = {
      ...withoutRecords({ positionClass: "PENGAWAS", educationLevel: null }),
      day: "2026-06-15",
    };
    expect(dueOn({ ...person, records: [one] }, policy)).toBe(due);
  });

  test("is that of the first of all records", () => {
    const person = {
      ...withoutRecords({ positionClass: "PENGAWAS", educationLevel: null }),
      day: "2026-06-15",
    };
    const records = [
      training("2025-06-30"),
      post("2020-08-17"),
      punished("2026-01-01", "2026-08-31"),
    ];
    expect(dueOn({ ...person, records }, policy)).toBe("2026-08-17");
  });
});

test("every kind of evidence is among those tried", () => {
  const kinds = new Set(fc.sample(datedEntries, 300).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(Object.keys(EVIDENCE_KINDS).sort());
});
