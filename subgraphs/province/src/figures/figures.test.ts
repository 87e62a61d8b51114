import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { decodeQuery } from "@talenta/contract";
import { DEFAULT_POLICY } from "@talenta/talent";

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

let province: OpenProvince;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.stop());

/** Ten people in box 5 of one owner, women all of them. */
const ten = [0, 0, 0, 0, 0, 10, 0, 0, 0, 0];
const four = ten.map((count) => count * 0.4);
const standings = { counts: ten, certain: four };
const figures = {
  ...standings,
  groups: [{ dimension: "SEX", value: "FEMALE", label: null, ...standings }],
};
const COVERAGE = "coverage { asked answered complete missing { regency { code } reason } }";
const breakdown = (fill: Fill, caller = ANALYST, args = "(by: [SEX])") =>
  province.merged(caller, {
    call: `nineBoxBreakdown${args}`,
    type: "MergedNineBox",
    select: `breakdown { people nineBox { box count share } groups { value people } }
      byRegency { regency { code } status progress breakdown { people } } ${COVERAGE}`,
    fill,
  });

describe("merged figures", () => {
  test("sum what owners answered, each under its own name", async () => {
    const { data, errors } = await breakdown(() => ({ status: "OK", figures }));
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      breakdown: { people: 30, groups: [{ value: "FEMALE", people: 30 }] },
      byRegency: [{ breakdown: { people: 10 } }, { breakdown: { people: 10 } }, {}],
      coverage: { asked: 3, answered: 3, complete: true },
    });
  });

  test("say how far an owner is that is still computing, and count nobody of it", async () => {
    const { data } = await breakdown(({ regency: { code } }) =>
      code === "18.10"
        ? { status: "PENDING", figures: { done: 2, people: 3 } }
        : { status: "OK", figures },
    );
    expect(data).toMatchObject({
      breakdown: { people: 20 },
      byRegency: [
        { status: "OK", progress: null },
        { regency: { code: "18.10" }, status: "PENDING", progress: 0.66, breakdown: null },
        { status: "OK" },
      ],
      coverage: { answered: 2, missing: [{ regency: { code: "18.10" }, reason: "PENDING" }] },
    });
  });

  test.each<[string, unknown, string]>([
    ["nothing", null, "UNAVAILABLE"],
    ["figures without a status", { figures }, "UNAVAILABLE"],
    ["a status nobody knows", { status: "FINE", figures }, "INVALID"],
    ["a status only the province gives", { status: "JOINED_LATE", figures }, "INVALID"],
    ["no figures", { status: "OK", figures: null }, "INVALID"],
    ["groups that do not add up", { status: "OK", figures: { ...figures, groups: [] } }, "INVALID"],
    ["figures of another kind", { status: "OK", figures: { matrix: [], joined: [] } }, "INVALID"],
    ["words for numbers", { status: "OK", figures: { ...figures, counts: "ten" } }, "INVALID"],
  ])("leave out an owner that brought %s, and say so", async (_what, brought, reason) => {
    const { data, errors } = await breakdown(({ regency: { code } }) =>
      code === "18.01" ? brought : { status: "OK", figures },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      breakdown: { people: 20 },
      coverage: { answered: 2, missing: [{ regency: { code: "18.01" }, reason }] },
    });
  });

  test("go to the caller's own regency where the caller has one", async () => {
    const { data, asked } = await breakdown(() => ({ status: "OK", figures }), OFFICER);
    expect(asked.map(({ regency }) => regency.code)).toEqual(["18.10"]);
    expect(data).toMatchObject({ breakdown: { people: 10 }, coverage: { asked: 1 } });
    const other = await breakdown(() => null, OFFICER, '(filter: { regencies: ["18.01"] })');
    expect(codesOf(other.errors)).toEqual(["FORBIDDEN"]);
  });

  test("are refused to who may have no counts, and where they would single people out", async () => {
    expect(codesOf((await breakdown(() => null, EMPLOYEE)).errors)).toEqual(["FORBIDDEN"]);
    const singled = await breakdown(() => null, READER, '(filter: { search: "Ani" })');
    expect(codesOf(singled.errors)).toEqual(["BAD_USER_INPUT"]);
  });

  test("are not taken up again by somebody else, or as something else", async () => {
    const { data } = await province.ask(ANALYST, "{ nineBoxBreakdown { query } }");
    const { query } = (data as { nineBoxBreakdown: { query: string } }).nineBoxBreakdown;
    const resume = async (caller: typeof ANALYST, type: string, field: string) => {
      const answer = await province.ask(
        caller,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${field} } } }`,
        { r: [{ __typename: type, query, slices: [] }] },
      );
      return codesOf(answer.errors);
    };
    expect(await resume(ANALYST, "MergedNineBox", "breakdown { people }")).toEqual([]);
    expect(await resume(OFFICER, "MergedNineBox", "breakdown { people }")).toEqual(["FORBIDDEN"]);
    expect(await resume(ANALYST, "MergedCompleteness", "completeness { people }")).toEqual([
      "BAD_USER_INPUT",
    ]);
  });
});

describe("a merged simulation", () => {
  test("sends both policies whole, the one compared with by its own choice where none is named", async () => {
    const document = { ...DEFAULT_POLICY, id: "draft" };
    const { data } = await province.ask(
      ANALYST,
      `query ($input: SimulatePolicyInput!) { simulatePolicy(input: $input) {
        before { key version } after { key } slices { query } } }`,
      { input: { document } },
    );
    const simulation = data?.["simulatePolicy"] as { slices: { query: string }[] };
    expect(simulation).toMatchObject({
      before: { key: DEFAULT_POLICY.id, version: DEFAULT_POLICY.version },
      after: { key: "draft" },
    });
    const { question } = decodeQuery("FIGURES_SLICE", simulation.slices[0]?.query ?? "");
    expect(question).toMatchObject({
      about: "SIMULATION",
      before: JSON.parse(JSON.stringify(DEFAULT_POLICY)) as object,
      after: JSON.parse(JSON.stringify(document)) as object,
    });
  });
});
