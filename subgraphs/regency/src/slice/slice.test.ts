import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  type CandidateOrder,
  decodeQuery,
  encodeQuery,
  type NormalFilter,
  normalFilter,
} from "@talenta/contract";
import { CANDIDATE_ORDERS, type RankPosition, type RegencyCode } from "@talenta/talent";
import * as fc from "fast-check";
import type { Regency } from "../index.ts";
import { entities, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, person, reached } from "../testing/people.ts";
import { everybody, isPast, matches, type Plain } from "../testing/pooled.ts";

const DAY = "2026-06-15";
const COUNT = 240;
const RATINGS = ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang"];

let regency: Regency;
let people: Plain[];

beforeAll(async () => {
  regency = await openRegency();
  const all = Array.from({ length: COUNT }, (_, n) => n);
  await bringIn(
    regency,
    "employees",
    all.map((n) =>
      person(n, {
        ...(n % 11 === 0 && { "TINGKAT PENDIDIKAN NAMA": null }),
        ...(n % 13 === 0 && { "GOL AKHIR NAMA": "IV/a" }),
        ...(n % 17 === 0 && { "KEDUDUKAN HUKUM NAMA": "Pensiun" }),
        // Active on record though long past retirement by age.
        ...(n % 19 === 0 && { "TANGGAL LAHIR": `01-01-${1960 + (n % 3)}` }),
      }),
    ),
  );
  const rated = all.filter((n) => n % 7 !== 0);
  await bringIn(
    regency,
    "appraisals",
    rated.map((n) => appraisal(n, RATINGS[n % 4])),
  );
  const assessed = all.filter((n) => n % 5 !== 0);
  await bringIn(
    regency,
    "assessments",
    assessed.map((n) => assessment(n, String(n % 6), reached(String((n % 3) + 1)))),
  );
  people = await everybody(regency);
}, 30_000);

const some = <T>(...values: T[]) =>
  fc.option(fc.subarray(values, { minLength: 1 }), { nil: null, freq: 4 });
const filters: fc.Arbitrary<NormalFilter> = fc
  .record({
    boxes: some(1, 2, 3, 4, 5, 6, 7, 8, 9),
    positionClasses: some("ADMINISTRATOR" as const, "PENGAWAS" as const, "PELAKSANA" as const),
    ranks: some("III/d", "IV/a"),
    educationLevels: some("S1" as const, "S2" as const),
    employmentKinds: some("PNS" as const, "PPPK" as const),
    sexes: some("FEMALE" as const, "MALE" as const),
    units: some("U-1", "D-0", "U-4"),
    ageMin: fc.option(fc.integer({ min: 20, max: 45 }), { nil: null, freq: 2 }),
    ageMax: fc.option(fc.integer({ min: 45, max: 60 }), { nil: null, freq: 2 }),
    retiringBefore: fc.option(fc.constantFrom("2045-01-01", "2050-12-31"), { nil: null, freq: 2 }),
    retiringAfter: fc.option(fc.constantFrom("2018-01-31", "2039-12-31"), { nil: null, freq: 2 }),
    pastRetirement: fc.option(fc.boolean(), { nil: null, freq: 2 }),
    search: fc.option(fc.constantFrom("orang 1", "DI ORANG 2"), { nil: null, freq: 2 }),
  })
  .map((given) => normalFilter(given));

const slice = (type: "TalentSlice" | "CandidateSlice", query: string) => ({
  __typename: type,
  regency: { code: "18.05" },
  query,
});

interface Pool {
  status: string;
  unplaced: number;
  nineBox: { box: number; count: number; certain: number; suppressed: boolean }[];
}

async function pool(filter: NormalFilter): Promise<Pool | null> {
  const { rows } = await entities<Pool>(
    regency,
    OFFICER,
    [slice("TalentSlice", encodeQuery({ kind: "POOL_SLICE", filter }))],
    "... on TalentSlice { status unplaced nineBox { box count certain suppressed } }",
  );
  return rows[0] ?? null;
}

interface Ranked {
  status: string;
  total: number;
  pastRetirement: number;
  entries: { key: number; value: number; id: string }[];
}

async function ranked(question: {
  filter: NormalFilter;
  orderBy: CandidateOrder;
  first: number;
  after: RankPosition | null;
}): Promise<Ranked> {
  const { rows } = await entities<Ranked>(
    regency,
    OFFICER,
    [slice("CandidateSlice", encodeQuery({ kind: "RANKED_SLICE", ...question }))],
    "... on CandidateSlice { status total pastRetirement entries { key value id } }",
  );
  const [row] = rows;
  if (!row) throw new Error("no slice");
  return row;
}

