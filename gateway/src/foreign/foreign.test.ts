import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { AccessError, createPassportIssuer, newPassportKeys } from "@talenta/access";
import { told } from "@talenta/sentences";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGateway, type GatewayConfig } from "../gateway.ts";
import type { ForeignSubgraphs } from "../routing/subgraphs.ts";
import { log } from "../testing/stand-ins.ts";
import { REQUIRES } from "./cases/requires.cases.ts";
import { ask, composed, transportsTo } from "./cases/run.ts";
import { readForeignSettings } from "./config.ts";
import { openForeign } from "./foreign.ts";

const HOUSE = new URL("../../../schema/supergraph.graphql", import.meta.url);
const [CASE] = REQUIRES;
if (CASE === undefined) throw new Error("no case");
const whole = composed(CASE);

let folder: string;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "talenta-foreign-"));
});

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  await rm(folder, { recursive: true });
});

async function serve(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  closing.push(async () => server.closeAllConnections());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/graphql`;
}

/** A file with the supergraph of a case whose parts answer over HTTP; `seen` is told the headers they get. */
async function supergraphFile(seen: (authorization: string | undefined) => void): Promise<string> {
  let sdl = whole.supergraphSdl;
  for (const [name, schema] of whole.parts) {
    const url = await serve(
      createServer((request, response) => {
        seen(request.headers.authorization);
        let text = "";
        request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        request.on("end", () => {
          const asked = JSON.parse(text) as Parameters<typeof ask>[1];
          void ask(schema, asked).then((answer) => response.end(JSON.stringify(answer)));
        });
      }),
    );
    sdl = sdl.replace(`(name: "${name}", url: "")`, `(name: "${name}", url: "${url}")`);
  }
  const file = join(folder, "supergraph.graphql");
  await writeFile(file, sdl);
  return file;
}

const settings = (env: Record<string, string>) =>
  readForeignSettings({ PORT: "0", LOG_LEVEL: "silent", ...env });

async function open(env: Record<string, string>): Promise<string> {
  const service = await openForeign(settings(env));
  closing.push(() => service.stop());
  return (await service.start()).url;
}

async function post(url: string, query: string): Promise<{ status: number; body: unknown }> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
  return { status: answer.status, body: await answer.json() };
}

const deep = `{ crates { ${Array.from({ length: 60 }, (_, n) => `a${n}: id`).join(" ")} } }`;

describe("The gateway over a supergraph of others", () => {
  test("reads it from a file, asks nobody for a token, and shows subgraphs none of the caller's", async () => {
    const seen = new Set<string | undefined>();
    const url = await open({
      SUPERGRAPH_FILE: await supergraphFile((authorization) => seen.add(authorization)),
    });
    expect(await post(url, "{ crates { id price dear } }")).toEqual({
      status: 200,
      body: {
        data: {
          crates: [
            { id: "c1", price: 6, dear: false },
            { id: "c2", price: 20, dear: true },
          ],
        },
      },
    });
    expect((await fetch(new URL("/ready", url))).status).toBe(200);
    expect((await fetch(new URL("/schema.graphql", url))).status).toBe(200);
    for (const authorization of seen) expect(authorization ?? "Bearer ").toMatch(/^Bearer /);
  });

  test("keeps the limits unless they are switched off", async () => {
    const file = await supergraphFile(() => undefined);
    expect((await post(await open({ SUPERGRAPH_FILE: file }), deep)).status).toBe(400);
    const open_ = await open({ SUPERGRAPH_FILE: file, LIMITS: "off" });
    expect((await post(open_, deep)).status).toBe(200);
  });

  test("does not start in production, nor over what is split by owner or no supergraph", async () => {
    expect(() => settings({ SUPERGRAPH_FILE: "x", NODE_ENV: "production" })).toThrow("NODE_ENV");
    expect(() => settings({ SUPERGRAPH_FILE: "", LIMITS: "none" })).toThrow(
      /SUPERGRAPH_FILE[^]*LIMITS/,
    );
    const file = join(folder, "other.graphql");
    await writeFile(file, await readFile(HOUSE));
    await expect(open({ SUPERGRAPH_FILE: file })).rejects.toThrow("split by owner");
    for (const text of ["type Query {", "type Query { a: Int }", whole.supergraphSdl]) {
      await writeFile(file, text);
      await expect(open({ SUPERGRAPH_FILE: file })).rejects.toThrow("SUPERGRAPH_FILE");
    }
    await expect(open({ SUPERGRAPH_FILE: join(folder, "none") })).rejects.toThrow("cannot be read");
  });
});

describe("A gateway made for a supergraph of others", () => {
  const foreign = transportsTo(whole);
  const anonymous = { subject: "anybody", role: "BI_READER" } as const;

  async function start(
    c: Partial<GatewayConfig>,
    subgraphs: ForeignSubgraphs,
  ): Promise<{ url: string }> {
    const { privateJwk } = await newPassportKeys();
    const gateway = createGateway(
      {
        host: "127.0.0.1",
        port: 0,
        tokens: { verify: () => Promise.reject(AccessError.unauthenticated(told("unknown"))) },
        passports: await createPassportIssuer({ issuer: "urn:test", privateJwk }),
        log,
        production: false,
        supergraphSdl: whole.supergraphSdl,
        ...c,
      },
      subgraphs,
    );
    closing.push(() => gateway.stop());
    return await gateway.start();
  }

  test("lets nobody in without a token unless told to, and never in production", async () => {
    const { url } = await start({}, { foreign });
    expect((await post(url, "{ crates { id } }")).status).toBe(401);
    const open_ = await start({}, { foreign, anonymous });
    expect((await post(open_.url, "{ crates { id } }")).status).toBe(200);
    const bad = await fetch(open_.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer x.y.z" },
      body: JSON.stringify({ query: "{ crates { id } }" }),
    });
    expect(bad.status).toBe(401);
    await expect(start({ production: true }, { foreign, anonymous })).rejects.toThrow("token");
  });

  test("refuses the house's supergraph, and one with a subgraph nobody can reach", async () => {
    const supergraphSdl = await readFile(HOUSE, "utf8");
    await expect(start({ supergraphSdl }, { foreign })).rejects.toThrow("split by owner");
    await expect(start({}, { foreign: new Map([...foreign].slice(1)) })).rejects.toThrow(
      "no way to the subgraph",
    );
  });
});
