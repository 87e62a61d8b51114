import { evidenceKind } from "@talenta/siasn";
import { COMPETENCIES, type Fact, type PositionClass, POTENTIAL_ASPECTS } from "@talenta/talent";
import * as fc from "fast-check";
import type { EvidenceEntry } from "../evidence/evidence-entry.ts";

const DAY_MS = 86_400_000;
const FIRST = Date.parse("2023-01-01T00:00:00Z") / DAY_MS;
const LAST = Date.parse("2029-12-31T00:00:00Z") / DAY_MS;

const dayOf = (n: number) => new Date(n * DAY_MS).toISOString().slice(0, 10);
/** Days of seven years, leap days and ends of years often. */
export const days = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: FIRST, max: LAST }).map(dayOf) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("2024-02-29", "2024-12-31", "2025-12-31", "2026-01-01"),
  },
);
const year = fc.integer({ min: 2022, max: 2029 });
const period = fc
  .tuple(days, fc.option(fc.nat(900), { nil: null }))
  .map(([from, length]) => ({ from, until: length === null ? null : plus(from, length) }));
const classes = fc.constantFrom<PositionClass | null>(
  "PELAKSANA",
  "PENGAWAS",
  "ADMINISTRATOR",
  null,
);

/** The day a number of days later. */
export function plus(day: string, more: number): string {
  return dayOf(Date.parse(day) / DAY_MS + more);
}

/** An assessment of a part answers nothing. */
function wholeOf<Result>(tested: readonly { readonly id: string }[], result: Result) {
  return Object.fromEntries(tested.map(({ id }) => [id, result]));
}

/** A record of any kind of these years, its fields that no rule reads left out. */
export const datedEntries = fc.oneof(
  fc.record({ year, rating: fc.constantFrom("BAIK", "KURANG") }).map((record) => ({
    kind: "APPRAISAL",
    record: { ...record, period: "YEAR", award: null, teamAssignments: null, feedback360: null },
  })),
  period.map(({ from, until }) => ({
    kind: "ASSESSMENT",
    record: {
      date: from,
      validUntil: until,
      provider: null,
      competencies: wholeOf(COMPETENCIES, { achieved: 3, required: 4 }),
      aspects: wholeOf(POTENTIAL_ASPECTS, 4),
    },
  })),
  fc.record({ date: days, level: fc.constantFrom("UNIT", "NATIONAL") }).map((record) => ({
    kind: "AWARD",
    record: { ...record, title: record.date },
  })),
  period.map((record) => ({ kind: "TEAM_ASSIGNMENT", record: { ...record, team: "Tim" } })),
  fc.record({ date: days, score: fc.nat(100).map(String) }).map((record) => ({
    kind: "FEEDBACK_360",
    record: { ...record, year: Number(record.date.slice(0, 4)), period: record.date },
  })),
  fc.record({ until: days, hours: fc.nat(30).map(String) }).map((record) => ({
    kind: "TRAINING",
    record: { ...record, from: record.until, title: "Etika", validUntil: null },
  })),
  fc.tuple(period, classes).map(([record, positionClass]) => ({
    kind: "POST_HELD",
    record: { ...record, positionClass, title: "Kepala" },
  })),
  fc
    .record({
      graduationYear: year,
      graduatedOn: fc.option(days, { nil: null }),
      level: fc.constantFrom("S1", "S2", "S3"),
    })
    .map((record) => ({
      kind: "EDUCATION",
      record: { ...record, programme: null, relevance: "RELATED" },
    })),
  fc.tuple(period, fc.constantFrom("LIGHT", "MODERATE", "SEVERE")).map(([record, level]) => ({
    kind: "DISCIPLINE",
    record: { ...record, level },
  })),
) as unknown as fc.Arbitrary<EvidenceEntry>;

/** An entry as the rules read it once it is stored. */
export function factOf({ kind, record }: EvidenceEntry, id: string): Fact {
  const described = evidenceKind(kind);
  const [date, until] = [described.date(record), described.until(record)];
  return { id, kind, date, until, facts: described.facts(record) };
}
