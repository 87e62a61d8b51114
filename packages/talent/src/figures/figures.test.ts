import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { RegencyCode } from "../brand.ts";
import { SLICE_STATUSES, answers } from "../pool/coverage.ts";
import { STANDINGS } from "../ninebox/standing.ts";
import { breakdownsBy, NOBODY, peopleIn, shareableBreakdown } from "./breakdown.ts";
import type { Breakdown } from "./breakdown.ts";
import { completenessBy, shareableCompleteness } from "./completeness.ts";
import type { Completeness } from "./completeness.ts";
import {
  foldTellingGroups,
  GROUP_DIMENSIONS,
  groupingsOf,
  isBy,
  isOfUnits,
  SMALLEST_UNIT,
} from "./groups.ts";
import type { Crossing, GroupDimension, Grouping } from "./groups.ts";
import { mergeFigures } from "./merge-figures.ts";
import type { RawSlice } from "../pool/merge-slices.ts";
import type { Additive } from "./merge-figures.ts";
import { MOVEMENTS } from "./movement.ts";
import type { Movement } from "./movement.ts";

/** One person, as plain as can be. */
interface Plain {
  readonly regency: RegencyCode;
  readonly values: Readonly<Record<GroupDimension, string | null>>;
  readonly before: number | null;
  readonly after: number;
  readonly isCertain: boolean;
  readonly evidence: number;
  readonly items: Readonly<Record<"rating" | "awards", "onRecord" | "none" | "missing">>;
}

/** Two units hang below each top one. */
const topOf = (unit: string): string => unit.replace(/[ab]$/, "a").replace(/[cd]$/, "c");
const CODES = ["18.01", "18.05", "18.10", "18.71"] as RegencyCode[];
const standing = fc.constantFrom(...STANDINGS);
const state = fc.constantFrom("onRecord" as const, "none" as const, "missing" as const);
const person: fc.Arbitrary<Plain> = fc
  .record({
    regency: fc.constantFrom(...CODES),
    unit: fc.option(fc.constantFrom("a", "b", "c", "d")),
    cls: fc.option(fc.constantFrom("PELAKSANA", "AHLI_MUDA")),
    sex: fc.option(fc.constantFrom("FEMALE", "MALE")),
    band: fc.option(fc.constantFrom("UNDER_30", "FROM_50")),
    kind: fc.option(fc.constantFrom("PNS", "PPPK")),
    level: fc.option(fc.constantFrom("S1", "SLTA")),
    rank: fc.option(fc.constantFrom("III/d", "IX")),
    year: fc.option(fc.constantFrom("2031", "2040")),
    isCertain: fc.boolean(),
    before: fc.option(standing),
    after: standing,
    evidence: fc.integer({ min: 0, max: 1_000_000 }),
    items: fc.record({ rating: state, awards: state }),
  })
  .map(({ regency, unit, cls, sex, band, kind, level, rank, year, ...rest }) => ({
    ...rest,
    regency,
    values: {
      UNIT: unit && `${regency}/${unit}`,
      POSITION_CLASS: cls,
      SEX: sex,
      AGE_BAND: band,
      EMPLOYMENT_KIND: kind,
      REGENCY: regency,
      TOP_UNIT: unit && topOf(`${regency}/${unit}`),
      EDUCATION_LEVEL: level,
      RANK: rank,
      RETIREMENT_YEAR: year,
    },
  }));
const people = fc.array(person, { maxLength: 60 });
const crossing = fc
  .subarray([...GROUP_DIMENSIONS], { minLength: 2, maxLength: 2 })
  .map(([first = "SEX", second = "RANK"]): Crossing => [first, second])
  .filter((pair) => !pair.every(isOfUnits));
/** Any dimensions by themselves, and perhaps two that are crossed. */
const groupings = fc
  .tuple(fc.subarray([...GROUP_DIMENSIONS]), fc.option(crossing))
  .map(([by, crossed]) => groupingsOf(by, crossed));

/** Figures made one person at a time, by the sum itself. */
function made<Figures>(
  kind: Additive<Figures>,
  of: (one: Plain) => Figures,
  all: readonly Plain[],
): Figures {
  return all.reduce((sum, one) => kind.sum([sum, of(one)]), kind.sum([]));
}

