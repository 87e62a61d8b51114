// Owners that refuse connections or hang cost their own part and nothing else.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Fault } from "../kit/faults.ts";
import { boxCounts, matching, pool, ranked, type PooledPerson } from "../kit/pooled.ts";
import {
  TRANSPORTS,
  regencyCodes,
  startProvince,
  type Answer,
  type TestProvince,
} from "../kit/province.ts";

// Long enough that who is well answers in time on a busy machine too.
const REQUEST_DEADLINE_MS = 20_000;
const REGENCY_DEADLINE_MS = 3000;
const REASON = { refuses: "UNAVAILABLE", hangs: "TIMEOUT" } as const;

const POOL = `query Pool($onUnavailable: OnUnavailable!) { talentPool(onUnavailable: $onUnavailable) {
  total unplaced nineBox { box count }
  byRegency { regency { code name } status total unplaced nineBox { box count } }
  coverage { asked answered complete missing { regency { code name } reason } } } }`;

const PAGE = `query Page($first: Int!, $after: String, $onUnavailable: OnUnavailable! = WARN) {
  candidates(first: $first, after: $after, onUnavailable: $onUnavailable) {
    totalCount edges { node { rank employee { nip regency { code } } } }
    pageInfo { hasNextPage endCursor }
    coverage { asked answered complete missing { regency { code } reason } } } }`;

interface Coverage {
  asked: number;
  answered: number;
  complete: boolean;
  missing: { regency: { code: string; name?: string }; reason: string }[];
}

interface PoolAnswer {
  talentPool: {
    total: number | null;
    unplaced: number | null;
    nineBox: { box: number; count: number }[] | null;
    byRegency:
      | {
          regency: { code: string; name: string };
          status: string;
          total: number | null;
          nineBox: { count: number }[] | null;
        }[]
      | null;
    coverage: Coverage;
  };
}

interface PageAnswer {
  candidates: {
    totalCount: number | null;
    edges:
      | { node: { rank: number; employee: { nip: string; regency: { code: string } } | null } }[]
      | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null } | null;
    coverage: Coverage;
  };
}

