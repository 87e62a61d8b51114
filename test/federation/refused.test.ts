// Why: one field that is refused must not take the others' answers with it.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { RegencyCode } from "@talenta/talent";
import { SharingLevel } from "@talenta/contract";
import { startProvince, type TestProvince } from "../kit/province.ts";

const CODE = "18.04" as RegencyCode;
const NIP = "198001012005011001";

/** Every merged question that is refused to employees, with one field of what it answers. */
const MERGED = {
  talentPool: "talentPool { total byRegency { total } coverage { asked } }",
  candidates:
    "candidates { totalCount edges { cursor } pageInfo { hasNextPage } coverage { asked } }",
  nineBoxBreakdown: "nineBoxBreakdown { breakdown { people } coverage { asked } }",
  boxMovement:
    'boxMovement(from: "2026-01-01", until: "2026-06-01") { movement { people } coverage { asked } }',
  evidenceCompleteness: "evidenceCompleteness { completeness { people } coverage { asked } }",
  simulatePolicy:
    'simulatePolicy(input: { policy: { key: "x", version: 1 } }) { before { id } after { id } flow { people } }',
};

let province: TestProvince;

beforeAll(async () => {
  province = await startProvince({ transport: "inproc", sharing: SharingLevel.NONE });
});

afterAll(() => province.stop());

describe("A merged question that the caller may not ask", () => {
  const employee = () => province.token({ role: "EMPLOYEE", regency: CODE, nip: NIP });

  test.each(Object.entries(MERGED))(
    "answers no figure and one error at its own field: %s",
    async (name, field) => {
      const alone = await province.ask<Record<string, Record<string, unknown>>>(
        await employee(),
        `{ ${field} }`,
      );
      expect(alone.errors).toMatchObject([{ path: [name], extensions: { code: "FORBIDDEN" } }]);
      expect(alone.errors.length).toBe(1);
      expect(new Set(Object.values(alone.data[name] ?? {}))).toEqual(new Set([null]));
      expect(alone.status).toBe(403);
      expect(alone.extensions).toEqual({}); // no owner was asked

      const beside = await province.ask(await employee(), `{ it: ${field} viewer { role } }`);
      expect(beside).toMatchObject({
        status: 200,
        data: { viewer: { role: "EMPLOYEE" } },
        errors: [{ path: ["it"], extensions: { code: "FORBIDDEN" } }],
      });
    },
  );

  test("is told so for a regency that is another's too", async () => {
    const officer = await province.token({ role: "REGENCY_OFFICER", regency: CODE });
    const answer = await province.ask(
      officer,
      '{ talentPool(filter: { regencies: ["18.05"] }) { total coverage { asked } } viewer { role } }',
    );
    expect(answer).toMatchObject({
      status: 200,
      data: { talentPool: { total: null, coverage: null }, viewer: {} },
      errors: [{ path: ["talentPool"], message: expect.stringContaining("18.04 only") }],
    });
  });

  test("is refused as a whole where all of it is refused", async () => {
    const { status, errors } = await province.ask(
      await employee(),
      `{ ${MERGED.talentPool} ${MERGED.candidates} }`,
    );
    expect(status).toBe(403);
    expect(errors.map(({ path }) => path)).toEqual([["talentPool"], ["candidates"]]);
  });
});

describe("Two changes in one request", () => {
  test("of which one is refused: the other is done and answered", async () => {
    const head = await province.token({ role: "REGENCY_HEAD", regency: CODE });
    const answer = await province.ask(
      head,
      `mutation { setSharing(input: { level: AGGREGATE }) { sharing }
        no: setRequestDueDays(input: { days: 0 }) { __typename }
        never: closeProgramme(input: { key: "x" }) { programme { id } } }`,
    );
    expect(answer).toMatchObject({
      status: 200,
      data: { setSharing: { sharing: "AGGREGATE" }, no: null, never: null },
    });
    expect(answer.errors.map(({ path, extensions }) => [path, extensions["code"]])).toEqual([
      [["no"], "BAD_USER_INPUT"],
      [["never"], "FORBIDDEN"],
    ]);
    await province.ask(head, "mutation { setSharing(input: { level: NONE }) { sharing } }");
  });
});

describe("Figures that no owner told", () => {
  test("are null, not zero", async () => {
    const analyst = await province.token({ role: "PROVINCE_ANALYST" });
    const { data, errors, status } = await province.ask(
      analyst,
      `{ candidates { totalCount edges { cursor } pageInfo { hasNextPage } coverage { asked answered } }
         talentPool { total unplaced nineBox { box } byRegency { status total } coverage { answered } }
         nineBoxBreakdown { breakdown { people } byRegency { status } coverage { answered } } }`,
    );
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    const silent = Array.from({ length: 15 }, () => ({ status: "NOT_SHARED" }));
    expect(data).toMatchObject({
      candidates: {
        totalCount: null,
        edges: null,
        pageInfo: null,
        coverage: { asked: 15, answered: 0 },
      },
      talentPool: { total: null, unplaced: null, nineBox: null, byRegency: silent },
      nineBoxBreakdown: { breakdown: null, byRegency: silent, coverage: { answered: 0 } },
    });
  });
});

describe("Who reads reports of one regency", () => {
  test("counts that one, and coverage says so", async () => {
    const reader = await province.token({ role: "BI_READER", regency: CODE });
    const { data, errors } = await province.ask(
      reader,
      `{ talentPool { total byRegency { regency { code } status } coverage { asked answered complete } }
         nineBoxBreakdown { coverage { asked } }
         evidenceCompleteness { coverage { asked } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      talentPool: {
        total: expect.any(Number),
        byRegency: [{ regency: { code: CODE }, status: "OK" }],
        coverage: { asked: 1, answered: 1, complete: true },
      },
      nineBoxBreakdown: { coverage: { asked: 1 } },
      evidenceCompleteness: { coverage: { asked: 1 } },
    });
    const other = await province.ask(
      reader,
      '{ talentPool(filter: { regencies: ["18.05"] }) { total } }',
    );
    expect(other).toMatchObject({ status: 403, errors: [{ path: ["talentPool"] }] });
    const picked = await province.ask(reader, '{ talentPool(filter: { search: "a" }) { total } }');
    expect(picked.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});
