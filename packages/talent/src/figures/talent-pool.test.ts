import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { RegencyCode } from "../brand.ts";
import { BOXES } from "../ninebox/boxes.ts";
import { policyNameOf } from "../policy/policy-name.ts";
import type { PolicyVersion } from "../policy/policy-name.ts";
import { SLICE_STATUSES, answers } from "../pool/coverage.ts";
import type { Provenance } from "../pool/coverage.ts";
import type { RawSlice } from "../pool/merge-slices.ts";
import { mergeFigures } from "./merge-figures.ts";
import { TALENT_POOLS } from "./talent-pool.ts";
import type { BoxCount } from "./talent-pool.ts";

interface SentPool {
  readonly unplaced: number;
  readonly nineBox: readonly BoxCount[];
}
interface PoolSlice extends RawSlice {
  readonly figures: SentPool | null;
}

/** The pool of all, with its rows and coverage beside its figures. */
function mergePool(slices: readonly RawSlice[]) {
  const { figures, ...rest } = mergeFigures(TALENT_POOLS, slices);
  return { ...figures, ...rest };
}

const sum = (figures: readonly (number | null)[]): number =>
  figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

const count: fc.Arbitrary<Omit<BoxCount, "box">> = fc.oneof(
  fc
    .record({ count: fc.nat(5000), part: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ count, part }) => ({
      count,
      certain: Math.floor(count * part),
      suppressed: false,
    })),
  fc.constant({ count: null, certain: null, suppressed: true }),
);

const versions: readonly PolicyVersion[] = [
  { id: "default", version: 1 },
  { id: "default", version: 2 },
  { id: "city", version: 10 },
];
const provenance: fc.Arbitrary<Provenance> = fc.record({
  policies: fc.array(fc.constantFrom(...versions), { maxLength: 3 }),
  asOf: fc.option(fc.constantFrom("2026-06-01T00:00:00.000Z", "2026-06-02T00:00:00.000Z")),
});

const slices: fc.Arbitrary<PoolSlice[]> = fc.uniqueArray(
  fc
    .record({
      regency: fc
        .integer({ min: 1, max: 40 })
        .map((number) => `18.${String(number).padStart(2, "0")}` as RegencyCode),
      status: fc.constantFrom(...SLICE_STATUSES),
      unplaced: fc.nat(5000),
      counts: fc.array(count, { minLength: 9, maxLength: 9 }),
      boxes: fc.shuffledSubarray([...BOXES], { minLength: 9 }),
      provenance,
    })
    .map(({ regency, status, unplaced, counts, boxes, provenance: own }) =>
      answers(status)
        ? {
            regency,
            status,
            provenance: own,
            figures: {
              unplaced,
              nineBox: boxes.map((box, index) => ({
                box,
                count: null,
                certain: null,
                suppressed: true,
                ...counts[index],
              })),
            },
          }
        : { regency, status, figures: null },
    ),
  { selector: (slice) => slice.regency, maxLength: 15 },
);

describe("a merged talent pool", () => {
  test("has a total that is the sum of the boxes and the sum of the regencies", () => {
    fc.assert(
      fc.property(slices, (all) => {
        const pool = mergePool(all);
        expect(pool.total).toBe(sum(pool.nineBox.map((entry) => entry.count)));
        expect(pool.total).toBe(sum(pool.byRegency.map((row) => row.figures?.total ?? null)));
        expect(pool.unplaced).toBe(sum(pool.byRegency.map((row) => row.figures?.unplaced ?? null)));
        expect(pool.nineBox.map((entry) => entry.box)).toEqual(BOXES);
      }),
    );
  });

  test("counts each box as one pooled array would", () => {
    fc.assert(
      fc.property(slices, (all) => {
        const entries = all.flatMap((slice) => slice.figures?.nineBox ?? []);
        for (const merged of mergePool(all).nineBox) {
          const own = entries.filter((entry) => entry.box === merged.box);
          expect(merged.count ?? 0).toBe(sum(own.map((entry) => entry.count)));
          expect(merged.certain ?? 0).toBe(sum(own.map((entry) => entry.certain)));
          expect(merged.suppressed).toBe(own.some((entry) => entry.suppressed));
        }
      }),
    );
  });

  test("does not depend on the order of its slices", () => {
    fc.assert(
      fc.property(
        slices.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(mergePool(shuffled)).toEqual(mergePool(all));
        },
      ),
    );
  });

  test("is the same however its slices are grouped: merging the rows of merged parts changes nothing", () => {
    fc.assert(
      fc.property(slices, fc.array(fc.nat(3), { minLength: 15, maxLength: 15 }), (all, groupOf) => {
        const groups = [0, 1, 2, 3].map((group) =>
          all.filter((_, index) => groupOf[index] === group),
        );
        const merged = groups.map(mergePool);
        const whole = mergePool(all);
        expect(mergePool(merged.flatMap((part) => part.byRegency))).toEqual(whole);
        expect(sum(merged.map((part) => part.total))).toBe(whole.total);
        expect(sum(merged.map((part) => part.coverage.answered))).toBe(whole.coverage.answered);
      }),
    );
  });

  test("names everybody who did not answer in full, by code, and says how many did", () => {
    fc.assert(
      fc.property(slices, (all) => {
        const { coverage } = mergePool(all);
        const missing = all.filter((slice) => slice.status !== "OK").map((slice) => slice.regency);
        expect(coverage.missing.map((row) => row.regency)).toEqual(missing.toSorted());
        expect(coverage.asked).toBe(all.length);
        expect(coverage.answered).toBe(all.filter((slice) => answers(slice.status)).length);
        expect(coverage.complete).toBe(missing.length === 0);
      }),
    );
  });

  test("says of everybody who answered as of when, and under which policies", () => {
    fc.assert(
      fc.property(slices, (all) => {
        const { coverage } = mergePool(all);
        const answered = all.filter((slice) => answers(slice.status));
        const told = new Map(answered.map((slice) => [slice.regency, slice.provenance]));
        const codes = answered.map(({ regency }) => regency).toSorted();
        expect(coverage.present).toEqual(
          codes.map((regency) => ({ regency, asOf: told.get(regency)?.asOf ?? null })),
        );
        const names = coverage.policies.map(({ policy }) => policyNameOf(policy));
        expect(names).toEqual(
          ["city@10", "default@1", "default@2"].filter((n) => names.includes(n)),
        );
        for (const version of versions) {
          const row = coverage.policies.find(
            ({ policy }) => policyNameOf(policy) === policyNameOf(version),
          );
          expect(row?.regencies ?? []).toEqual(
            codes.filter((code) =>
              told
                .get(code)
                ?.policies.some((one) => one.id === version.id && one.version === version.version),
            ),
          );
        }
      }),
    );
  });
});