/** What the gateway measured itself, owner by owner. */
const detailsOf = (extensions: Record<string, unknown>) =>
  (extensions["regencies"] as { details: Record<string, { tookMs: number }> }).details;

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let everybody: PooledPerson[];
  let analyst: string;
  let codes: string[];

  beforeAll(async () => {
    province = await startProvince({
      transport,
      requestDeadlineMs: REQUEST_DEADLINE_MS,
      regencyDeadlineMs: REGENCY_DEADLINE_MS,
    });
    everybody = matching(await pool(province.owners, province.databaseOf), {}, "2026-01-01");
    analyst = await province.token({ role: "PROVINCE_ANALYST" });
    codes = regencyCodes(province.owners);
  });

  afterAll(() => province.stop());

  const failing = (count: number, fault: Fault) =>
    Object.fromEntries(
      codes
        .slice(3, 3 + count)
        .concat(codes.slice(0, Math.max(0, count - 12)))
        .map((code) => [code, fault]),
    );

  describe.each<[number, Fault]>([
    [1, "refuses"],
    [5, "refuses"],
    [14, "refuses"],
    [1, "hangs"],
    [5, "hangs"],
    [14, "hangs"],
  ])("with %i owner(s) of fifteen that %s", (count, fault) => {
    let missing: string[];
    let told: Answer<PoolAnswer>;
    let withheld: [Answer<PoolAnswer>, Answer<PageAnswer>];
    let page: Answer<PageAnswer>;

    // All at once, because whoever hangs is waited for.
    beforeAll(async () => {
      const faults = failing(count, fault);
      missing = Object.keys(faults).toSorted();
      province.faults.set(faults);
      const pool = (onUnavailable: "WARN" | "ABORT") =>
        province.ask<PoolAnswer>(analyst, POOL, { onUnavailable });
      const ranking = (variables: object) =>
        province.ask<PageAnswer>(analyst, PAGE, { ...variables });
      [told, page, ...withheld] = await Promise.all([
        pool("WARN"),
        ranking({ first: 50 }),
        pool("ABORT"),
        ranking({ first: 5, onUnavailable: "ABORT" }),
      ]);
      province.faults.set({});
    });

    test("figures are exact for those who answered, and the rest are named with the reason", () => {
      expect(missing).toHaveLength(count);
      const { data, extensions } = told;
      for (const { tookMs } of Object.values(detailsOf(extensions))) {
        expect(tookMs).toBeLessThan(REQUEST_DEADLINE_MS);
      }
      const present = everybody.filter((person) => !missing.includes(person.regency));
      const { talentPool } = data;
      expect(talentPool.nineBox?.map((cell) => cell.count)).toEqual(boxCounts(present));
      expect(talentPool.total).toBe(present.filter((person) => person.box !== null).length);
      expect(talentPool.unplaced).toBe(present.filter((person) => person.box === null).length);
      expect(talentPool.coverage).toMatchObject({
        asked: 15,
        answered: 15 - count,
        complete: false,
        missing: missing.map((code) => ({ regency: { code }, reason: REASON[fault] })),
      });
      expect(extensions["regencies"]).toMatchObject({
        total: 15,
        successful: 15 - count,
        failed: count,
        isPartial: true,
        details: Object.fromEntries(missing.map((code) => [code, { status: "failed" }])),
      });
      for (const part of talentPool.byRegency ?? []) {
        const silent = missing.includes(part.regency.code);
        expect(part.status).toBe(silent ? REASON[fault] : "OK");
        const own = present.filter((person) => person.regency === part.regency.code);
        expect(part.nineBox?.map((cell) => cell.count) ?? null).toEqual(
          silent ? null : boxCounts(own),
        );
      }
    });

    test("ABORT gives no figure, says so once, and still says who is missing", () => {
      const [{ data, errors }, ranking] = withheld;
      expect(data.talentPool).toMatchObject({
        total: null,
        unplaced: null,
        nineBox: null,
        byRegency: null,
      });
      expect(errors.map((error) => error.extensions["code"])).toEqual(["INCOMPLETE_COVERAGE"]);
      expect(data.talentPool.coverage.missing.map((one) => one.regency.code)).toEqual(missing);
      expect(ranking.data.candidates).toMatchObject({ totalCount: null, edges: null });
      expect(ranking.errors.map((error) => error.extensions["code"])).toEqual([
        "INCOMPLETE_COVERAGE",
      ]);
    });

    test("the ranking holds those who answered, each under their own name", () => {
      const { data } = page;
      const expected = ranked(
        everybody.filter((one) => !missing.includes(one.regency) && (one.box ?? 0) >= 7),
        "VALUE_DESC",
      );
      expect(data.candidates.totalCount).toBe(expected.length);
      expect(
        data.candidates.edges?.map((edge) => [
          edge.node.employee?.nip,
          edge.node.employee?.regency.code,
        ]),
      ).toEqual(expected.slice(0, 50).map((one) => [one.nip, one.regency]));
    });
  });

  test("a regency that was silent on page one and is back on page two stays out of this run", async () => {
    const late = everybody.find((one) => one.box === 9)?.regency ?? "";
    province.faults.set({ [late]: "refuses" });
    const first = await province.ask<PageAnswer>(analyst, PAGE, { first: 10 });
    expect(first.data.candidates.coverage.missing).toMatchObject([
      { regency: { code: late }, reason: "UNAVAILABLE" },
    ]);
    province.faults.set({});
    const expected = ranked(
      everybody.filter((one) => one.regency !== late && (one.box ?? 0) >= 7),
      "VALUE_DESC",
    ).map((one) => one.nip);
    const met = first.data.candidates.edges?.map((edge) => edge.node.employee?.nip) ?? [];
    let after = first.data.candidates.pageInfo?.endCursor ?? null;
    while (after !== null) {
      const { data }: { data: PageAnswer } = await province.ask<PageAnswer>(analyst, PAGE, {
        first: 10,
        after,
      });
      expect(data.candidates.coverage.missing).toMatchObject([
        { regency: { code: late }, reason: "JOINED_LATE" },
      ]);
      expect(data.candidates.totalCount).toBe(expected.length);
      met.push(...(data.candidates.edges ?? []).map((edge) => edge.node.employee?.nip));
      after = data.candidates.pageInfo?.hasNextPage ? data.candidates.pageInfo.endCursor : null;
    }
    expect(met).toEqual(expected);
    const again = await province.ask<PageAnswer>(analyst, PAGE, { first: 10 });
    expect(again.data.candidates.coverage).toMatchObject({ complete: true, answered: 15 });
  });

  test("a field of a silent regency is null with its code and path; its siblings answer", async () => {
    const [gone, well] = codes;
    province.faults.set({ [gone ?? ""]: "refuses" });
    const { data, errors } = await province.ask<{
      a: { name: string; headcount: number | null };
      b: { headcount: number };
    }>(
      analyst,
      `{ a: regency(code: "${gone}") { name headcount } b: regency(code: "${well}") { headcount } }`,
    );
    province.faults.set({});
    expect(data.a).toMatchObject({ headcount: null });
    expect(data.a.name).toMatch(/Lampung/);
    expect(data.b.headcount).toBe(everybody.filter((one) => one.regency === well).length);
    expect(errors).toMatchObject([
      { path: ["a"], extensions: { code: "REGENCY_UNAVAILABLE", regency: gone } },
    ]);
  });
});
