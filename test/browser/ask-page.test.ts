// The page to ask from, in a real browser. What answers is a small schema: what the province says is
// told by other tests, here it matters that the page asks, and shows what it is told.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { askPage } from "@talenta/web";
import Fastify, { type FastifyInstance } from "fastify";
import { buildSchema, graphql } from "graphql";
import type { BrowserContext, Page } from "playwright-core";
import { openBrowser } from "../kit/browser.ts";

jest.setTimeout(20_000); // a browser on a busy machine

const TOKEN = "header.claims.signature";

describe("the page to ask from", () => {
  let server: FastifyInstance;
  let address: string;
  let profile: string;
  let browser: BrowserContext;
  let page: Page;
  const asked: string[] = [];
  const faults: string[] = [];
  let schemaReads = 0;

  beforeAll(async () => {
    server = await openServer(() => (schemaReads += 1));
    address = await server.listen({ host: "127.0.0.1", port: 0 });
    profile = await mkdtemp(join(tmpdir(), "talenta-browser-"));
    browser = await openBrowser(profile);
    browser.on("request", (request) => asked.push(request.url()));
    browser.on("weberror", (fault) => faults.push(fault.error().message));
    browser.on("console", (line) => {
      if (line.type() === "error") faults.push(line.text());
    });
    page = await browser.newPage();
    await page.goto(address);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(profile, { recursive: true, force: true });
  });

  const open = (title: string) => page.getByText(title, { exact: true }).click();
  const send = () => page.getByRole("button", { name: "Send Request" }).click();
  const asker = (name: string) => page.getByRole("link", { name, exact: true });
  const tokenField = () => page.getByLabel("Authorization: Bearer");
  const focused = () => page.evaluate("document.activeElement.textContent");

  test("opens with the province's questions, the talent pool first, and says where a token comes from", async () => {
    await page.getByText("query TalentPool").first().waitFor();
    await page.getByText("One regency by its code", { exact: true }).waitFor();
    await page.getByText("talenta -- token --role PROVINCE_ANALYST").waitFor();
    expect(await asker("The province").getAttribute("aria-current")).toBe("page");
  });

  test("shows how a question without a token is refused", async () => {
    await send();
    await page.getByText('"UNAUTHENTICATED"').waitFor();
    expect(faults.splice(0)).toEqual([expect.stringContaining("401")]);
  });

  test("asks an example question with the token of the bar, and shows the answer", async () => {
    await tokenField().fill(`Bearer ${TOKEN}`);
    await page.getByRole("button", { name: "Use" }).click();
    await send();
    await page.getByText("4711").waitFor();
    await page.getByText("In use.").waitFor();
  });

  test("sends the variables an example comes with", async () => {
    await open("One regency by its code");
    await page.getByText("query OneRegency").first().waitFor();
    await send();
    await page.getByText('"Regency 18.05"').waitFor();
  });

  test("documents the contract", async () => {
    await page.getByText("Docs", { exact: true }).click();
    await page.getByText("ROOT TYPES").waitFor();
    await page.getByText("Query", { exact: true }).last().click();
    await page.getByText("All talent of the province.").waitFor();
  });

  test("reads the contract once for all its tabs", () => {
    expect(schemaReads).toBe(1);
  });

  test("offers by keyboard what others ask, each with a token of its own", async () => {
    await asker("The province").focus();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("The province's administrator");
    await asker("An employee").focus();
    await page.keyboard.press("Enter");
    await page.getByText("query MyPlacementExplained").first().waitFor();
    await page.getByText(/token --role EMPLOYEE --regency 18\.05 --nip \d{18}$/).waitFor();
    await page.getByText("Each asks with a token of its own.").waitFor();
    expect(await page.getByText("One regency by its code", { exact: true }).count()).toBe(0);
  });

  test("sends nobody's token with another's question", async () => {
    expect(await tokenField().inputValue()).toBe("");
    await send();
    await page.getByText('"UNAUTHENTICATED"').waitFor();
    expect(faults.splice(0)).toEqual([expect.stringContaining("401")]);
  });

  test("still has the token of whoever asked before", async () => {
    await asker("The province").click();
    await page.getByText("query TalentPool").first().waitFor();
    expect(await tokenField().inputValue()).toBe(TOKEN);
    await send();
    await page.getByText("4711").waitFor();
  });

  test("leaves neither token nor answers in what the browser keeps", async () => {
    await page.reload();
    await page.getByText("query TalentPool").first().waitFor();
    const kept = JSON.stringify(await browser.storageState({ indexedDB: true }));
    expect(kept).toContain("appState");
    for (const secret of [TOKEN, "4711", "Regency 18.05"]) expect(kept).not.toContain(secret);
  });

  test("asks nobody but its own server, and does nothing its policy forbids", () => {
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((each) => new URL(each).origin !== address)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

const SCHEMA = buildSchema(`
  type Query {
    "All talent of the province."
    talentPool(filter: TalentFilter): TalentPool
    regency(code: ID!): Regency
  }
  input TalentFilter { search: String }
  type TalentPool { total: Int unplaced: Int nineBox: [Box] byRegency: [Slice] coverage: Coverage }
  type Slice { regency: Regency status: String total: Int unplaced: Int nineBox: [Box] }
  type Coverage {
    asked: Int answered: Int complete: Boolean missing: [Missing] present: [Present] policies: [Policies]
  }
  type Missing { regency: Regency reason: String since: String lastAnswered: String }
  type Present { regency: Regency asOf: String }
  type Policies { policy: Policy regencies: [Regency] }
  type Policy { id: ID version: Int }
  type Box { box: Int count: Int certain: Int suppressed: Boolean }
  type Regency {
    code: ID name: String kind: String headcount: Int talentPool: Slice employee(nip: ID!): Employee
  }
  type Employee { name: String position: Position placement: Placement }
  type Position { title: String class: String }
  type Placement { box: Int performance: Float potential: Float value: Float }
`);

/** The page, and a POST /graphql that wants the one token and tells when its schema is read. */
async function openServer(onSchemaRead: () => void): Promise<FastifyInstance> {
  const server = Fastify();
  await server.register(askPage);
  server.post<{ Body: { query: string; variables?: Record<string, unknown> } }>(
    "/graphql",
    async ({ headers, body }, reply) => {
      if (headers.authorization !== `Bearer ${TOKEN}`) {
        const errors = [{ message: "Who?", extensions: { code: "UNAUTHENTICATED" } }];
        return await reply.code(401).send({ errors });
      }
      if (body.query.includes("IntrospectionQuery")) onSchemaRead();
      return await graphql({
        schema: SCHEMA,
        source: body.query,
        variableValues: body.variables ?? null,
        rootValue: {
          talentPool: { total: 4711 },
          regency: ({ code }: { code: string }) => ({ name: `Regency ${code}` }),
        },
      });
    },
  );
  return server;
}
