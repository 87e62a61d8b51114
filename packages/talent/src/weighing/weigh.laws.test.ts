import { describe, expect, test } from "@jest/globals";
import { AWARD_LEVELS, RELEVANCES } from "./words.ts";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "../competency/competencies.ts";
import { exactOf } from "../decimal/decimal.ts";
import { place } from "../placement/place.ts";
import { FORMER_DEFAULT_POLICY } from "../policy/default-policy.ts";
import { DISCIPLINE_LEVELS } from "../policy/document.ts";
import { compilePolicy } from "../policy/validate.ts";
import { EDUCATION_LEVELS, EMPLOYMENT_KINDS, POSITION_CLASSES } from "../position/classes.ts";
import { RATINGS } from "../rating/rating.ts";
import * as fc from "fast-check";
import type { EvidenceRow } from "./rule.ts";
import type { Fact } from "./fact.ts";
import { evidenceOf, weigh } from "./weigh.ts";

const policy = compilePolicy(FORMER_DEFAULT_POLICY);

const day = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
const hundredths = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((part) => String(part / 100));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((part) => part / 10);

/** What a record of each kind can hold, as far as files and mutations let it in. */
const facts: { readonly [Kind in Fact["kind"]]: fc.Arbitrary<Fact<Kind>["facts"]> } = {
  APPRAISAL: fc.record({
    year: fc.integer({ min: 1990, max: 2030 }),
    period: fc.constantFrom("YEAR", "TRIWULAN I"),
    rating: fc.constantFrom(...RATINGS),
    award: orNull(fc.constantFrom("NONE" as const, ...AWARD_LEVELS)),
    teamAssignments: orNull(fc.nat(30)),
    feedback360: orNull(hundredths(100)),
  }),
  ASSESSMENT: fc.record({
    competencies: fc.dictionary(
      fc.constantFrom(...COMPETENCIES.map(({ id }) => id)),
      fc.record({ achieved: tenths(0, 5), required: orNull(tenths(1, 5)) }),
    ) as fc.Arbitrary<Fact<"ASSESSMENT">["facts"]["competencies"]>,
    aspects: fc.record(
      Object.fromEntries(POTENTIAL_ASPECTS.map(({ id }) => [id, orNull(tenths(0, 5))])),
    ) as fc.Arbitrary<Fact<"ASSESSMENT">["facts"]["aspects"]>,
  }),
  AWARD: fc.record({ level: fc.constantFrom(...AWARD_LEVELS) }),
  TEAM_ASSIGNMENT: fc.constant({}),
  FEEDBACK_360: fc.record({ score: hundredths(100) }),
  TRAINING: fc.record({ hours: hundredths(500) }),
  POST_HELD: fc.record({ positionClass: orNull(fc.constantFrom(...POSITION_CLASSES)) }),
  EDUCATION: fc.record({
    level: fc.constantFrom(...EDUCATION_LEVELS),
    relevance: orNull(fc.constantFrom(...RELEVANCES)),
  }),
  DISCIPLINE: fc.record({ level: fc.constantFrom(...DISCIPLINE_LEVELS) }),
};

const record: fc.Arbitrary<Fact> = fc
  .constantFrom(...(Object.keys(facts) as Fact["kind"][]))
  .chain((kind) =>
    fc.record({ kind: fc.constant(kind), date: day, until: orNull(day), facts: facts[kind] }),
  )
  .map((one) => ({ ...one, id: "" }));

const person: fc.Arbitrary<EvidenceRow> = fc.record({
  id: fc.constant("e"),
  day,
  employmentKind: orNull(fc.constantFrom(...EMPLOYMENT_KINDS)),
  positionClass: orNull(fc.constantFrom(...POSITION_CLASSES)),
  positionSince: orNull(day),
  educationLevel: orNull(fc.constantFrom(...EDUCATION_LEVELS)),
  standard: fc.constant(null),
  records: fc
    .array(record, { maxLength: 25 })
    .map((all) => all.map((one, at) => ({ ...one, id: `r${at}` }))),
});

describe("whatever is on record about somebody", () => {
  test("the answers are on the scales of the policy, and no score leaves its range", () => {
    fc.assert(
      fc.property(person, (somebody) => {
        const placement = place(policy, evidenceOf(somebody, policy));
        const { performance, potential } = placement.explanation;
        for (const axis of [performance, potential]) {
          for (const { item, state, score } of axis.components.flatMap(({ items }) => items)) {
            expect([item, state]).not.toEqual([item, "UNUSABLE"]);
            const exact = score === null ? null : exactOf(score);
            if (exact === null) continue;
            expect(exact.compare(0)).toBeGreaterThanOrEqual(0);
            expect(exact.compare(item === "performanceRating" ? 110 : 100)).toBeLessThanOrEqual(0);
          }
        }
        for (const figure of [placement.performance, placement.potential, placement.value]) {
          expect(figure ?? 0).toBeGreaterThanOrEqual(0);
          expect(figure ?? 0).toBeLessThanOrEqual(100_000_000);
        }
        if (placement.box !== null) expect(placement.possibleBoxes).toContain(placement.box);
      }),
      { numRuns: 500 },
    );
  });

  test("the answers do not depend on the order of the records, and rest on records that are there", () => {
    fc.assert(
      fc.property(person, (somebody) => {
        const { evidence, counted } = weigh(somebody, policy);
        const turned = { ...somebody, records: somebody.records.toReversed() };
        expect(evidenceOf(turned, policy)).toEqual(evidence);
        const ids = new Set(somebody.records.map(({ id }) => id));
        expect([...counted].filter((id) => !ids.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("records of days to come change nothing but an appraisal or education of the year", () => {
    fc.assert(
      fc.property(person, (somebody) => {
        const year = somebody.day.slice(0, 4);
        const begun = somebody.records.filter(
          ({ kind, date, facts: said }) =>
            date <= somebody.day ||
            (kind === "APPRAISAL" && "year" in said && said.year <= Number(year)) ||
            (kind === "EDUCATION" && date.slice(0, 4) <= year) ||
            kindsWithout(somebody, kind),
        );
        expect(evidenceOf({ ...somebody, records: begun }, policy)).toEqual(
          evidenceOf(somebody, policy),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** A list, once there is one, speaks for the whole kind: without any record of it the appraisal's own column counts. */
function kindsWithout({ day: asked, records }: EvidenceRow, kind: Fact["kind"]): boolean {
  return !records.some((one) => one.kind === kind && one.date <= asked);
}
