import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { decodeQuery } from "@talenta/contract";
import { BOXES, type RegencyCode } from "@talenta/talent";

import {
  ANALYST,
  codesOf,
  EMPLOYEE,
  type Fill,
  OFFICER,
  openProvince,
  type OpenProvince,
  READER,
} from "../testing/open-province.ts";

const FIGURES =
  "total unplaced nineBox { box count certain suppressed } byRegency { regency { code name kind } status total unplaced nineBox { box count } }";
const COVERAGE = "coverage { asked answered complete missing { regency { code name } reason } }";

let province: OpenProvince;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.stop());

/** Every box holds as many people as its number, times a factor for the owner. */
const counts = (factor: number, status = "OK") => ({
  status,
  unplaced: factor,
  nineBox: BOXES.map((box) => ({ box, count: box * factor, certain: factor, suppressed: false })),
});
const factors: Record<string, number> = { "18": 1000, "18.01": 1, "18.10": 10, "18.71": 100 };
const all: Fill = ({ regency }) => counts(factors[regency.code] ?? 0);

const pool = (c: { caller?: typeof ANALYST; args?: string; select?: string; fill?: Fill }) =>
  province.merged(c.caller ?? ANALYST, {
    call: `talentPool${c.args ?? ""}`,
    type: "TalentPool",
    select: c.select ?? `${FIGURES} ${COVERAGE}`,
    fill: c.fill ?? all,
  });

const tokenOfAnalyst = async () => {
  const { data } = await province.ask(ANALYST, "{ talentPool { query } }");
  return (data as { talentPool: { query: string } }).talentPool.query;
};