describe("a slice of the pool", () => {
  const regency = "18.05" as RegencyCode;
  const nineBox = BOXES.map((box) => ({ box, count: box * 10, certain: box, suppressed: false }));
  const slice: PoolSlice = { regency, status: "OK", figures: { unplaced: 3, nineBox } };
  const telling = (told: object): RawSlice => ({
    ...slice,
    figures: { ...slice.figures, ...told },
  });

  test("that did not answer contributes nothing, whatever it carries", () => {
    const pool = mergePool([
      slice,
      { ...slice, regency: "18.06" as RegencyCode, status: "TIMEOUT" },
    ]);
    expect(pool.total).toBe(450);
    expect(pool.unplaced).toBe(3);
    expect(pool.byRegency[1]).toEqual({
      regency: "18.06",
      status: "TIMEOUT",
      figures: null,
      progress: null,
    });
  });

  test.each([
    ["without boxes", { nineBox: null }],
    ["without a box", { nineBox: nineBox.slice(1) }],
    [
      "with a box twice",
      { nineBox: [...nineBox.slice(1), { box: 9, count: 1, certain: 0, suppressed: false }] },
    ],
    [
      "with a tenth box",
      { nineBox: [...nineBox.slice(0, 8), { box: 10, count: 1, certain: 0, suppressed: false }] },
    ],
    ["with fewer than nobody", { nineBox: nineBox.map((entry) => ({ ...entry, count: -1 })) }],
    ["with half a person", { nineBox: nineBox.map((entry) => ({ ...entry, count: 0.5 })) }],
    [
      "with a count that is neither stated nor suppressed",
      { nineBox: nineBox.map((entry) => ({ ...entry, count: null })) },
    ],
    [
      "certain of more than it counts",
      { nineBox: nineBox.map((entry) => ({ ...entry, certain: entry.count + 1 })) },
    ],
    [
      "that does not say how many are certain",
      { nineBox: nineBox.map((entry) => ({ ...entry, certain: null })) },
    ],
    ["without its unplaced", { unplaced: null }],
  ])("%s is INVALID", (_, fault) => {
    const pool = mergePool([telling(fault)]);
    expect(pool.total).toBe(0);
    expect(pool.coverage.missing).toEqual([{ regency, reason: "INVALID" }]);
  });

  test("given twice is INVALID: nobody can tell which is right", () => {
    expect(mergePool([slice, telling({ unplaced: 4 })]).coverage).toEqual({
      present: [],
      policies: [],
      asked: 1,
      answered: 0,
      complete: false,
      missing: [{ regency, reason: "INVALID" }],
    });
  });

  test("with a suppressed cell leaves it out of the total and marks the merged box", () => {
    const hidden = nineBox.map((entry) =>
      entry.box === 9 ? { box: 9, count: null, certain: null, suppressed: true } : entry,
    );
    const alone = mergePool([telling({ nineBox: hidden })]);
    expect(alone.nineBox[8]).toEqual({ box: 9, count: null, certain: null, suppressed: true });
    expect(alone.total).toBe(360);
    const both = mergePool([
      telling({ nineBox: hidden }),
      { ...slice, regency: "18.06" as RegencyCode },
    ]);
    expect(both.nineBox[8]).toEqual({ box: 9, count: 90, certain: 9, suppressed: true });
  });
});
