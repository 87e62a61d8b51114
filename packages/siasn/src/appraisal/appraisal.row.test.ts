import { describe, expect, test } from "@jest/globals";
import {
  type AspectId,
  COMPETENCIES,
  type CompetencyId,
  EXPECTATIONS,
  type IsoDate,
  type Nip,
  POTENTIAL_ASPECTS,
  RATINGS,
} from "@talenta/talent";
import * as fc from "fast-check";
import { assessmentReader } from "../assessment/assessment.reader.ts";
import type { AssessmentRecord } from "../assessment/assessment.record.ts";
import { assessmentRow } from "../assessment/assessment.row.ts";
import { columnsOf } from "../kind/columns.ts";
import type { FileKind } from "../kind/column.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import { appraisalReader } from "./appraisal.reader.ts";
import { type AppraisalRecord, AWARDS } from "./appraisal.record.ts";
import { appraisalRow } from "./appraisal.row.ts";

const nip = "198501012010011001" as Nip;
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const score = fc.integer({ min: 0, max: 5000 }).map((n) => String(n / 1000));
const words = fc.constantFrom("Siti", "Dinas Umum", "III/d");

const appraisals: fc.Arbitrary<AppraisalRecord> = fc.record({
  nip: fc.constant(nip),
  year: fc.integer({ min: 2000, max: 2100 }),
  period: fc.constantFrom("YEAR", "TRIWULAN I"),
  results: maybe(fc.constantFrom(...EXPECTATIONS)),
  behaviour: maybe(fc.constantFrom(...EXPECTATIONS)),
  rating: fc.constantFrom(...RATINGS),
  resultsScore: fc.constant(null),
  behaviourScore: fc.constant(null),
  ratingScore: maybe(score),
  award: maybe(fc.constantFrom(...AWARDS)),
  teamAssignments: maybe(fc.integer({ min: 0, max: 100 })),
  feedback360: maybe(score),
  raterName: maybe(words),
  raterNip: fc.constant(null),
  raterRank: maybe(words),
  raterPosition: maybe(words),
  raterUnit: maybe(words),
  raterStatus: maybe(words),
});

const level = fc.integer({ min: 1, max: 50 }).map((n) => n / 10);
const assessments: fc.Arbitrary<AssessmentRecord> = fc
  .record({
    nip: fc.constant(nip),
    date: fc.constant("2025-11-24" as IsoDate),
    validUntil: maybe(fc.constant("2028-11-24" as IsoDate)),
    provider: maybe(words),
    competencies: fc.dictionary(
      fc.constantFrom(...COMPETENCIES.map(({ id }) => id)),
      fc.record({ achieved: level, required: maybe(fc.integer({ min: 1, max: 5 })) }),
    ),
    scores: fc.array(maybe(level), { minLength: 8, maxLength: 8 }),
    digitalLiteracy: score,
    careerPreference: maybe(words),
  })
  .map(({ scores, competencies, ...rest }) => ({
    ...rest,
    competencies: { ...(competencies as AssessmentRecord["competencies"]) },
    aspects: Object.fromEntries(
      POTENTIAL_ASPECTS.map(({ id }, at) => [id, scores[at] ?? null]),
    ) as Record<AspectId, number | null>,
  }));

function read<Record>(
  kind: FileKind,
  reader: (header: string[]) => (row: { row: number; cells: (string | null)[] }) => Record,
  row: WritableRow,
) {
  const header = columnsOf(kind).map(({ name }) => name);
  const cells = header.map((name) => {
    const value = row[name] ?? null;
    return value === null ? null : String(value);
  });
  return reader(header)({ row: 1, cells });
}

describe("a record written as a row and read again is the same record", () => {
  test("appraisals", () => {
    fc.assert(
      fc.property(appraisals, (record) => {
        const outcome = read("appraisals", appraisalReader, appraisalRow(record));
        expect(outcome).toMatchObject({ ok: true, record });
      }),
    );
  });

  test("assessments", () => {
    fc.assert(
      fc.property(assessments, (record) => {
        const outcome = read("assessments", assessmentReader, assessmentRow(record));
        expect(outcome).toMatchObject({ ok: true });
        expect(outcome.ok && outcome.record).toEqual(record);
      }),
    );
  });
});

/** Every competency has its own two columns. */
test("no two competencies share a column", () => {
  const competencies = Object.fromEntries(
    COMPETENCIES.map(({ id }, at) => [id, { achieved: at / 2, required: null }]),
  ) as Partial<Record<CompetencyId, { achieved: number; required: null }>>;
  const row = assessmentRow({ competencies });
  expect(Object.values(row).filter((value) => typeof value === "number")).toHaveLength(9);
});
