import { once } from "node:events";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GOOD, openSmallServer, type SmallServer } from "../testing/small-server.ts";

const GRAPHQL = "application/graphql-response+json; charset=utf-8";
const JSON_ONLY = "application/json; charset=utf-8";

let server: SmallServer;
beforeAll(async () => (server = await openSmallServer()));
afterAll(async () => await server.close());

describe("The media type", () => {
  const answers: [accept: string, ok: string, refused: [number, string]][] = [
    ["application/graphql-response+json", GRAPHQL, [400, GRAPHQL]],
    ["application/json", JSON_ONLY, [200, JSON_ONLY]],
    // Apollo Client's and urql's own.
    ["application/graphql-response+json,application/json;q=0.9", GRAPHQL, [400, GRAPHQL]],
    [
      "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed",
      GRAPHQL,
      [400, GRAPHQL],
    ],
    // The draft's recommendation, and what axios sends.
    [
      "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8",
      GRAPHQL,
      [400, GRAPHQL],
    ],
    ["application/json, text/plain, */*", JSON_ONLY, [200, JSON_ONLY]],
    ["application/json, application/graphql-response+json;q=0.5", JSON_ONLY, [200, JSON_ONLY]],
    ["application/json;q=0.2, application/graphql-response+json;q=0.5", GRAPHQL, [400, GRAPHQL]],
    ["APPLICATION/JSON ; Charset=UTF-8", JSON_ONLY, [200, JSON_ONLY]],
    ["application/json;q=0, */*", GRAPHQL, [400, GRAPHQL]],
    ["application/graphql-response+json;q=0, application/*", JSON_ONLY, [200, JSON_ONLY]],
    // Whoever takes anything gets plain JSON, and a status that says what happened.
    ["*/*", JSON_ONLY, [400, GRAPHQL]],
    ["application/*", JSON_ONLY, [400, GRAPHQL]],
    ["text/html, */*;q=0.1", JSON_ONLY, [400, GRAPHQL]],
  ];

  test.each(answers)("is chosen by Accept: %s", async (accept, ok, [status, type]) => {
    const answered = await server.post({ query: "{ fine }" }, { accept });
    expect([answered.status, answered.headers.get("content-type")]).toEqual([200, ok]);
    const refused = await server.post({ query: "{ status400 }" }, { accept });
    expect([refused.status, refused.headers.get("content-type")]).toEqual([status, type]);
    expect(refused.errors).toHaveLength(1);
    expect(refused.headers.get("vary")).toMatch(/\baccept\b/i);
  });

  test.each([
    "text/html",
    "application/json;charset=iso-8859-1",
    "multipart/mixed",
    "application/json;q=0",
  ])("is refused with 406, in words, for Accept: %s", async (accept) => {
    const { status, headers, errors } = await server.post({ query: "{ fine }" }, { accept });
    expect([status, headers.get("content-type"), server.asked]).toEqual([406, JSON_ONLY, []]);
    expect(errors?.[0]?.message).toContain("application/graphql-response+json");
  });

  test("makes no difference to what was refused before the question was read", async () => {
    for (const accept of ["application/json", "application/graphql-response+json", "*/*"]) {
      const statuses = [
        await server.post({ query: "{ fine }" }, { accept, authorization: "Bearer bad" }),
        await server.post({ query: 1 }, { accept }),
        await server.post("{", { accept }),
        await server.post({ query: "x".repeat(20_000) }, { accept }),
        await server.post({ query: "{ status413 }" }, { accept }),
        await server.post({ query: "{ status500 }" }, { accept }),
      ].map(({ status }) => status);
      expect({ accept, statuses }).toEqual({ accept, statuses: [401, 400, 400, 413, 413, 500] });
    }
  });

  test("is plain JSON for a client that says nothing, and no proxy keeps it", async () => {
    server.asked.length = 0;
    const { hostname, port, pathname } = new URL(server.url);
    const headers = { "content-type": "application/json", ...GOOD };
    const silent = httpRequest({ hostname, port, path: pathname, method: "POST", headers });
    silent.end(JSON.stringify({ query: "{ fine }" }));
    const [answer] = (await once(silent, "response")) as [IncomingMessage];
    answer.resume();
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, JSON_ONLY]);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });
});

