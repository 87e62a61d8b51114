import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import Fastify, { type FastifyInstance } from "fastify";
import { askPage } from "./ask-page.ts";
import { type ExampleGroup, readExamples } from "./example-questions.ts";

describe("the page", () => {
  let app: FastifyInstance;
  const get = (url: string) => app.inject({ method: "GET", url });

  beforeAll(async () => {
    app = Fastify();
    await app.register(askPage);
  });
  afterAll(() => app.close());

  test("loads only what the same server serves", async () => {
    const { body, headers } = await get("/");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toContain('<base href="/ask/"');
    const named = [...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? "");
    const loaded = named.filter((address) => !/^\/(ask\/|\?as=\w+)$/.test(address));
    expect(loaded.length).toBeGreaterThan(5);
    for (const address of loaded) {
      expect(address).toMatch(/^[\w./-]+$/);
      const { statusCode } = await get(`/ask/${address}`);
      expect({ address, statusCode }).toEqual({ address, statusCode: 200 });
    }
  });

  test("forbids the browser to go anywhere else, or to run what it did not load from here", async () => {
    for (const url of ["/", "/ask/main.js", "/ask/questions.json"]) {
      const policy = String((await get(url)).headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    }
    expect((await get("/")).body).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  test("has a page for each who asks, and says where a token for it comes from", async () => {
    for (const { name, title, token } of await readExamples()) {
      const { body, statusCode } = await get(`/?as=${name}`);
      expect(statusCode).toBe(200);
      expect(body).toContain(`<a href="/?as=${name}" aria-current="page">${title}</a>`);
      expect(body.match(/aria-current/g)).toHaveLength(1);
      expect(body).toContain(`npm run --silent talenta -- token ${token}</code>`);
    }
  });

  test("is the province's unless another is named", async () => {
    expect((await get("/")).body).toBe((await get("/?as=province")).body);
  });

  test.each(["/?as=nobody", "/?as=", "/?as=head&as=officer", "/?as=%3Cscript%3E"])(
    "is not there for %s",
    async (url) => {
      const { body, statusCode } = await get(url);
      expect(statusCode).toBe(404);
      expect(body).not.toContain("<script>");
    },
  );

  test("offers the examples of the contract", async () => {
    const offered = (await get("/ask/questions.json")).json<ExampleGroup[]>();
    expect(offered).toEqual(await readExamples());
    expect(offered[0]?.questions[0]?.title).toBe("The nine box over all regencies");
  });

  test.each([
    "/ask/",
    "/ask/index.html",
    "/ask/iframe-sandbox/index.html",
    "/ask/../package.json",
    "/ask/%2e%2e/%2e%2e/package.json",
    "/ask/..%2findex.js",
    "/ask//etc/passwd",
    "/ask/nothing.js",
  ])("has nothing at %s", async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });
});