const place = (standing: number, n = 1) =>
  STANDINGS.map((_, index) => (index === standing ? n : 0));
const keyOn = (one: Plain, dimension: GroupDimension) => {
  const value = one.values[dimension];
  return { dimension, value, label: isOfUnits(dimension) && value ? `Unit ${value}` : null };
};
const groupsOf = <More>(one: Plain, by: readonly Grouping[], more: More) =>
  by.map(([first, second]) => ({
    ...keyOn(one, first),
    ...(second !== undefined && { across: keyOn(one, second) }),
    ...more,
  }));

const KINDS = {
  breakdown: (by: readonly Grouping[]) => ({
    kind: breakdownsBy(by) as Additive<unknown>,
    of: (one: Plain): Breakdown => {
      const standings = {
        counts: place(one.after),
        certain: place(one.after, one.isCertain && one.after > 0 ? 1 : 0),
      };
      return { ...standings, groups: groupsOf(one, by, standings) };
    },
  }),
  movement: () => ({
    kind: MOVEMENTS as Additive<unknown>,
    of: ({ before, after }: Plain): Movement => ({
      matrix: STANDINGS.map((from) => (from === before ? place(after) : NOBODY)),
      joined: before === null ? place(after) : NOBODY,
      left: after === 0 ? place(before ?? 0) : NOBODY,
    }),
  }),
  completeness: (by: readonly Grouping[]) => ({
    kind: completenessBy(by) as Additive<unknown>,
    of: (one: Plain): Completeness => ({
      people: 1,
      evidence: one.evidence,
      items: (["awards", "rating"] as const).map((item) => ({
        axis: "performance",
        item,
        people: 1,
        onRecord: 0,
        none: 0,
        missing: 0,
        [one.items[item]]: 1,
      })),
      groups: groupsOf(one, by, { people: 1, evidence: one.evidence }),
    }),
  }),
} as const;
const NAMES = ["breakdown", "movement", "completeness"] as const;

/** What each regency sends of its own people, through JSON as it travels. */
function sent(
  { kind, of }: ReturnType<(typeof KINDS)["breakdown"]>,
  all: readonly Plain[],
): RawSlice[] {
  return CODES.map((regency) => ({
    regency,
    status: "OK",
    figures: JSON.parse(
      JSON.stringify(
        made(
          kind,
          of as never,
          all.filter((one) => one.regency === regency),
        ),
      ),
    ) as unknown,
  }));
}

