import { read } from "@talenta/store";
import { describe, expect, test } from "@jest/globals";
import { encodeQuery, normalFilter, type TalentFilter } from "@talenta/contract";
import { DEFAULT_POLICY, FORMER_DEFAULT_POLICY } from "@talenta/talent";
import type { Regency } from "../index.ts";
import {
  codes,
  ask,
  data,
  entities,
  HEAD,
  newFile,
  OFFICER,
  openBeside,
  openRegency,
} from "../testing/kit.ts";
import { appraisal, assessment, bringIn, person } from "../testing/people.ts";

interface Said {
  status: string;
  policies: string[] | null;
  asOf: string | null;
}

/** What each kind of slice says of its figures, the merged count first. */
async function said(regency: Regency, given: TalentFilter = {}): Promise<(Said | null)[]> {
  const filter = normalFilter(given);
  const queries = [
    ["TalentSlice", encodeQuery({ kind: "POOL_SLICE", filter })],
    [
      "CandidateSlice",
      encodeQuery({ kind: "RANKED_SLICE", filter, orderBy: "VALUE_DESC", first: 5, after: null }),
    ],
    [
      "FigureSlice",
      encodeQuery({
        kind: "FIGURES_SLICE",
        question: { about: "NINE_BOX", by: ["SEX"], crossed: null, filter },
      }),
    ],
  ] as const;
  const { rows, codes: refused } = await entities<Said>(
    regency,
    OFFICER,
    queries.map(([type, query]) => ({ __typename: type, regency: { code: "18.05" }, query })),
    queries.map(([type]) => `... on ${type} { status policies asOf }`).join(" "),
  );
  expect(refused).toEqual([]);
  return rows;
}

const PEOPLE = Array.from({ length: 12 }, (_, n) => n);
const named = ({ id: key, version }: typeof DEFAULT_POLICY) => ({ key, version });

async function filled(regency: Regency): Promise<void> {
  await bringIn(
    regency,
    "employees",
    PEOPLE.map((n) => person(n)),
  );
  await bringIn(
    regency,
    "appraisals",
    PEOPLE.map((n) => appraisal(n)),
  );
  const assessed = PEOPLE.filter((n) => n % 2 === 0);
  await bringIn(
    regency,
    "assessments",
    assessed.map((n) => assessment(n, "4")),
  );
}

describe("a new database", () => {
  test("begins with the newest version of the default policy, which places nobody for a degree alone", async () => {
    const regency = await openRegency({ firstPolicy: DEFAULT_POLICY });
    const same = await openRegency({ firstPolicy: undefined as never });
    for (const one of [regency, same]) {
      const [pool] = await said(one);
      expect(pool?.policies).toEqual(["bkn-411-2025@2"]);
    }
    await filled(regency);
    const { myRegency } = await data<{
      myRegency: {
        talentPool: { total: number; unplaced: number; nineBox: { certain: number }[] };
      };
    }>(regency, OFFICER, "{ myRegency { talentPool { total unplaced nineBox { certain } } } }");
    expect(myRegency.talentPool).toMatchObject({ total: 6, unplaced: 6 });
  });

  test("under the former version places the same people all the same, and is adopted from afterwards", async () => {
    const regency = await openRegency();
    await filled(regency);
    const total = async () => {
      const { myRegency } = await data<{ myRegency: { talentPool: { total: number } } }>(
        regency,
        OFFICER,
        "{ myRegency { talentPool { total } } }",
      );
      return myRegency.talentPool.total;
    };
    expect(await total()).toBe(12);
    await data(
      regency,
      HEAD,
      "mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { adoption { id } } }",
      { input: { policy: named(DEFAULT_POLICY), from: "2026-06-15" } },
    );
    expect(await total()).toBe(6);
    expect((await said(regency)).map((one) => one?.policies)).toEqual([
      ["bkn-411-2025@2"],
      ["bkn-411-2025@2"],
      ["bkn-411-2025@2"],
    ]);
    // What was placed under the former one is still explained by it.
    const { myRegency } = await data<{
      myRegency: {
        employees: {
          edges: {
            node: {
              placements: {
                edges: { node: { policy: { version: number }; explanation: object | null } }[];
              };
            };
          }[];
        };
      };
    }>(
      regency,
      OFFICER,
      "{ myRegency { employees(first: 1) { edges { node { placements(first: 9) { edges { node { policy { version } explanation { potential { score } } } } } } } } } }",
    );
    const history = myRegency.employees.edges[0]?.node.placements.edges ?? [];
    expect(history.map(({ node }) => node.policy.version)).toContain(1);
    expect(history[0]?.node.policy.version).toBe(2);
    expect(history.every(({ node }) => node.explanation !== null)).toBe(true);
  });
});

