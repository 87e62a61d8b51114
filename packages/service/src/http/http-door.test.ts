import { once } from "node:events";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { forbidden, unauthenticated } from "../errors/talenta-error.ts";
import { createHttpDoor, type HttpDoor } from "./http-door.ts";
import type { Answered, Desk } from "./desk.ts";
import type { Question } from "./question.ts";

/** What was asked behind the door since the last look. */
const asked: Question[] = [];
const GRAPHQL = "application/graphql-response+json; charset=utf-8";
const JSON_ONLY = "application/json; charset=utf-8";

/** Answers what the question names: a status, or a text of some length. */
const desk: Desk<string> = {
  async admit({ authorization }) {
    if (authorization !== "Bearer good") return { refused: refuse(unauthenticated(), 401) };
    return { admitted: "ani" };
  },
  refuse,
  async answer(question) {
    asked.push(question);
    const status = Number(/status(\d+)/.exec(question.query)?.[1] ?? 200);
    if (status !== 200) return refuse(forbidden("Ask somebody else."), status);
    const length = Number(/length(\d+)/.exec(question.query)?.[1] ?? 1);
    return { status, answer: { data: { text: "talent ".repeat(length) } } };
  },
  ready: async () => true,
};

function refuse(error: unknown, status: number): Answered {
  const message = error instanceof Error ? error.message : "";
  return { status, answer: { errors: [{ message, extensions: { code: "SOME" } }] } };
}

let door: HttpDoor;
let url: string;
beforeAll(async () => {
  door = await createHttpDoor(
    {
      path: "/graphql",
      maxBodyBytes: 10_000,
      graceMs: 1_000,
      allowed: { origins: ["https://app.example.go.id"], loopback: true },
    },
    desk,
  );
  url = await door.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => await door.close());

interface Sent {
  status: number;
  headers: Headers;
  text: string;
  errors: { message: string }[] | undefined;
}

const good = { authorization: "Bearer good" };

async function send(address: string, init: RequestInit): Promise<Sent> {
  asked.length = 0;
  const { status, headers, ...answer } = await fetch(address, init).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  }));
  const body =
    answer.text === "" ? {} : (JSON.parse(answer.text) as { errors?: Sent["errors"] & [] });
  return { status, headers, text: answer.text, errors: body.errors };
}

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Sent> =>
  send(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...good, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const get = (parameters: Record<string, string>, init: RequestInit = {}): Promise<Sent> =>
  send(`${url}?${new URLSearchParams(parameters).toString()}`, {
    ...init,
    headers: { ...good, ...(init.headers as Record<string, string>) },
  });

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
    const answered = await post({ query: "{ fine }" }, { accept });
    expect([answered.status, answered.headers.get("content-type")]).toEqual([200, ok]);
    const refused = await post({ query: "{ status400 }" }, { accept });
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
    const { status, headers, errors } = await post({ query: "{ fine }" }, { accept });
    expect([status, headers.get("content-type"), asked]).toEqual([406, JSON_ONLY, []]);
    expect(errors?.[0]?.message).toContain("application/graphql-response+json");
  });

  test("makes no difference to what was refused before the question was read", async () => {
    for (const accept of ["application/json", "application/graphql-response+json", "*/*"]) {
      const statuses = [
        await post({ query: "{ fine }" }, { accept, authorization: "Bearer bad" }),
        await post({ query: 1 }, { accept }),
        await post("{", { accept }),
        await post({ query: "x".repeat(20_000) }, { accept }),
        await post({ query: "{ status413 }" }, { accept }),
        await post({ query: "{ status500 }" }, { accept }),
      ].map(({ status }) => status);
      expect({ accept, statuses }).toEqual({ accept, statuses: [401, 400, 400, 413, 413, 500] });
    }
  });

  test("is plain JSON for a client that says nothing, and no proxy keeps it", async () => {
    asked.length = 0;
    const { hostname, port, pathname } = new URL(url);
    const headers = { "content-type": "application/json", ...good };
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
    const { status } = await get({
      query: "query A($a: Int) { fine } query B { fine }",
      operationName: "A",
      variables: '{"a":1,"text":"Mélati & Ani+"}',
      extensions: "{}",
    });
    expect(status).toBe(200);
    expect(asked).toEqual([
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
      expect((await get({ query: "{ fine }", ...more })).status).toBe(200);
      expect(asked).toEqual([{ query: "{ fine }" }]);
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
    const { status, errors } = await send(url + search, { headers: good });
    expect([status, asked]).toEqual([400, []]);
    expect(errors?.[0]?.message).toContain(`${field}: `);
  });

  test("may not change anything, whatever a client accepts", async () => {
    for (const accept of ["application/json", "application/graphql-response+json", "*/*"]) {
      for (const more of [
        { query: "mutation { change }" },
        { query: "query A { fine } mutation B { change }", operationName: "B" },
        { query: "mutation B { change } fragment f on Query { fine }" },
      ]) {
        const { status, headers } = await get(more, { headers: { accept } });
        expect([status, headers.get("allow"), asked]).toEqual([405, "POST", []]);
      }
      const chosen = { query: "query A { fine } mutation B { change }", operationName: "A" };
      expect((await get(chosen, { headers: { accept } })).status).toBe(200);
    }
  });

  test("needs the token in its header: a browser sends nothing along that would prove somebody", async () => {
    const address = `${url}?query={fine}`;
    for (const headers of [
      {},
      { cookie: "authorization=Bearer good; token=good" },
      { authorization: "Basic Z29vZA==" },
      { "apollo-require-preflight": "1" },
    ]) {
      expect([(await send(address, { headers })).status, asked]).toEqual([401, []]);
    }
    expect((await send(`${address}&access_token=good`, {})).status).toBe(401);
  });
});