describe.each(NAMES)("merged figures: %s", (name) => {
  const kindBy = KINDS[name] as (typeof KINDS)["breakdown"];

  test("are what one pooled array gives, in any order of slices", () => {
    fc.assert(
      fc.property(people, groupings, fc.nat(3), (all, by, turn) => {
        const asked = kindBy(by);
        const slices = sent(asked, all);
        const merged = mergeFigures(asked.kind, slices);
        expect(merged.figures).toEqual(made(asked.kind, asked.of as never, all));
        expect(merged.coverage).toMatchObject({ asked: 4, answered: 4, complete: true });
        const turned = [...slices.slice(turn), ...slices.slice(0, turn)];
        expect(JSON.stringify(mergeFigures(asked.kind, turned))).toBe(JSON.stringify(merged));
      }),
      { numRuns: 60 },
    );
  });

  test("add up in any grouping", () => {
    fc.assert(
      fc.property(people, people, people, groupings, (x, y, z, by) => {
        const { kind, of } = kindBy(by);
        const [a, b, c] = [x, y, z].map((part) => made(kind, of as never, part));
        const sum = (...parts: unknown[]) => kind.sum(parts);
        expect(sum(sum(a, b), c)).toEqual(sum(a, b, c));
        expect(sum(a, sum(b, c))).toEqual(sum(a, b, c));
        expect(sum(a, b)).toEqual(sum(b, a));
        expect(sum(a, sum())).toEqual(a);
      }),
      { numRuns: 40 },
    );
  });

  test("leave out exactly those who did not answer, and name each with its reason", () => {
    fc.assert(
      fc.property(
        people,
        groupings,
        fc.array(fc.constantFrom(...SLICE_STATUSES), { minLength: 4, maxLength: 4 }),
        (all, by, statuses) => {
          const asked = kindBy(by);
          const slices = sent(asked, all).map((slice, index) => {
            const status = statuses[index] ?? "OK";
            return { ...slice, status, figures: answers(status) ? slice.figures : null };
          });
          const merged = mergeFigures(asked.kind, slices);
          const silent = slices.filter(({ status }) => !answers(status));
          const counted = all.filter((one) =>
            silent.every(({ regency }) => regency !== one.regency),
          );
          expect(merged.figures).toEqual(made(asked.kind, asked.of as never, counted));
          expect(merged.coverage.missing).toEqual(
            slices
              .filter(({ status }) => status !== "OK")
              .map(({ regency, status }) => ({ regency, reason: status })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a slice that cannot be is INVALID and costs nobody else anything", () => {
    const somebody = fc.sample(person, { numRuns: 40, seed: 3 });
    const asked = kindBy([["UNIT"], ["SEX"], ["SEX", "TOP_UNIT"]]);
    const slices = sent(asked, somebody);
    const whole = mergeFigures(asked.kind, slices);
    /** Every figure anywhere in a slice, made one more, half, or less than nobody. */
    const spoilt = spoilings(slices[0]?.figures);
    expect(spoilt.length).toBeGreaterThan(20);
    for (const figures of [...spoilt, null, "x", [], {}, { counts: [] }]) {
      const merged = mergeFigures(asked.kind, [
        { regency: CODES[0] as RegencyCode, status: "OK", figures },
        ...slices.slice(1),
      ]);
      const told = JSON.stringify(figures);
      if (merged.byRegency[0]?.status === "OK") {
        // One more where nothing else says how many: a movement's cells stand for themselves.
        expect([name, told]).toEqual(["movement", told]);
        continue;
      }
      expect(merged.coverage.missing).toEqual([{ regency: CODES[0], reason: "INVALID" }]);
      expect(merged.byRegency.slice(1)).toEqual(whole.byRegency.slice(1));
    }
  });
});

const HOME = CODES[0] as RegencyCode;
/** The same person with the first regency, units and all. */
const athome = (one: Plain): Plain => {
  const { UNIT, TOP_UNIT, ...values } = one.values;
  const here = (unit: string | null) => unit && unit.replace(one.regency, HOME);
  return {
    ...one,
    regency: HOME,
    values: { ...values, REGENCY: HOME, UNIT: here(UNIT), TOP_UNIT: here(TOP_UNIT) },
  };
};
const crossingOf = (unit: "UNIT" | "TOP_UNIT", other: "SEX" | "RANK"): Crossing =>
  unit === "TOP_UNIT" && other === "SEX" ? [other, unit] : [unit, other];

/** Copies of a value with one figure in it spoilt. */
function spoilings(value: unknown): unknown[] {
  if (typeof value === "number") return [value + 1, value + 0.5, -1, "7", null];
  if (Array.isArray(value)) {
    return value.flatMap((part: unknown, index) =>
      spoilings(part).map((spoilt) => value.with(index, spoilt)),
    );
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    spoilings(part).map((spoilt) => ({ ...value, [key]: spoilt })),
  );
}

describe("small units", () => {
  test("are folded so that sums hold, and no unit of few people keeps its name", () => {
    fc.assert(
      fc.property(people, groupings, (all, by) => {
        const own = all.map(athome);
        const { kind, of } = KINDS.breakdown(by);
        const shared = shareableBreakdown(made(kind as Additive<Breakdown>, of, own), topOf);
        for (const grouping of by) {
          const rows = shared.groups.filter((row) => isBy(row, grouping));
          const sum = rows.reduce((total, { counts }) => total + peopleIn(counts), 0);
          expect(sum).toBe(own.length);
        }
        for (const { counts, ...row } of shared.groups) {
          const unit = [row, row.across].find((key) => key && isOfUnits(key.dimension));
          if (unit?.value == null) expect(unit?.label ?? null).toBeNull();
          else expect(peopleIn(counts)).toBeGreaterThanOrEqual(SMALLEST_UNIT);
        }
        const complete = KINDS.completeness(by);
        const mine = made(complete.kind as Additive<Completeness>, complete.of, own);
        const told = shareableCompleteness(mine, topOf);
        expect(told.groups.reduce((total, row) => total + row.evidence, 0)).toBe(
          mine.groups.reduce((total, row) => total + row.evidence, 0),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("are not found as what is left of their top unit, nor a unit's few as what is left of it", () => {
    fc.assert(
      fc.property(people, fc.constantFrom("SEX" as const, "RANK" as const), (all, other) => {
        const own = all.map(athome);
        const by: Grouping[] = [
          ["UNIT"],
          ["TOP_UNIT"],
          ...(["UNIT", "TOP_UNIT"] as const).map((dimension) => crossingOf(dimension, other)),
        ];
        const { kind, of } = KINDS.breakdown(by);
        const { groups } = shareableBreakdown(made(kind as Additive<Breakdown>, of, own), topOf);
        /** People of rows by these values that keep their names. */
        const named = (of: Grouping, among: (unit: string, value: string | null) => boolean) =>
          groups.reduce((sum, row) => {
            const keys = [row, row.across];
            const unit = keys.find((key) => key && isOfUnits(key.dimension))?.value ?? null;
            const value = keys.find((key) => key && !isOfUnits(key.dimension))?.value ?? null;
            const counts = isBy(row, of) && unit !== null && among(unit, value);
            return counts ? sum + peopleIn(row.counts) : sum;
          }, 0);
        const nothingLeft = (whole: number, parts: number) => {
          if (whole > 0) expect(whole - parts === 0 || whole - parts >= SMALLEST_UNIT).toBe(true);
        };
        for (const unit of ["a", "b", "c", "d"].map((id) => `${HOME}/${id}`)) {
          const top = topOf(unit);
          const whole = named(["UNIT"], (one) => one === unit);
          nothingLeft(
            whole,
            named(crossingOf("UNIT", other), (one) => one === unit),
          );
          const ofTop = named(["TOP_UNIT"], (one) => one === top);
          nothingLeft(
            ofTop,
            named(["UNIT"], (one) => topOf(one) === top),
          );
          nothingLeft(
            ofTop,
            named(crossingOf("TOP_UNIT", other), (one) => one === top),
          );
          for (const value of ["FEMALE", "MALE", "III/d", "IX", null]) {
            nothingLeft(
              named(crossingOf("TOP_UNIT", other), (one, its) => one === top && its === value),
              named(crossingOf("UNIT", other), (one, its) => topOf(one) === top && its === value),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("of any dimension fold until nobody of a small group is found as what is left, and sums hold", () => {
    fc.assert(
      fc.property(people, (all) => {
        const own = all.map(athome);
        const by = [...GROUP_DIMENSIONS];
        const { kind, of } = KINDS.breakdown(groupingsOf(by, null));
        const { groups } = made(kind as Additive<Breakdown>, of, own);
        const folded = foldTellingGroups(
          groups,
          ({ counts }) => peopleIn(counts) < SMALLEST_UNIT,
          ({ counts }) => peopleIn(counts),
          (a, b) => ({ ...a, counts: a.counts.map((count, at) => count + (b.counts[at] ?? 0)) }),
        );
        for (const dimension of by) {
          const rows = folded.filter((row) => row.dimension === dimension);
          const sizes = rows.map(({ counts }) => peopleIn(counts));
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(own.length);
          if (rows.length > 1) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST_UNIT);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("of another regency are not this one's to tell of", () => {
    const { kind, of } = KINDS.breakdown([["UNIT"]]);
    const [one] = fc.sample(
      person.filter(({ values }) => values.UNIT !== null),
      { numRuns: 1, seed: 1 },
    );
    if (one === undefined) throw new Error("nobody");
    const other = CODES.find((code) => code !== one.regency) ?? one.regency;
    const figures = of(one);
    expect(kind.read(figures, one.regency)).toEqual(figures);
    expect(kind.read(figures, other)).toBeNull();
    const twice = { ...figures, groups: [...figures.groups, ...figures.groups] };
    expect(kind.read(twice, one.regency)).toBeNull();
  });
});
