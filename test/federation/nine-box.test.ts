// Breakdowns of the nine box over fifteen owners are what one pooled array would give, group by group.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { GROUP_DIMENSIONS, SMALLEST_UNIT } from "@talenta/talent";
import { filters } from "../kit/filters.ts";
import {
  boxCounts,
  certainCounts,
  groupOf,
  matching,
  pool,
  type PooledPerson,
} from "../kit/pooled.ts";
import {
  TRANSPORTS,
  regencyCodes,
  startProvince,
  TODAY,
  type TestProvince,
} from "../kit/province.ts";

const ASK = `query Ask($by: [GroupDimension!]!, $crossed: [GroupDimension!], $filter: TalentFilter, $onUnavailable: OnUnavailable! = WARN) {
  nineBoxBreakdown(by: $by, crossed: $crossed, filter: $filter, onUnavailable: $onUnavailable) {
    breakdown { ...figures }
    byRegency { regency { code } status progress breakdown { ...figures } }
    coverage { asked answered complete missing { regency { code } reason }
      policies { policy { key version } regencies { code } } } } }
fragment figures on NineBoxBreakdown { people unplaced unplacedShare nineBox { box count certain share }
  groups { dimension value label people unplaced nineBox { count certain share } }
  cells { keys { dimension value label } people unplaced nineBox { count certain share } } }`;

type Boxes = { count: number; certain: number; share: number | null }[];
interface Key {
  dimension: string;
  value: string | null;
  label: string | null;
}
interface Row {
  people: number;
  unplaced: number;
  nineBox: Boxes;
}
interface Figures extends Row {
  unplacedShare: number | null;
  groups: (Row & Key)[];
  cells: (Row & { keys: Key[] })[];
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
      policies: { policy: { key: string; version: number }; regencies: { code: string }[] }[];
    };
  };
}

const isOfUnits = (dimension: string) => dimension.endsWith("UNIT");
const isFolded = (key: Key) => isOfUnits(key.dimension) && key.value === null;
const figuresOf = (people: readonly PooledPerson[]) => [
  people.length,
  people.filter(({ box }) => box === null).length,
  ...boxCounts(people),
  ...certainCounts(people),
];
const shownIn = ({ people, unplaced, nineBox }: Row) => [
  people,
  unplaced,
  ...nineBox.map(({ count }) => count),
  ...nineBox.map(({ certain }) => certain),
];
const keyOf = (values: readonly (string | null)[]) => JSON.stringify(values);

/** The people of each group, or of each cell of two dimensions, by their values. */
function grouped(people: readonly PooledPerson[], dimensions: readonly string[]) {
  return Map.groupBy(people, (person) =>
    keyOf(dimensions.map((dimension) => groupOf(person, dimension, TODAY))),
  );
}

/** The rows of one grouping as an answer shows them. */
function rowsIn(figures: Figures, dimensions: readonly string[]): { keys: Key[]; row: Row }[] {
  if (dimensions.length === 2) return figures.cells.map((row) => ({ keys: row.keys, row }));
  return figures.groups
    .filter(({ dimension }) => dimension === dimensions[0])
    .map((row) => ({ keys: [row], row }));
}

/**
 * Expects the rows of one grouping to be those of the pooled array. Seen from outside units without a name are those of
 * few people, and as many more as their top unit or their cells need for nobody to be found as what is left.
 */
function expectRows(
  figures: Figures,
  people: readonly PooledPerson[],
  dimensions: readonly string[],
  from: "INSIDE" | "OUTSIDE",
): void {
  const own = grouped(people, dimensions);
  const rows = rowsIn(figures, dimensions);
  const seen = new Set<string>();
  for (const { keys, row } of rows) {
    expect(keys.map(({ dimension }) => dimension)).toEqual(dimensions);
    const key = keyOf(keys.map(({ value }) => value));
    expect(seen.has(key)).toBe(false);
    seen.add(key);
    if (from === "OUTSIDE" && keys.some(isFolded)) continue;
    expect(shownIn(row)).toEqual(figuresOf(own.get(key) ?? []));
    if (from === "OUTSIDE" && keys.some(({ dimension }) => isOfUnits(dimension))) {
      expect(row.people).toBeGreaterThanOrEqual(SMALLEST_UNIT);
    }
  }
  const hidden = [...own.keys()].filter((key) => !seen.has(key));
  const unitAt = dimensions.findIndex(isOfUnits);
  if (from === "INSIDE" || unitAt === -1) {
    expect(hidden).toEqual([]);
    return;
  }
  // Whoever is not shown by name is in the row without one, beside those of the same other value.
  const unnamed = Map.groupBy(
    people.filter((person) => {
      const values = dimensions.map((dimension) => groupOf(person, dimension, TODAY));
      return values[unitAt] === null || !seen.has(keyOf(values));
    }),
    (person) =>
      keyOf(dimensions.map((one, at) => (at === unitAt ? null : groupOf(person, one, TODAY)))),
  );
  for (const { keys, row } of rows.filter((one) => one.keys.some(isFolded))) {
    const key = keyOf(keys.map(({ value }) => value));
    expect(shownIn(row)).toEqual(figuresOf(unnamed.get(key) ?? []));
    unnamed.delete(key);
  }
  expect([...unnamed.keys()]).toEqual([]);
}

