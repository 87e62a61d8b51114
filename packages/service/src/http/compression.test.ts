import { once } from "node:events";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GOOD, openSmallServer, type SmallServer } from "../testing/small-server.ts";

let server: SmallServer;
beforeAll(async () => (server = await openSmallServer()));
afterAll(async () => await server.close());

describe("Compression", () => {
  /** As it comes over the wire: fetch would unpack it. */
  async function raw(length: number, encoding?: string) {
    const { hostname, port, pathname } = new URL(server.url);
    const headers = {
      "content-type": "application/json",
      ...GOOD,
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
