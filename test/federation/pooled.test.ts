// The law of the whole: what fifteen owners answer together is what one pooled array would give.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { shown } from "@talenta/talent";
import { filters, orders } from "../kit/filters.ts";
import {
  boxCounts,
  certainCounts,
  matching,
  pool,
  ranked,
  type PooledPerson,
} from "../kit/pooled.ts";
import {
  TRANSPORTS,
  regencyCodes,
  startProvince,
  TODAY,
  type Answer,
  type TestProvince,
} from "../kit/province.ts";

const EMPLOYEES = 1600;
const TALENT_POOL = [7, 8, 9];

const POOL = `query Pool($filter: TalentFilter) { talentPool(filter: $filter) {
  total unplaced nineBox { box count certain suppressed }
  byRegency { regency { code name } status total unplaced nineBox { box count certain } }
  coverage { asked answered complete missing { regency { code } reason } } } }`;

const PAGE = `query Page($filter: TalentFilter, $orderBy: CandidateOrder!, $first: Int!, $after: String) {
  candidates(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pastRetirement
    edges { cursor node { rank score employee { nip name regency { code } placement { box value } } } }
    pageInfo { hasNextPage endCursor }
    coverage { asked answered complete } } }`;

interface PoolAnswer {
  talentPool: {
    total: number;
    unplaced: number;
    nineBox: { box: number; count: number; certain: number; suppressed: boolean }[];
    byRegency: {
      regency: { code: string; name: string };
      status: string;
      total: number;
      unplaced: number;
      nineBox: { count: number; certain: number }[];
    }[];
    coverage: { asked: number; answered: number; complete: boolean; missing: unknown[] };
  };
}

interface Edge {
  cursor: string;
  node: {
    rank: number;
    score: number;
    employee: {
      nip: string;
      name: string;
      regency: { code: string };
      placement: { box: number; value: number };
    };
  };
}

interface PageAnswer {
  candidates: {
    totalCount: number;
    pastRetirement: number;
    edges: Edge[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    coverage: { asked: number; answered: number; complete: boolean };
  };
}

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let everybody: PooledPerson[];
  let analyst: string;

  beforeAll(async () => {
    province = await startProvince({ transport, employees: EMPLOYEES, mixedPolicies: true });
    everybody = await pool(province.owners, province.databaseOf);
    analyst = await province.token({ role: "PROVINCE_ANALYST" });
  });

  afterAll(() => province.stop());

  test("the sample inhabits every box and leaves some people unplaced", () => {
    const active = matching(everybody, {}, TODAY);
    expect(boxCounts(active).every((count) => count > 0)).toBe(true);
    expect(active.some((person) => person.box === null)).toBe(true);
  });

  test("every owner has people whose box is certain, and some whose is not", () => {
    const placed = matching(everybody, {}, TODAY).filter(({ box }) => box !== null);
    for (const code of regencyCodes(province.owners)) {
      const own = placed.filter(({ regency }) => regency === code);
      const certain = own.filter(({ possibleBoxes }) => possibleBoxes.length === 1);
      expect(certain.length).toBeGreaterThan(0);
      expect(certain.length).toBeLessThan(own.length);
    }
  });

  test("the pool counts what the pooled array counts, for any filter", async () => {
    await fc.assert(
      fc.asyncProperty(filters(everybody), async (filter) => {
        const { data, errors } = await province.ask<PoolAnswer>(analyst, POOL, { filter });
        expect(errors).toEqual([]);
        const people = matching(everybody, filter, TODAY);
        const { talentPool } = data;
        expect(talentPool.nineBox.map((cell) => cell.count)).toEqual(boxCounts(people));
        expect(talentPool.nineBox.map((cell) => cell.certain)).toEqual(certainCounts(people));
        expect(talentPool.nineBox.map((cell) => cell.box)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        expect(talentPool.unplaced).toBe(people.filter((person) => person.box === null).length);
        expect(talentPool.total).toBe(people.filter((person) => person.box !== null).length);
        const codes = filter.regencies?.toSorted() ?? regencyCodes(province.owners);
        expect(talentPool.byRegency.map((part) => part.regency.code)).toEqual(codes);
        for (const part of talentPool.byRegency) {
          const own = people.filter((person) => person.regency === part.regency.code);
          expect(part.nineBox.map((cell) => cell.count)).toEqual(boxCounts(own));
          expect(part.nineBox.map((cell) => cell.certain)).toEqual(certainCounts(own));
          expect(part.total).toBe(own.filter((person) => person.box !== null).length);
          expect(part.unplaced).toBe(own.filter((person) => person.box === null).length);
        }
        expect(talentPool.coverage).toEqual({
          asked: codes.length,
          answered: codes.length,
          complete: true,
          missing: [],
        });
      }),
      { numRuns: 150 },
    );
  });

  test("every page of candidates is the page of the pooled array, for any filter, order and size", async () => {
    await fc.assert(
      fc.asyncProperty(
        filters(everybody, { search: true }),
        orders,
        fc.integer({ min: 1, max: 60 }),
        async (filter, orderBy, first) => {
          const asked = filter.boxes ?? TALENT_POOL;
          const boxes = asked.filter((box) => TALENT_POOL.includes(box));
          const { pastRetirement = false } = filter;
          const listed = { ...filter, boxes, pastRetirement };
          const expected = ranked(matching(everybody, listed, TODAY), orderBy);
          const leftOut = pastRetirement
            ? []
            : matching(everybody, { ...listed, pastRetirement: true }, TODAY);
          let after: string | null = null;
          let seen = 0;
          do {
            const answer: Answer<PageAnswer> = await province.ask<PageAnswer>(analyst, PAGE, {
              filter,
              orderBy,
              first,
              after,
            });
            expect(answer.errors).toEqual([]);
            const page = answer.data.candidates;
            if (boxes.length === 0) {
              // Of other boxes no owner shares names: nobody knows, which is not nobody.
              expect(page).toMatchObject({ totalCount: null, edges: null, pageInfo: null });
              return;
            }
            expect(page.totalCount).toBe(expected.length);
            expect(page.pastRetirement).toBe(leftOut.length);
            expect(page.edges.map(row)).toEqual(
              expected.slice(seen, seen + first).map((person, index) => ({
                rank: seen + index + 1,
                score: shown(person.value ?? 0),
                nip: person.nip,
                regency: person.regency,
                box: person.box,
              })),
            );
            seen += page.edges.length;
            expect(page.pageInfo.hasNextPage).toBe(seen < expected.length);
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
          } while (after !== null && seen < first * 4);
        },
      ),
      { numRuns: 120 },
    );
  });

  test("a walk over all pages meets everybody once", async () => {
    const met: string[] = [];
    let after: string | null = null;
    do {
      const answer: { data: PageAnswer } = await province.ask<PageAnswer>(analyst, PAGE, {
        orderBy: "VALUE_DESC",
        first: 37,
        after,
      });
      const page = answer.data.candidates;
      met.push(...page.edges.map((edge) => edge.node.employee.nip));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const proposed = { boxes: TALENT_POOL, pastRetirement: false };
    const expected = ranked(matching(everybody, proposed, TODAY), "VALUE_DESC");
    expect(met).toEqual(expected.map((person) => person.nip));
  });
});

const row = ({ node }: Edge) => ({
  rank: node.rank,
  score: node.score,
  nip: node.employee.nip,
  regency: node.employee.regency.code,
  box: node.employee.placement.box,
});