const crossings = fc
  .subarray([...GROUP_DIMENSIONS], { minLength: 2, maxLength: 2 })
  .filter((pair) => !pair.every(isOfUnits));

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let everybody: PooledPerson[];
  let analyst: string;

  beforeAll(async () => {
    province = await startProvince({ transport, employees: 1600, mixedPolicies: true });
    everybody = await pool(province.owners, province.databaseOf);
    analyst = await province.token({ role: "PROVINCE_ANALYST" });
  });

  afterAll(() => province.stop());

  test("every cell of every group is the pooled array's, for any filter", async () => {
    await fc.assert(
      fc.asyncProperty(
        filters(everybody),
        fc.subarray([...GROUP_DIMENSIONS]),
        fc.option(crossings),
        async (filter, by, crossed) => {
          const asked = { filter, by, crossed };
          const { data, errors } = await province.ask<Asked>(analyst, ASK, asked);
          expect(errors).toEqual([]);
          const { breakdown, byRegency, coverage } = data.nineBoxBreakdown;
          const people = matching(everybody, filter, TODAY);
          if (breakdown === null) throw new Error("no figures");
          expect(shownIn(breakdown)).toEqual(figuresOf(people));
          for (const cell of breakdown.nineBox) {
            const exact = people.length === 0 ? null : cell.count / people.length;
            if (exact === null) expect(cell.share).toBeNull();
            else expect(Math.abs((cell.share ?? -1) - exact)).toBeLessThan(0.000_050_001);
          }
          expect([...new Set(breakdown.groups.map(({ dimension }) => dimension))]).toEqual(
            people.length === 0 ? [] : by,
          );
          for (const dimension of by) expectRows(breakdown, people, [dimension], "OUTSIDE");
          if (crossed === null) expect(breakdown.cells).toEqual([]);
          else expectRows(breakdown, people, crossed, "OUTSIDE");
          for (const row of byRegency ?? []) {
            const own = people.filter(({ regency }) => regency === row.regency.code);
            expect(row.breakdown && shownIn(row.breakdown)).toEqual(figuresOf(own));
          }
          expect(coverage.complete).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("a regency's own people see every row and cell of theirs, units of few people too", async () => {
    const codes = regencyCodes(province.owners).slice(0, 3);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...codes),
        filters(everybody),
        crossings,
        async (code, given, crossed) => {
          const { regencies: _all, ...filter } = given;
          const officer = await province.token({ role: "REGENCY_OFFICER", regency: code });
          const by = [...GROUP_DIMENSIONS];
          const { data } = await province.ask<Asked>(officer, ASK, { filter, by, crossed });
          const { breakdown } = data.nineBoxBreakdown;
          const people = matching(everybody, { ...filter, regencies: [code] }, TODAY);
          if (breakdown === null) throw new Error("no figures");
          for (const dimension of by) expectRows(breakdown, people, [dimension], "INSIDE");
          expectRows(breakdown, people, crossed, "INSIDE");
        },
      ),
      { numRuns: 15 },
    );
  });

  test("coverage names the policies, and a filter by one counts those under it and names the others", async () => {
    const codes = regencyCodes(province.owners);
    const of = (code: string) =>
      new Set(everybody.flatMap((one) => (one.regency === code ? [one.policy] : [])));
    const under = (version: number) =>
      codes.filter((code) => of(code).has(`bkn-411-2025@${version}`));
    const [former, next] = [under(1), under(2)];
    expect(former.length).toBeGreaterThan(2);
    expect([...former, ...next].toSorted()).toEqual(codes); // each owner has one
    const whole = await province.ask<Asked>(analyst, ASK, { by: [] });
    const named = (version: number, regencies: readonly string[]) => ({
      policy: { key: "bkn-411-2025", version },
      regencies: regencies.map((code) => ({ code })),
    });
    expect(whole.data.nineBoxBreakdown.coverage.policies).toEqual([
      named(1, former),
      named(2, next),
    ]);
    const policy = { key: "bkn-411-2025", version: 1 };
    const { data, errors } = await province.ask<Asked>(analyst, ASK, {
      by: [],
      filter: { policy },
    });
    expect(errors).toEqual([]);
    const { breakdown, coverage } = data.nineBoxBreakdown;
    const people = matching(everybody, { policy }, TODAY);
    expect(breakdown && shownIn(breakdown)).toEqual(figuresOf(people));
    expect(coverage).toMatchObject({
      asked: codes.length,
      answered: former.length,
      complete: false,
      missing: next.map((code) => ({ regency: { code }, reason: "OTHER_POLICY" })),
      policies: [named(1, former)],
    });
  });

  test("a crossing of anything but two different dimensions is refused by name", async () => {
    for (const crossed of [
      ["SEX"],
      ["SEX", "SEX"],
      ["SEX", "RANK", "AGE_BAND"],
      [],
      ["UNIT", "TOP_UNIT"],
    ]) {
      const { errors } = await province.ask<Asked>(analyst, ASK, { by: [], crossed });
      expect(errors.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
      expect(errors[0]?.message).toMatch(/^crossed is/);
    }
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
