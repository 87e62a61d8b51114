// Breakdowns of the nine box over fifteen owners are what one pooled array would give, group by group.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { GROUP_DIMENSIONS, SMALLEST_UNIT } from "@talenta/talent";
import { filters } from "../kit/filters.ts";
import { boxCounts, groupOf, matching, pool, type PooledPerson } from "../kit/pooled.ts";
import {
  TRANSPORTS,
  regencyCodes,
  startProvince,
  TODAY,
  type TestProvince,
} from "../kit/province.ts";

const ASK = `query Ask($by: [GroupDimension!]!, $filter: TalentFilter, $onUnavailable: OnUnavailable! = WARN) {
  nineBoxBreakdown(by: $by, filter: $filter, onUnavailable: $onUnavailable) {
    breakdown { ...figures }
    byRegency { regency { code } status progress breakdown { ...figures } }
    coverage { asked answered complete missing { regency { code } reason } } } }
fragment figures on NineBoxBreakdown { people unplaced unplacedShare nineBox { box count share }
  groups { dimension value label people unplaced nineBox { count share } } }`;

interface Figures {
  people: number;
  unplaced: number;
  unplacedShare: number | null;
  nineBox: { box: number; count: number; share: number | null }[];
  groups: {
    dimension: string;
    value: string | null;
    label: string | null;
    people: number;
    unplaced: number;
    nineBox: { count: number; share: number | null }[];
  }[];
}
interface Asked {
  nineBoxBreakdown: {
    breakdown: Figures | null;
    byRegency: { regency: { code: string }; status: string; breakdown: Figures | null }[] | null;
    coverage: {
      asked: number;
      answered: number;
      complete: boolean;
      missing: { regency: { code: string }; reason: string }[];
    };
  };
}

/** Rows of one dimension as merged figures show them, small units folded owner by owner. */
function expectedRows(people: PooledPerson[], dimension: string) {
  const sizes = new Map<string | null, number>();
  for (const person of people) {
    const value = groupOf(person, dimension, TODAY);
    sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  const rows = new Map<string | null, PooledPerson[]>();
  for (const person of people) {
    const own = groupOf(person, dimension, TODAY);
    const value = dimension === "UNIT" && (sizes.get(own) ?? 0) < SMALLEST_UNIT ? null : own;
    rows.set(value, [...(rows.get(value) ?? []), person]);
  }
  return new Map([...rows].map(([value, own]) => [value, [own.length, ...boxCounts(own)]]));
}

const rowsOf = (figures: Figures, dimension: string) =>
  new Map(
    figures.groups
      .filter((row) => row.dimension === dimension)
      .map((row) => [row.value, [row.people, ...row.nineBox.map(({ count }) => count)]]),
  );

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let everybody: PooledPerson[];
  let analyst: string;

  beforeAll(async () => {
    province = await startProvince({ transport, employees: 1600 });
    everybody = pool(province.owners, province.databaseOf);
    analyst = await province.token({ role: "PROVINCE_ANALYST" });
  });

  afterAll(() => province.stop());

  test("every cell of every group is the pooled array's, for any filter", async () => {
    await fc.assert(
      fc.asyncProperty(
        filters(everybody),
        fc.subarray([...GROUP_DIMENSIONS]),
        async (filter, by) => {
          const { data, errors } = await province.ask<Asked>(analyst, ASK, { filter, by });
          expect(errors).toEqual([]);
          const { breakdown, byRegency, coverage } = data.nineBoxBreakdown;
          const people = matching(everybody, filter, TODAY);
          expect(breakdown?.people).toBe(people.length);
          expect(breakdown?.unplaced).toBe(people.filter(({ box }) => box === null).length);
          expect(breakdown?.nineBox.map(({ count }) => count)).toEqual(boxCounts(people));
          for (const cell of breakdown?.nineBox ?? []) {
            const exact = people.length === 0 ? null : cell.count / people.length;
            if (exact === null) expect(cell.share).toBeNull();
            else expect(Math.abs((cell.share ?? -1) - exact)).toBeLessThan(0.000_050_001);
          }
          expect([...new Set(breakdown?.groups.map(({ dimension }) => dimension))]).toEqual(
            people.length === 0 ? [] : by,
          );
          for (const dimension of by) {
            expect(breakdown && rowsOf(breakdown, dimension)).toEqual(
              expectedRows(people, dimension),
            );
          }
          for (const row of byRegency ?? []) {
            const own = people.filter(({ regency }) => regency === row.regency.code);
            expect(row.breakdown?.nineBox.map(({ count }) => count)).toEqual(boxCounts(own));
          }
          expect(coverage.complete).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("units are named by their owner's code, with their name, and small ones are not told apart", async () => {
    const { data } = await province.ask<Asked>(analyst, ASK, { by: ["UNIT"] });
    const rows = data.nineBoxBreakdown.breakdown?.groups ?? [];
    const named = rows.filter(({ value }) => value !== null);
    expect(named.length).toBeGreaterThan(10);
    for (const row of named) {
      expect(row.value).toMatch(/^18\.\d\d\/./);
      expect(row.label).toBeTruthy();
      expect(row.people).toBeGreaterThanOrEqual(SMALLEST_UNIT);
    }
    expect(rows.filter(({ value }) => value === null)).toMatchObject([{ label: null }]);

    const code = regencyCodes(province.owners)[0] ?? "";
    const officer = await province.token({ role: "REGENCY_OFFICER", regency: code as never });
    const inside = await province.ask<Asked>(officer, ASK, { by: ["UNIT"] });
    const own = inside.data.nineBoxBreakdown.breakdown?.groups ?? [];
    expect(Math.min(...own.map(({ people }) => people))).toBeLessThan(SMALLEST_UNIT);
  });

  test("a silent owner costs its own part, is named, and withholds everything only where all were asked for", async () => {
    const codes = regencyCodes(province.owners);
    const silent = codes[3] ?? "";
    province.faults.set({ [silent]: "refuses" });
    try {
      const { data } = await province.ask<Asked>(analyst, ASK, { by: ["SEX"] });
      const { breakdown, byRegency, coverage } = data.nineBoxBreakdown;
      const rest = matching(everybody, {}, TODAY).filter(({ regency }) => regency !== silent);
      expect(breakdown?.nineBox.map(({ count }) => count)).toEqual(boxCounts(rest));
      expect(byRegency?.find(({ regency }) => regency.code === silent)).toMatchObject({
        status: "UNAVAILABLE",
        breakdown: null,
      });
      expect(coverage).toMatchObject({
        asked: codes.length,
        answered: codes.length - 1,
        missing: [{ regency: { code: silent }, reason: "UNAVAILABLE" }],
      });
      const all = await province.ask<Asked>(analyst, ASK, { by: ["SEX"], onUnavailable: "ABORT" });
      expect(all.data.nineBoxBreakdown).toMatchObject({ breakdown: null, byRegency: null });
      expect(all.errors.map(({ extensions }) => extensions["code"])).toEqual([
        "INCOMPLETE_COVERAGE",
      ]);
    } finally {
      province.faults.set({});
    }
  });

  test("who may have no counts is refused, and who would single people out too", async () => {
    const employee = await province.token({
      role: "EMPLOYEE",
      regency: "18.01" as never,
      nip: everybody[0]?.nip ?? "",
    });
    const refused = await province.ask<Asked>(employee, ASK, { by: [] });
    expect(refused.errors.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
    const singled = await province.ask<Asked>(analyst, ASK, {
      by: [],
      filter: { units: ["U-1"] },
    });
    expect(singled.errors.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
  });
});
