import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { decodeQuery } from "@talenta/contract";
import {
  CANDIDATE_ORDERS,
  type CandidateOrder,
  comparePositions,
  type RankPosition,
  type RegencyCode,
  shown,
} from "@talenta/talent";

import {
  ANALYST,
  type AskedSlice,
  codesOf,
  EMPLOYEE,
  type Fill,
  OFFICER,
  openProvince,
  type OpenProvince,
  READER,
} from "../testing/open-province.ts";

const PAGE =
  "totalCount edges { cursor node { rank score employee { id regency { code name } } } } pageInfo { hasNextPage endCursor }";
const COVERAGE = "coverage { asked answered complete missing { regency { code } reason } }";

let province: OpenProvince;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.stop());

interface Person extends RankPosition {
  readonly value: number;
}
/** People of three regencies with many equal figures, so that every tie rule is met. */
const people: readonly Person[] = ["18.01", "18.10", "18.71"].flatMap((code, owner) =>
  Array.from({ length: 12 }, (_, index) => {
    const key = 70_000_000 + ((index * 7 + owner) % 4) * 3_333_333;
    return { key, value: key, regency: code as RegencyCode, id: `${code}-${index}` };
  }),
);
const pooled = (orderBy: CandidateOrder) =>
  people.toSorted((a, b) => comparePositions(orderBy, a, b));

/** Plays owners that answer their best after the cursor, one more than the page. */
const owners: Fill = ({ regency: { code }, query }: AskedSlice) => {
  const { orderBy, first, after } = decodeQuery("RANKED_SLICE", query);
  const own = pooled(orderBy).filter((person) => person.regency === code);
  const entries = own
    .filter((person) => after === null || comparePositions(orderBy, person, after) > 0)
    .slice(0, first + 1)
    .map(({ key, value, id }) => ({ key, value, id }));
  return { status: "OK", total: own.length, entries };
};
const without =
  (silent: string): Fill =>
  (slice) =>
    slice.regency.code === silent ? null : owners(slice);

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { rank: number; score: number; employee: { id: string } } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  coverage: { asked: number; answered: number; missing: unknown[] };
}
const page = async (c: {
  caller?: typeof ANALYST;
  args?: Record<string, string | number | null>;
  fill?: Fill;
}) => {
  const given = Object.entries(c.args ?? {}).filter(([, value]) => value !== null);
  const args = given.map(([name, value]) => `${name}: ${value}`).join(", ");
  const answer = await province.merged(c.caller ?? ANALYST, {
    call: `candidates${args && `(${args})`}`,
    type: "CandidateConnection",
    select: `${PAGE} ${COVERAGE}`,
    fill: c.fill ?? owners,
  });
  return { ...answer, data: answer.data as unknown as Page };
};
const cursorText = (cursor: string | null) => (cursor === null ? null : `"${cursor}"`);