describe("a slice of a merged count", () => {
  test("counts every box, zeros included, as one plain array does", async () => {
    expect(new Set(people.map((one) => one.placement.box)).size).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const matching = people.filter((one) => matches(one, filter, DAY));
        const inBox = (box: number | null) =>
          matching.filter((one) => one.placement.box === box).length;
        expect(await pool(filter)).toEqual({
          status: "OK",
          unplaced: inBox(null),
          nineBox: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((box) => ({
            box,
            count: inBox(box),
            certain: matching.filter(
              ({ placement }) => placement.box === box && placement.possibleBoxes.length === 1,
            ).length,
            suppressed: false,
          })),
        });
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe("a slice of a ranking", () => {
  const FIGURE = {
    VALUE_DESC: "value",
    VALUE_ASC: "value",
    PERFORMANCE_DESC: "performance",
    POTENTIAL_DESC: "potential",
  } as const;

  test("walked page by page gives everybody once, in order, with the total throughout", async () => {
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(...CANDIDATE_ORDERS),
        fc.integer({ min: 1, max: 60 }),
        async (given, orderBy, first) => {
          const filter = given.boxes ? given : { ...given, boxes: null };
          const boxes = filter.boxes ?? [7, 8, 9];
          const { pastRetirement } = filter;
          const ofAnyAge = people.filter(
            (one) =>
              matches(one, { ...filter, pastRetirement: null }, DAY) &&
              one.placement.box !== null &&
              boxes.includes(one.placement.box),
          );
          const expected = ofAnyAge.filter((one) => isPast(one, DAY) === (pastRetirement ?? false));
          const seen: Ranked["entries"] = [];
          let after: RankPosition | null = null;
          for (;;) {
            const page: Ranked = await ranked({ filter, orderBy, first, after });
            expect(page.status).toBe("OK");
            expect(page.total).toBe(expected.length);
            expect(page.pastRetirement).toBe(
              pastRetirement ? 0 : ofAnyAge.length - expected.length,
            );
            expect(page.entries.length).toBeLessThanOrEqual(first + 1);
            const shown: Ranked["entries"] = page.entries.slice(0, first);
            seen.push(...shown);
            const last = shown.at(-1);
            if (page.entries.length <= first || !last) break;
            after = { key: last.key, regency: "18.05" as RegencyCode, id: last.id };
          }
          expect(seen.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          const direction = orderBy === "VALUE_ASC" ? 1 : -1;
          const ordered = [...seen].sort(
            (a, b) => direction * (a.key - b.key) || (a.id < b.id ? -1 : 1),
          );
          expect(seen).toEqual(ordered);
          const figure = FIGURE[orderBy];
          const byId = new Map(people.map((one) => [one.id, one.placement[figure]]));
          for (const { id, key } of seen) {
            expect(Math.abs(key / 1_000_000 - (byId.get(id) ?? -1))).toBeLessThan(0.01);
          }
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  test("goes on behind a position of another regency: ties wait for codes that come later", async () => {
    const question = { filter: normalFilter({}), orderBy: "VALUE_DESC" as const, first: 200 };
    const all = (await ranked({ ...question, after: null })).entries;
    const key = all[Math.floor(all.length / 2)]?.key ?? 0;
    const behind = async (regency: string) =>
      (await ranked({ ...question, after: { key, regency: regency as RegencyCode, id: "x" } }))
        .entries;
    expect(await behind("18.04")).toEqual(all.filter((entry) => entry.key <= key));
    expect(await behind("18.06")).toEqual(all.filter((entry) => entry.key < key));
  });
});

describe("a query token", () => {
  test.each(["", "!", "eyJ2IjoxfQ", "x".repeat(40_000)])("that is %p is refused", async (query) => {
    for (const type of ["TalentSlice", "CandidateSlice"] as const) {
      const { rows, codes } = await entities(
        regency,
        OFFICER,
        [slice(type, query)],
        `... on ${type} { status }`,
      );
      expect(rows).toEqual([null]);
      expect(codes).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("of one kind does not serve the other", async () => {
    const token = encodeQuery({ kind: "POOL_SLICE", filter: normalFilter({}) });
    expect(decodeQuery("POOL_SLICE", token).kind).toBe("POOL_SLICE");
    const { codes } = await entities(
      regency,
      OFFICER,
      [slice("CandidateSlice", token)],
      "... on CandidateSlice { status }",
    );
    expect(codes).toEqual(["BAD_USER_INPUT"]);
  });

  test("for another regency is never answered", async () => {
    const query = encodeQuery({ kind: "POOL_SLICE", filter: normalFilter({}) });
    const { rows, codes } = await entities(
      regency,
      OFFICER,
      [{ ...slice("TalentSlice", query), regency: { code: "18.06" } }],
      "... on TalentSlice { status regency { code name } }",
    );
    expect(rows).toEqual([null]);
    expect(codes).toEqual(["BAD_USER_INPUT"]);
  });
});
