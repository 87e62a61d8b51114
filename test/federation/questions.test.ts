// The traps of a gateway over many owners, and what a question may cost.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TRANSPORTS, startProvince, type TestProvince } from "../kit/province.ts";

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let analyst: string;

  beforeAll(async () => {
    province = await startProvince({ transport });
    analyst = await province.token({ role: "PROVINCE_ANALYST" });
  });

  afterAll(() => province.stop());

  test("aliases do not swap figures", async () => {
    const plain = await province.ask<{ talentPool: Record<string, unknown> }>(
      analyst,
      "{ talentPool { total unplaced nineBox { box count } byRegency { regency { code } total unplaced } } }",
    );
    const renamed = await province.ask<Record<string, Record<string, unknown>>>(
      analyst,
      `{ a: talentPool { t: total u: unplaced n: nineBox { b: box c: count } r: byRegency { g: regency { c: code } x: total y: unplaced } }
         b: talentPool(filter: { boxes: [9] }) { t: total n: nineBox { c: count } } }`,
    );
    const { talentPool } = plain.data;
    expect(renamed.errors).toEqual([]);
    expect(renamed.data["a"]).toEqual({
      t: talentPool["total"],
      u: talentPool["unplaced"],
      n: (talentPool["nineBox"] as { box: number; count: number }[]).map(({ box, count }) => ({
        b: box,
        c: count,
      })),
      r: (
        talentPool["byRegency"] as { regency: { code: string }; total: number; unplaced: number }[]
      ).map(({ regency, total, unplaced }) => ({ g: { c: regency.code }, x: total, y: unplaced })),
    });
    const nine = (talentPool["nineBox"] as { count: number }[])[8]?.count;
    expect(renamed.data["b"]).toEqual({
      t: nine,
      n: [0, 0, 0, 0, 0, 0, 0, 0, nine].map((c) => ({ c })),
    });
  });

  test("an alias that a key of the type is called is refused, in fragments too", async () => {
    for (const query of [
      "{ regencies { code: name headcount } }",
      "query { regencies { ...F } } fragment F on Regency { code: name }",
      "{ regencies { ... on Regency { code: kind } } }",
      "{ regencies { __typename: name } }",
      "query ($representations: ID!) { regency(code: $representations) { name } }",
    ]) {
      const answer = await province.ask(analyst, query, { representations: "18.01" });
      expect(answer).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
      });
    }
  });

  test("a fragment bomb, an alias bomb and a deep question are refused before they run", async () => {
    const bomb = `query { ...F0 } ${Array.from({ length: 22 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(" ")} fragment F22 on Query { viewer { role } }`;
    const aliases = `{ ${Array.from({ length: 3000 }, (_, i) => `a${i}:viewer{role}`).join(" ")} }`;
    const page =
      "{ candidates(first: 200) { edges { node { employee { regency { employees(first: 200) { edges { node { regency { employees(first: 200) { edges { node { nip } } } } } } } } } } } } }";
    for (const query of [bomb, aliases, page]) {
      const answer = await province.ask(analyst, query);
      expect(answer).toMatchObject({ status: 400, errors: [{ message: expect.any(String) }] });
    }
    const huge = await province.ask(analyst, `{ viewer { role } } ${"#".repeat(100_000)}`);
    expect(huge.status).toBe(413);
  });

  test("bad input names the field, the value and what to do", async () => {
    for (const [query, words] of [
      ["{ candidates(first: 0) { totalCount } }", ["first", "0", "200"]],
      ["{ candidates(first: 201) { totalCount } }", ["first", "201", "200"]],
      ['{ candidates(after: "rubbish") { totalCount } }', ["after"]],
      ["{ talentPool(filter: { boxes: [10] }) { total } }", ["boxes", "10"]],
      ['{ talentPool(filter: { regencies: ["99.99"] }) { total } }', ["regencies", "99.99"]],
      ["{ talentPool(filter: { ageMin: 60, ageMax: 20 }) { total } }", ["age"]],
    ] as const) {
      const { errors } = await province.ask(analyst, query);
      expect(errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
      for (const word of words) expect(errors[0]?.message).toContain(word);
    }
  });

  test("a cursor belongs to its question", async () => {
    const first = await province.ask<{ candidates: { pageInfo: { endCursor: string } } }>(
      analyst,
      "{ candidates(first: 2) { pageInfo { endCursor } } }",
    );
    const cursor = first.data.candidates.pageInfo.endCursor;
    const { errors } = await province.ask(
      analyst,
      `{ candidates(first: 2, after: "${cursor}", filter: { sexes: [FEMALE] }) { totalCount } }`,
    );
    expect(errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });

  test("a regency's code is text, and none is null", async () => {
    const { data } = await province.ask<Record<string, { name: string } | null>>(
      analyst,
      '{ a: regency(code: "18.10") { name } b: regency(code: "18.1") { name } c: regency(code: "18") { name kind } }',
    );
    expect(data["a"]?.name).toMatch(/Pringsewu/);
    expect(data["b"]).toBeNull();
    expect(data["c"]).toMatchObject({ kind: "PROVINCE" });
  });

  test("a caller without a regency is told to use regency(code:)", async () => {
    const answer = await province.ask(analyst, "{ myRegency { name } }");
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect(answer.errors[0]?.message).toContain("regency(code:");
  });

  test("no plan, stack, host or subgraph name leaves", async () => {
    const response = await fetch(province.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${analyst}`,
        "apollo-query-plan-experimental": "1",
        "apollo-federation-include-trace": "ftv1",
      },
      body: JSON.stringify({ query: "{ talentPool { total } nothing }" }),
    });
    const text = await response.text();
    expect(text).not.toMatch(/QueryPlan|Fetch\(service|ftv1|stacktrace|node_modules|subgraph/i);
  });
});