describe("A question by GET", () => {
  test("brings its variables, extensions and name in the address", async () => {
    const { status } = await server.get({
      query: "query A($a: Int) { fine } query B { fine }",
      operationName: "A",
      variables: '{"a":1,"text":"Mélati & Ani+"}',
      extensions: "{}",
    });
    expect(status).toBe(200);
    expect(server.asked).toEqual([
      {
        query: "query A($a: Int) { fine } query B { fine }",
        operationName: "A",
        variables: { a: 1, text: "Mélati & Ani+" },
      },
    ]);
  });

  test("may leave out what it does not need, or leave it empty or null", async () => {
    for (const more of [
      {},
      { variables: "", operationName: "", extensions: "" },
      { variables: "null" },
    ]) {
      expect((await server.get({ query: "{ fine }", ...more })).status).toBe(200);
      expect(server.asked).toEqual([{ query: "{ fine }" }]);
    }
  });

  test.each([
    ["query", ""],
    ["query", "?qeury={fine}"],
    ["query", "?query={fine}&query={fine}"],
    ["variables", "?query={fine}&variables={"],
    ["variables", "?query={fine}&variables=[1]"],
    ["variables", "?query={fine}&variables=7"],
    ["variables", "?query={fine}&variables={}&variables={}"],
    ["extensions", "?query={fine}&extensions=x"],
    ["operationName", "?query={fine}&operationName=A&operationName=B"],
  ])("with a bad %s is a 400 that names it: %s", async (field, search) => {
    const { status, errors } = await server.send(server.url + search, { headers: GOOD });
    expect([status, server.asked]).toEqual([400, []]);
    expect(errors?.[0]?.message).toContain(`${field}: `);
  });

  test("may not change anything, whatever a client accepts", async () => {
    for (const accept of ["application/json", "application/graphql-response+json", "*/*"]) {
      for (const more of [
        { query: "mutation { change }" },
        { query: "query A { fine } mutation B { change }", operationName: "B" },
        { query: "mutation B { change } fragment f on Query { fine }" },
      ]) {
        const { status, headers } = await server.get(more, { headers: { accept } });
        expect([status, headers.get("allow"), server.asked]).toEqual([405, "POST", []]);
      }
      const chosen = { query: "query A { fine } mutation B { change }", operationName: "A" };
      expect((await server.get(chosen, { headers: { accept } })).status).toBe(200);
    }
  });

  test("needs the token in its header: a browser sends nothing along that would prove somebody", async () => {
    const address = `${server.url}?query={fine}`;
    for (const headers of [
      {},
      { cookie: "authorization=Bearer good; token=good" },
      { authorization: "Basic Z29vZA==" },
      { "apollo-require-preflight": "1" },
    ]) {
      expect([(await server.send(address, { headers })).status, server.asked]).toEqual([401, []]);
    }
    expect((await server.send(`${address}&access_token=good`, {})).status).toBe(401);
  });
});

describe("A method", () => {
  test("HEAD answers as GET does, without a body", async () => {
    const { status, headers, text } = await server.get({ query: "{ fine }" }, { method: "HEAD" });
    expect([status, headers.get("content-type"), text]).toEqual([200, JSON_ONLY, ""]);
    expect((await server.get({ query: "mutation { change }" }, { method: "HEAD" })).status).toBe(
      405,
    );
  });

  test("OPTIONS names the others, to anybody", async () => {
    const { status, headers } = await server.send(server.url, { method: "OPTIONS" });
    expect([status, headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
  });

  test.each(["PUT", "PATCH", "DELETE"])("%s is refused, and its body not read", async (method) => {
    const headers = { "content-type": "application/json", ...GOOD };
    const body = "x".repeat(50_000);
    const answer = await server.send(server.url, { method, headers, body });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    expect(
      (await server.send(new URL("/nothing", server.url).href, { method, headers, body })).status,
    ).toBe(404);
  });
});

describe("What POST sends", () => {
  test.each([
    "application/json",
    "application/json; charset=utf-8",
    "APPLICATION/JSON",
    'application/json;charset="UTF-8"',
  ])("may be %s", async (type) => {
    expect((await server.post({ query: "{ fine }" }, { "content-type": type })).status).toBe(200);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "may not be %s, which a form of a foreign page can send",
    async (type) => {
      const { status } = await server.post({ query: "{ fine }" }, { "content-type": type });
      expect([status, server.asked]).toEqual([415, []]);
    },
  );

  test.each(["query", "operationName", "variables", "extensions"])(
    "is a 400 that names %s where it is of the wrong kind",
    async (field) => {
      for (const value of [
        7,
        true,
        ["a"],
        ...(field === "query" ? [{}, null] : []),
        ...(field === "variables" || field === "extensions" ? ["a"] : []),
      ]) {
        const { status, errors } = await server.post({ query: "{ fine }", [field]: value });
        expect([status, server.asked]).toEqual([400, []]);
        expect(errors?.[0]?.message).toContain(`${field}: `);
      }
      if (field === "query") return;
      expect((await server.post({ query: "{ fine }", [field]: null })).status).toBe(200);
    },
  );
});

describe("A request's id", () => {
  test.each(["web:1.a_b-c", "0", "a".repeat(100)])("is the caller's own: %s", async (id) => {
    const { headers } = await server.post({ query: "{ fine }" }, { "x-request-id": id });
    expect(headers.get("x-request-id")).toBe(id);
  });

  test.each(["a b", "<script>", "a".repeat(101), "", "é"])(
    "is made up instead of %j",
    async (id) => {
      const { headers } = await server.post({ query: "{ fine }" }, { "x-request-id": id });
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