describe("the talent pool", () => {
  test("sums what every regency answered, and shows each under its own name", async () => {
    const { data, errors } = await pool({});
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      total: 45 * 111,
      unplaced: 111,
      nineBox: BOXES.map((box) => ({ box, count: box * 111, certain: 111, suppressed: false })),
      byRegency: [
        { regency: { code: "18.01", kind: "REGENCY" }, status: "OK", total: 45, unplaced: 1 },
        { regency: { code: "18.10", kind: "REGENCY" }, status: "OK", total: 450, unplaced: 10 },
        { regency: { code: "18.71", kind: "CITY" }, status: "OK", total: 4500, unplaced: 100 },
      ],
      coverage: { asked: 3, answered: 3, complete: true, missing: [] },
    });
  });

  test("counts nobody for an owner that brought nothing, and names it with the reason", async () => {
    const { data, errors } = await pool({
      fill: ({ regency: { code } }) =>
        code === "18.10"
          ? null
          : code === "18.71"
            ? { status: "TIMEOUT", unplaced: null, nineBox: null }
            : counts(1),
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      total: 45,
      byRegency: [
        { status: "OK", total: 45 },
        { status: "UNAVAILABLE", total: null, unplaced: null, nineBox: null },
        { status: "TIMEOUT", total: null },
      ],
      coverage: {
        asked: 3,
        answered: 1,
        complete: false,
        missing: [
          { regency: { code: "18.10", name: "Kabupaten Pringsewu" }, reason: "UNAVAILABLE" },
          { regency: { code: "18.71" }, reason: "TIMEOUT" },
        ],
      },
    });
  });

  test("counts an owner that answered in part, and still names it", async () => {
    const { data } = await pool({
      fill: (slice) => (slice.regency.code === "18.01" ? counts(1, "PARTIAL") : all(slice)),
    });
    expect(data).toMatchObject({
      total: 45 * 111,
      coverage: { answered: 3, complete: false, missing: [{ reason: "PARTIAL" }] },
    });
  });

  test.each([
    ["a status of its own making", { ...counts(1), status: "FINE" }],
    ["a status only the province gives", { ...counts(1), status: "JOINED_LATE" }],
    ["figures that are words", { ...counts(1), unplaced: "many" }],
    ["fewer than nobody", { ...counts(1), unplaced: -1 }],
    ["eight boxes", { ...counts(1), nineBox: counts(1).nineBox.slice(1) }],
    ["a hole among its boxes", { ...counts(1), nineBox: [null, ...counts(1).nineBox] }],
  ])("takes no figure from an owner that sends %s", async (_what, slice) => {
    const { data, errors } = await pool({
      fill: (asked) => (asked.regency.code === "18.01" ? slice : all(asked)),
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      total: 45 * 110,
      coverage: { answered: 2, missing: [{ regency: { code: "18.01" }, reason: "INVALID" }] },
    });
  });

  test("counts nobody when slices came back that cannot be told apart", async () => {
    const query = await tokenOfAnalyst();
    const taken = await province.ask(
      ANALYST,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on TalentPool { total ${COVERAGE} } } }`,
      { r: [{ __typename: "TalentPool", query, slices: [counts(1), counts(10)] }] },
    );
    expect(taken.data?.["_entities"]).toMatchObject([
      { total: null, coverage: { asked: 3, answered: 0 } },
    ]);
  });

  test("keeps a withheld box a stated absence", async () => {
    const { data } = await pool({
      args: '(filter: { regencies: ["18.01"] })',
      fill: () => ({
        ...counts(1),
        nineBox: counts(1).nineBox.map((box) =>
          box.box === 9 ? { box: 9, count: null, certain: null, suppressed: true } : box,
        ),
      }),
    });
    expect(data).toMatchObject({ total: 36 });
    expect((data["nineBox"] as unknown[])[8]).toEqual({
      box: 9,
      count: null,
      certain: null,
      suppressed: true,
    });
  });

  test("says as of when each owner's figures are, under which policies, and since when the silent are", async () => {
    const select = `coverage { present { regency { code } asOf }
      policies { policy { version } regencies { code } }
      missing { regency { code } reason since lastAnswered } }`;
    const told = (version: number, asOf: string | null) => ({
      ...counts(1),
      policies: [`bkn-411-2025@${version}`, ...(version === 2 ? ["elsewhere-2020@7"] : [])],
      asOf,
    });
    const fill: Fill = ({ regency: { code } }) =>
      code === "18.71" ? told(2, "2026-06-14T05:00:00.000Z") : told(1, null);
    const first = await pool({ select, fill });
    expect(first.errors).toEqual([]);
    const [one, two, three] = ["18.01", "18.10", "18.71"].map((code) => ({ code }));
    expect(first.data).toEqual({
      coverage: {
        present: [
          { regency: one, asOf: null },
          { regency: two, asOf: null },
          { regency: three, asOf: "2026-06-14T05:00:00.000Z" },
        ],
        policies: [
          { policy: { version: 1 }, regencies: [one, two] },
          { policy: { version: 2 }, regencies: [three] },
          { policy: null, regencies: [three] }, // one the province does not know
        ],
        missing: [],
      },
    });
    const silent: Fill = (slice) => (slice.regency.code === "18.10" ? null : fill(slice));
    const { data } = await pool({ select, fill: silent });
    const [missing] = (data as { coverage: { missing: Record<string, string>[] } }).coverage
      .missing;
    expect(missing).toMatchObject({ regency: two, reason: "UNAVAILABLE" });
    expect((missing?.["since"] ?? "") >= (missing?.["lastAnswered"] ?? "none")).toBe(true);
    const again = await pool({ select, fill: silent });
    expect(again.data).toEqual(data); // the same since: nothing was heard of it meanwhile
    await pool({ select, fill });
    const other = await pool({
      select,
      fill: (slice) =>
        slice.regency.code === "18.10"
          ? { status: "OTHER_POLICY", unplaced: null, nineBox: null }
          : fill(slice),
    });
    expect(other.data).toMatchObject({
      coverage: {
        missing: [{ regency: two, reason: "OTHER_POLICY", since: null }],
      },
    });
  });

  test.each([
    ["a policy that has no name", { policies: ["bkn-411-2025 2"] }],
    ["a day that is none", { policies: [], asOf: "yesterday" }],
    [
      "more certain than there are",
      { nineBox: counts(1).nineBox.map((one) => ({ ...one, certain: 99 })) },
    ],
  ])("takes no figure from an owner that names %s", async (_what, fault) => {
    const { data } = await pool({
      fill: (slice) => (slice.regency.code === "18.10" ? { ...counts(1), ...fault } : all(slice)),
    });
    expect(data).toMatchObject({
      total: 45 * 101,
      coverage: { missing: [{ regency: { code: "18.10" }, reason: "INVALID" }] },
    });
  });

  test("asks each owner the same question, without saying who else is asked", async () => {
    const { asked } = await pool({
      args: '(filter: { regencies: ["18.71", "18", "18.71"], boxes: [9, 8], search: null })',
    });
    expect(asked.map(({ regency }) => regency.code)).toEqual(["18", "18.71"]);
    expect(new Set(asked.map(({ query }) => query)).size).toBe(1);
    const { filter } = decodeQuery("POOL_SLICE", asked[0]?.query ?? "");
    expect(filter).toMatchObject({ boxes: [8, 9], sexes: null });
    expect(filter).not.toHaveProperty("regencies");
  });
});

describe("a talent pool with onUnavailable: ABORT", () => {
  const args = "(onUnavailable: ABORT)";
  const oneSilent: Fill = (slice) => (slice.regency.code === "18.10" ? null : all(slice));

  test("gives no figures and one error when an owner is missing, and says who", async () => {
    const { data, errors } = await pool({ args, fill: oneSilent });
    expect(codesOf(errors)).toEqual(["INCOMPLETE_COVERAGE"]);
    expect(errors[0]?.extensions?.["missing"]).toEqual(["18.10"]);
    expect(data).toMatchObject({
      total: null,
      unplaced: null,
      nineBox: null,
      byRegency: null,
      coverage: { asked: 3, answered: 2, missing: [{ reason: "UNAVAILABLE" }] },
    });
  });

  test("has no error where only coverage was asked", async () => {
    const { data, errors } = await pool({ args, fill: oneSilent, select: COVERAGE });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ coverage: { answered: 2 } });
  });

  test("answers like any other when everybody answered", async () => {
    const { data, errors } = await pool({ args });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ total: 45 * 111, coverage: { complete: true } });
  });
});

describe("who may ask for the talent pool", () => {
  test("who works for one regency asks that one", async () => {
    const { data, asked } = await pool({ caller: OFFICER });
    expect(asked.map(({ regency }) => regency.code)).toEqual(["18.10"]);
    expect(data).toMatchObject({ total: 450, coverage: { asked: 1 } });
  });

  test.each([["18.01"], ["18.99"]])(
    "who works for one regency may not name %s, known or not",
    async (code) => {
      const { errors } = await pool({
        caller: OFFICER,
        args: `(filter: { regencies: ["18.10", "${code}"] })`,
      });
      expect(codesOf(errors)).toEqual(["FORBIDDEN"]);
      expect(errors[0]?.message).toContain("18.10 only");
      expect(errors[0]?.message).not.toContain(code);
    },
  );

  test("who works for one regency may not take up a question put to others", async () => {
    const query = await tokenOfAnalyst();
    const taken = await province.ask(
      OFFICER,
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on TalentPool { total } } }",
      { r: [{ __typename: "TalentPool", query, slices: [counts(1), counts(1), counts(1)] }] },
    );
    expect(taken.data?.["_entities"]).toEqual([null]);
    expect(codesOf(taken.errors)).toEqual(["FORBIDDEN"]);
  });

  test("who reads reports may count, an employee may not", async () => {
    expect((await pool({ caller: READER })).data).toMatchObject({ total: 45 * 111 });
    const refused = await pool({ caller: EMPLOYEE });
    expect([codesOf(refused.errors), refused.asked]).toEqual([["FORBIDDEN"], []]);
  });

  test("who reads reports of one regency counts that one, and picks nobody out of it", async () => {
    const caller = { ...READER, regency: "18.10" as RegencyCode };
    const { data, asked } = await pool({ caller });
    expect(asked.map(({ regency }) => regency.code)).toEqual(["18.10"]);
    expect(data).toMatchObject({ total: 450, coverage: { asked: 1 } });
    const other = await pool({ caller, args: '(filter: { regencies: ["18.01"] })' });
    expect(codesOf(other.errors)).toEqual(["FORBIDDEN"]);
    const picked = await pool({ caller, args: '(filter: { search: "Siti" })' });
    expect(codesOf(picked.errors)).toEqual(["BAD_USER_INPUT"]);
  });

  test.each([['search: "Siti"'], ['units: ["u-1"]']])(
    "nobody from outside narrows a count by %s",
    async (filter) => {
      for (const caller of [ANALYST, READER]) {
        const { errors } = await pool({ caller, args: `(filter: { ${filter} })` });
        expect(codesOf(errors)).toEqual(["BAD_USER_INPUT"]);
      }
      const inside = await pool({ caller: OFFICER, args: `(filter: { ${filter} })` });
      expect(inside.errors).toEqual([]);
    },
  );
});

describe("a talent pool that cannot be asked", () => {
  test.each([
    ["codes nobody has", '{ regencies: ["18.01", "18.98", "18.99"] }', "18.99"],
    ["a box beyond nine", "{ boxes: [10] }", "filter.boxes is 10"],
    ["ages the wrong way round", "{ ageMin: 50, ageMax: 40 }", "filter.ageMin"],
    ["an empty list", "{ ranks: [] }", "filter.ranks is empty"],
  ])("is refused naming %s", async (_what, filter, names) => {
    const { errors } = await pool({ args: `(filter: ${filter})` });
    expect(codesOf(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.message).toContain(names);
  });

  test("is refused when its token was made by hand", async () => {
    const answer = await province.ask(
      ANALYST,
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on TalentPool { total } } }",
      { r: [{ __typename: "TalentPool", query: "bm90IGEgdG9rZW4", slices: [] }] },
    );
    expect(codesOf(answer.errors)).toEqual(["BAD_USER_INPUT"]);
  });
});
