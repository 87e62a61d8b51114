// Whoever reads a log finds one request in all of them under one id: the client's own, where it brought one.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createLog } from "@talenta/service";
import { regencyCodes, startProvince, TRANSPORTS, type TestProvince } from "../kit/province.ts";

interface Line {
  level: number;
  msg: string;
  subgraph?: string;
  requestId?: string;
  err?: unknown;
}

const DEBUG = 20;
const ID = "app:42.a_b-c";

describe.each(TRANSPORTS)("Over %s", (transport) => {
  let lines: Line[];
  let province: TestProvince;

  beforeEach(async () => {
    lines = [];
    const to = { write: (line: string) => void lines.push(JSON.parse(line) as Line) };
    const log = createLog({ name: "test", level: "debug", to });
    province = await startProvince({ transport, log });
    lines = [];
  });
  afterEach(async () => await province.stop());

  async function ask(query: string, variables: object = {}) {
    const token = await province.token({ role: "PROVINCE_ANALYST" });
    const answer = await fetch(province.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        "x-request-id": ID,
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as {
      errors?: { path: unknown; extensions: Record<string, unknown> }[];
    };
    return { id: answer.headers.get("x-request-id"), errors: body.errors ?? [] };
  }
  const marked = () => lines.filter(({ requestId }) => requestId !== undefined);

  test("a client's id stands in the answer, in the gateway's log and in every subgraph's", async () => {
    const { id, errors } = await ask("{ regencies { employees(first: 500) { totalCount } } }");
    expect(id).toBe(ID);
    expect(errors.map(({ extensions }) => extensions["correlationId"])).toEqual([ID]);
    expect(new Set(marked().map(({ requestId }) => requestId))).toEqual(new Set([ID]));
    const who = new Set(marked().map(({ subgraph }) => subgraph ?? "gateway"));
    const owners = regencyCodes(province.owners).map((code) => `regency ${code}`);
    expect([...who].toSorted()).toEqual(["gateway", "province", ...owners].toSorted());
  });

  test("a client's mistake below an entity is its own, told once, and logged without a stack", async () => {
    for (const [query, variables] of [
      ["query ($n: Int!) { regencies { employees(first: $n) { totalCount } } }", { n: 500 }],
      ['{ regencies { employees(first: 1, after: "x") { totalCount } } }', {}],
    ] as const) {
      lines = [];
      const { errors } = await ask(query, variables);
      expect(errors).toMatchObject([
        {
          path: ["regencies", 0, "employees"],
          extensions: { code: "BAD_USER_INPUT", count: 15 },
        },
      ]);
      expect(lines.filter(({ level, err }) => level > DEBUG || err !== undefined)).toEqual([]);
      expect(lines.some(({ msg }) => msg === "a client's mistake")).toBe(true);
    }
  });

  test("a private field of many people is refused once, with how many", async () => {
    const { errors } = await ask(
      "{ candidates(first: 40, filter: { boxes: [5, 6, 7, 8, 9] }) { edges { node { employee { name birthDate } } } } }",
    );
    expect(errors).toMatchObject([
      {
        path: ["candidates", "edges", 0, "node", "employee", "birthDate"],
        extensions: { code: "FORBIDDEN", correlationId: ID },
      },
    ]);
    expect(errors[0]?.extensions["count"]).toBeGreaterThan(20);
    expect(errors[0]?.extensions["regencies"]).toContain("18.05");
  });
});