describe("a ranked list", () => {
  test.each(CANDIDATE_ORDERS)("pages like one pooled list, ordered by %s", async (orderBy) => {
    const seen: string[] = [];
    const ranks: number[] = [];
    let after: string | null = null;
    do {
      const { data, errors }: Awaited<ReturnType<typeof page>> = await page({
        args: { orderBy, first: 7, after },
      });
      expect(errors).toEqual([]);
      expect(data.totalCount).toBe(36);
      seen.push(...data.edges.map(({ node }) => node.employee.id));
      ranks.push(...data.edges.map(({ node }) => node.rank));
      after = data.pageInfo.hasNextPage ? cursorText(data.pageInfo.endCursor) : null;
    } while (after !== null);
    expect(seen).toEqual(pooled(orderBy).map((person) => person.id));
    expect(ranks).toEqual(people.map((_, index) => index + 1));
  });

  test("names each person by owner and opaque id, and cuts the score", async () => {
    const { data } = await page({ args: { first: 1 } });
    const [best] = pooled("VALUE_DESC");
    expect(data.edges[0]?.node).toEqual({
      rank: 1,
      score: shown(best?.value ?? 0),
      employee: { id: best?.id, regency: { code: best?.regency, name: expect.any(String) } },
    });
    expect(data.edges[0]?.node.score).toBe(79.99);
  });

  test("asks boxes 7, 8 and 9 and twenty people unless told otherwise", async () => {
    const { asked } = await page({});
    expect(decodeQuery("RANKED_SLICE", asked[0]?.query ?? "")).toMatchObject({
      filter: { boxes: [7, 8, 9] },
      orderBy: "VALUE_DESC",
      first: 20,
      after: null,
    });
    const told = await page({ args: { filter: "{ boxes: [4] }", first: 200 } });
    expect(decodeQuery("RANKED_SLICE", told.asked[0]?.query ?? "")).toMatchObject({
      filter: { boxes: [4] },
      first: 200,
    });
  });

  test("goes on behind any person of a page", async () => {
    const first = await page({ args: { first: 10 } });
    const fourth = first.data.edges[3]?.cursor ?? null;
    const { data } = await page({ args: { first: 3, after: cursorText(fourth) } });
    expect(data.edges.map(({ node }) => node.rank)).toEqual([5, 6, 7]);
    expect(data.edges.map(({ node }) => node.employee.id)).toEqual(
      first.data.edges.slice(4, 7).map(({ node }) => node.employee.id),
    );
  });

  test("is taken from those who answered, and names the rest", async () => {
    const { data, errors } = await page({ fill: without("18.10"), args: { first: 200 } });
    expect(errors).toEqual([]);
    expect(data.totalCount).toBe(24);
    expect(data.edges.map(({ node }) => node.employee.id)).toEqual(
      pooled("VALUE_DESC").flatMap(({ regency, id }) => (regency === "18.10" ? [] : [id])),
    );
    expect(data.coverage).toMatchObject({
      asked: 3,
      answered: 2,
      missing: [{ regency: { code: "18.10" }, reason: "UNAVAILABLE" }],
    });
  });

  test("keeps who was silent on page one out of this run, and lets it into the next", async () => {
    const first = await page({ fill: without("18.10"), args: { first: 5 } });
    const after = cursorText(first.data.pageInfo.endCursor);
    const second = await page({ args: { first: 200, after } });
    expect(second.data.totalCount).toBe(24);
    expect(second.data.edges.map(({ node }) => node.rank)).toEqual(
      Array.from({ length: 19 }, (_, index) => index + 6),
    );
    expect(second.data.coverage.missing).toEqual([
      { regency: { code: "18.10" }, reason: "JOINED_LATE" },
    ]);
    const again = await page({ args: { first: 200 } });
    expect(again.data.totalCount).toBe(36);
  });

  test.each([
    ["out of order", [1, 2]],
    ["with figures that are no millionths", [2.5, 1]],
    ["more than once", [2, 2]],
  ])("takes nothing from an owner that sends people %s", async (_what, keys) => {
    const { data } = await page({
      fill: (slice) =>
        slice.regency.code === "18.01"
          ? {
              status: "OK",
              total: 2,
              entries: keys.map((key) => ({ key, value: key, id: "same" })),
            }
          : owners(slice),
    });
    expect(data.totalCount).toBe(24);
    expect(data.coverage.missing).toEqual([{ regency: { code: "18.01" }, reason: "INVALID" }]);
  });

  test("gives nothing and one error under ABORT when an owner is missing, and says who", async () => {
    const { data, errors } = await page({
      args: { onUnavailable: "ABORT" },
      fill: without("18.71"),
    });
    expect(codesOf(errors)).toEqual(["INCOMPLETE_COVERAGE"]);
    expect(data).toMatchObject({
      totalCount: null,
      edges: null,
      pageInfo: null,
      coverage: { answered: 2, missing: [{ regency: { code: "18.71" } }] },
    });
  });
});

describe("who may ask for a ranked list", () => {
  test("who works for one regency asks that one, and names no other", async () => {
    const { asked } = await page({ caller: OFFICER });
    expect(asked.map(({ regency }) => regency.code)).toEqual(["18.10"]);
    const other = await page({ caller: OFFICER, args: { filter: '{ regencies: ["18.01"] }' } });
    expect(codesOf(other.errors)).toEqual(["FORBIDDEN"]);
  });

  test("who reads reports and an employee may not", async () => {
    for (const caller of [READER, EMPLOYEE])
      expect(codesOf((await page({ caller })).errors)).toEqual(["FORBIDDEN"]);
  });

  test("an analyst may look for names and units", async () => {
    const { errors } = await page({ args: { filter: '{ search: "Siti", units: ["u-1"] }' } });
    expect(errors).toEqual([]);
  });
});

describe("a ranked list that cannot be asked", () => {
  test.each([0, -1, 201])("is refused for a page of %d", async (first) => {
    const { errors } = await page({ args: { first } });
    expect(codesOf(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.message).toContain("first");
  });

  test.each([
    ["no cursor at all", '"garbage"', {}],
    ["the cursor of another filter", null, { filter: "{ boxes: [9] }" }],
    ["the cursor of another order", null, { orderBy: "VALUE_ASC" }],
  ])("is refused with %s", async (_what, given, args) => {
    const { data } = await page({ args: { first: 1 } });
    const after = given ?? cursorText(data.pageInfo.endCursor);
    const { errors } = await page({ args: { ...args, after } });
    expect(codesOf(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.message).toContain("after");
  });
});