describe("A method", () => {
  test("HEAD answers as GET does, without a body", async () => {
    const { status, headers, text } = await get({ query: "{ fine }" }, { method: "HEAD" });
    expect([status, headers.get("content-type"), text]).toEqual([200, JSON_ONLY, ""]);
    expect((await get({ query: "mutation { change }" }, { method: "HEAD" })).status).toBe(405);
  });

  test("OPTIONS names the others, to anybody", async () => {
    const { status, headers } = await send(url, { method: "OPTIONS" });
    expect([status, headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
  });

  test.each(["PUT", "PATCH", "DELETE"])("%s is refused, and its body not read", async (method) => {
    const headers = { "content-type": "application/json", ...good };
    const body = "x".repeat(50_000);
    const answer = await send(url, { method, headers, body });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    expect((await send(new URL("/nothing", url).href, { method, headers, body })).status).toBe(404);
  });
});

describe("What POST sends", () => {
  test.each([
    "application/json",
    "application/json; charset=utf-8",
    "APPLICATION/JSON",
    'application/json;charset="UTF-8"',
  ])("may be %s", async (type) => {
    expect((await post({ query: "{ fine }" }, { "content-type": type })).status).toBe(200);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "may not be %s, which a form of a foreign page can send",
    async (type) => {
      const { status } = await post({ query: "{ fine }" }, { "content-type": type });
      expect([status, asked]).toEqual([415, []]);
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
        const { status, errors } = await post({ query: "{ fine }", [field]: value });
        expect([status, asked]).toEqual([400, []]);
        expect(errors?.[0]?.message).toContain(`${field}: `);
      }
      if (field === "query") return;
      expect((await post({ query: "{ fine }", [field]: null })).status).toBe(200);
    },
  );
});

describe("Compression", () => {
  /** As it comes over the wire: fetch would unpack it. */
  async function raw(length: number, encoding?: string) {
    const { hostname, port, pathname } = new URL(url);
    const headers = {
      "content-type": "application/json",
      ...good,
      ...(encoding !== undefined && { "accept-encoding": encoding }),
    };
    const asking = httpRequest({ hostname, port, path: pathname, method: "POST", headers });
    asking.end(JSON.stringify({ query: `{ length${length} }` }));
    const [answer] = (await once(asking, "response")) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return {
      encoding: answer.headers["content-encoding"],
      vary: answer.headers.vary,
      body: Buffer.concat(chunks),
    };
  }
  const long = JSON.stringify({ data: { text: "talent ".repeat(2_000) } });

  test("is what the client takes, and the answer comes out whole", async () => {
    const brotli = await raw(2_000, "gzip, deflate, br");
    expect([brotli.encoding, brotliDecompressSync(brotli.body).toString()]).toEqual(["br", long]);
    expect(brotli.vary).toMatch(/accept-encoding/i);
    const gzip = await raw(2_000, "gzip, deflate");
    expect([gzip.encoding, gunzipSync(gzip.body).toString()]).toEqual(["gzip", long]);
    expect(gzip.body.length).toBeLessThan(long.length / 10);
  });

  test("is left out where the client asks for none, and for a small answer", async () => {
    for (const encoding of [undefined, "identity", "br;q=0"]) {
      const plain = await raw(2_000, encoding);
      expect([plain.encoding, plain.body.toString()]).toEqual([undefined, long]);
    }
    expect((await raw(10, "gzip, br")).encoding).toBeUndefined();
  });
});

describe("A page of another origin", () => {
  const preflight = (origin: string): Promise<Sent> =>
    send(url, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,apollographql-client-name",
      },
    });

  test.each([
    "https://app.example.go.id",
    "http://localhost:5173",
    "https://localhost",
    "http://127.0.0.1:3000",
    "http://[::1]:8080",
  ])("may ask from %s", async (origin) => {
    const { status, headers } = await preflight(origin);
    expect([status, headers.get("access-control-allow-origin")]).toEqual([204, origin]);
    expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST");
    expect(headers.get("access-control-allow-headers")).toBe(
      "authorization,content-type,apollographql-client-name",
    );
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toMatch(/\borigin\b/i);
    for (const authorization of ["Bearer good", "Bearer bad"]) {
      const answer = await post({ query: "{ fine }" }, { origin, authorization });
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
      expect(answer.headers.get("access-control-expose-headers")).toMatch(
        /x-request-id.*retry-after/,
      );
      expect(answer.headers.get("vary")).toMatch(/\borigin\b/i);
    }
  });

  test.each([
    "null",
    "https://evil.example",
    "http://app.example.go.id",
    "https://app.example.go.id:8443",
    "https://app.example.go.id.evil.example",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://localhost:1@evil.example",
    "file://",
  ])("may not ask from %s", async (origin) => {
    const named = [await preflight(origin), await post({ query: "{ fine }" }, { origin })].map(
      ({ headers }) => [...headers.keys()].filter((name) => name.startsWith("access-control")),
    );
    expect(named).toEqual([[], []]);
  });

  test("may not ask at all where no origin is allowed", async () => {
    const closed = await createHttpDoor(
      { path: "/graphql", maxBodyBytes: 1_000, graceMs: 0 },
      desk,
    );
    const at = await closed.listen({ host: "127.0.0.1", port: 0 });
    const answer = await send(at, {
      method: "OPTIONS",
      headers: { origin: "http://localhost:5173", "access-control-request-method": "POST" },
    });
    await closed.close();
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([204, null]);
  });
});

describe("A request's id", () => {
  test.each(["web:1.a_b-c", "0", "a".repeat(100)])("is the caller's own: %s", async (id) => {
    const { headers } = await post({ query: "{ fine }" }, { "x-request-id": id });
    expect(headers.get("x-request-id")).toBe(id);
  });

  test.each(["a b", "<script>", "a".repeat(101), "", "é"])(
    "is made up instead of %j",
    async (id) => {
      const { headers } = await post({ query: "{ fine }" }, { "x-request-id": id });
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