describe("a slice", () => {
  test("says as of when it is: the last change of people, evidence or placements, not of other things", async () => {
    let now = new Date("2026-06-10T05:00:00Z");
    const regency = await openRegency({ clock: () => now });
    expect((await said(regency)).map((one) => one?.asOf)).toEqual([null, null, null]);
    await filled(regency);
    now = new Date("2026-06-11T05:00:00Z");
    await data(regency, HEAD, "mutation { setSharing(input: { level: FULL }) { sharing } }");
    await bringIn(
      regency,
      "appraisals",
      PEOPLE.map((n) => appraisal(n)),
    ); // nothing new
    expect((await said(regency)).map((one) => one?.asOf)).toEqual(
      Array.from({ length: 3 }, () => "2026-06-10T05:00:00.000Z"),
    );
    await bringIn(regency, "employees", [person(3, { NAMA: "Nama Baru" })], {
      contentHash: "renamed",
      partial: true,
    });
    expect((await said(regency)).map((one) => one?.asOf)).toEqual(
      Array.from({ length: 3 }, () => "2026-06-11T05:00:00.000Z"),
    );
  });

  test("answers OTHER_POLICY to a question about another policy than the one adopted, and counts nobody", async () => {
    const regency = await openRegency();
    await filled(regency);
    for (const row of await said(regency, { policy: named(FORMER_DEFAULT_POLICY) })) {
      expect(row).toMatchObject({ status: "OK", policies: ["bkn-411-2025@1"] });
    }
    for (const row of await said(regency, { policy: named(DEFAULT_POLICY) })) {
      expect(row).toEqual({ status: "OTHER_POLICY", policies: null, asOf: null });
    }
    const here = `query ($filter: TalentFilter) { myRegency {
      talentPool(filter: $filter) { status total nineBox { box } } } }`;
    const filter = { policy: named(DEFAULT_POLICY) };
    expect(await data(regency, OFFICER, here, { filter })).toEqual({
      myRegency: { talentPool: { status: "OTHER_POLICY", total: null, nineBox: null } },
    });
    const refused = await ask(
      regency,
      OFFICER,
      "query ($filter: TalentFilter) { myRegency { nineBoxBreakdown(filter: $filter) { people } } }",
      { filter },
    );
    expect(codes(refused)).toEqual(["BAD_USER_INPUT"]);
    expect(refused.errors?.[0]?.message).toMatch(/filter.policy.*version 1/);
  });
});

describe("who is certain", () => {
  test("stands beside the box on every row, whatever brought the placement", async () => {
    const file = newFile();
    const regency = await openRegency({ file });
    await filled(regency);
    await bringIn(regency, "employees", [person(0), person(1)], { contentHash: "again" });
    const { store } = await openBeside(file);
    const rows = await store.db
      .selectFrom("employee as e")
      .innerJoin("placement as p", (join) =>
        join.onRef("p.employee_id", "=", "e.id").on("p.superseded_at", "is", null),
      )
      .select(["e.certain", "p.possible_boxes as boxes"])
      .execute();
    expect(rows).toHaveLength(PEOPLE.length);
    for (const { certain, boxes } of rows) {
      expect(certain).toBe(read(boxes).length === 1 ? 1 : 0);
    }
  });
});
