import { afterEach, describe, expect, test } from "@jest/globals";
import { headcountOf } from "./testing/stand-ins.ts";
import { openTown, type Town, type TownConfig, TRANSPORTS } from "./testing/town.ts";

let town: Town | null = null;

async function open(c: TownConfig): Promise<Town> {
  town = await openTown(c);
  return town;
}

afterEach(async () => {
  await town?.close();
  town = null;
});

const POOL = `{ talentPool { total byRegency { regency { code name } status total }
  coverage { asked answered complete missing { regency { code } reason } } } }`;

describe.each(TRANSPORTS)("A province over %s", (transport) => {
  test("merges one question from all owners, asking each once", async () => {
    const { ask, asked } = await open({ transport, regencies: 15 });
    const { status, body } = await ask(POOL);
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    const pool = body.data?.["talentPool"] as {
      total: number;
      byRegency: { regency: { code: string }; total: number }[];
    };
    expect(pool.byRegency.map(({ regency, total }) => [regency.code, total])).toEqual(
      pool.byRegency.map(({ regency }) => [regency.code, headcountOf(regency.code)]),
    );
    expect(pool.total).toBe(pool.byRegency.reduce((sum, { total }) => sum + total, 0));
    expect([...asked].map(([name, questions]) => [name, questions.length])).toEqual(
      [...asked.keys()].map((name) => [name, name === "province" ? 2 : 1]),
    );
    expect(body.extensions?.regencies).toMatchObject({
      total: 15,
      successful: 15,
      skipped: 0,
      failed: 0,
      isPartial: false,
    });
  });

  test("fetches named people from their owners", async () => {
    const { ask } = await open({ transport });
    const { body } = await ask(
      "{ candidates(first: 6) { edges { node { rank employee { name regency { code } } } } } }",
    );
    expect(body).toMatchObject({
      data: {
        candidates: {
          edges: [
            {
              node: {
                rank: 1,
                employee: { name: "Person 1 of 18.01", regency: { code: "18.01" } },
              },
            },
            {
              node: {
                rank: 2,
                employee: { name: "Person 1 of 18.02", regency: { code: "18.02" } },
              },
            },
            { node: { rank: 3 } },
            { node: { rank: 4 } },
            {
              node: {
                rank: 5,
                employee: { name: "Person 2 of 18.01", regency: { code: "18.01" } },
              },
            },
            { node: { rank: 6 } },
          ],
        },
      },
    });
  });

  test("leaves out what is skipped, and answers under the client's own names", async () => {
    const { ask } = await open({ transport });
    const query = `query($size: Boolean!, $n: Int!) { all: regencies { c: code
      headcount @include(if: $size) e: employees(first: $n) @skip(if: $size) { totalCount t: __typename } } }`;
    const first = async (size: boolean): Promise<unknown> => {
      const { body } = await ask(query, { variables: { size, n: 1 } });
      const all = body.data?.["all"];
      return Array.isArray(all) ? all[0] : null;
    };
    expect(await first(true)).toEqual({ c: "18.01", headcount: 4 });
    expect(await first(false)).toEqual({
      c: "18.01",
      e: { totalCount: 4, t: "EmployeeConnection" },
    });
  });
});
