import { createServer, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import { FORMER_DEFAULT_POLICY } from "@talenta/talent";

import { httpPublished } from "./http-published.ts";

let server: Server | undefined;
afterEach(async () => {
  const open = server;
  server = undefined;
  open?.closeAllConnections();
  if (open) await new Promise((resolve) => open.close(resolve));
});

/** Starts what stands for a province; answers the address of its GraphQL. */
async function serve(answer: (path: string, response: ServerResponse) => void): Promise<string> {
  const opened = createServer((request, response) => answer(request.url ?? "", response));
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve));
  const address = opened.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/graphql`;
}
const sending = (body: string, status = 200) =>
  serve((_path, response) => response.writeHead(status).end(body));
const POLICY = JSON.stringify(FORMER_DEFAULT_POLICY);
const { id } = FORMER_DEFAULT_POLICY;

describe("What a province has published, over HTTP", () => {
  test("is asked for beside its GraphQL and read as the document it is", async () => {
    const asked: string[] = [];
    const url = await serve((path, response) => {
      asked.push(path);
      response.end(path.endsWith("/state") ? '{"state":"WITHDRAWN"}' : POLICY);
    });
    const published = httpPublished(url);
    expect(await published.policy(id, 1)).toEqual(FORMER_DEFAULT_POLICY);
    expect(await published.policyState(id, 1)).toBe("WITHDRAWN");
    expect(asked).toEqual([
      "/published/policies/bkn-411-2025/1",
      "/published/policies/bkn-411-2025/1/state",
    ]);
  });

  test("cannot be led to another path by an id", async () => {
    const asked: string[] = [];
    const url = await serve((path, response) => {
      asked.push(path);
      response.writeHead(404).end('{"errors":[{"extensions":{"code":"NOT_FOUND"}}]}');
    });
    expect(await httpPublished(url).policy("../../secret?x=", 1)).toBeNull();
    expect(asked).toEqual(["/published/policies/..%2F..%2Fsecret%3Fx%3D/1"]);
  });

  test.each([
    ["no JSON", "<html>", 200, "not JSON"],
    ["no policy", "{}", 200, "no policy"],
    [
      "another version",
      JSON.stringify({ ...FORMER_DEFAULT_POLICY, version: 2 }),
      200,
      "another policy",
    ],
    ["more than a megabyte", " ".repeat(1024 * 1024 + 1), 200, "too long"],
    ["an error", "{}", 500, "status 500"],
    ["somebody else's 404", "<html>not found", 404, "status 404"],
  ])("is refused when it is %s", async (_, body, status, sentence) => {
    const published = httpPublished(await sending(body, status));
    await expect(published.policy(id, 1)).rejects.toMatchObject({
      code: "PROVINCE_UNAVAILABLE",
      message: expect.stringContaining(sentence),
    });
  });

  test("is refused when its state is none that it can have", async () => {
    const published = httpPublished(await sending('{"state":"DRAFT"}'));
    await expect(published.policyState(id, 1)).rejects.toThrow("cannot be understood");
  });

  test("is waited for no longer than the deadline", async () => {
    const url = await serve(() => undefined);
    await expect(httpPublished(url, 50).policy(id, 1)).rejects.toThrow("in time");
  });

  test("names a province that cannot be reached", async () => {
    const url = await sending("{}");
    const closed = server;
    await new Promise((resolve) => closed?.close(resolve));
    await expect(httpPublished(url).policy(id, 1)).rejects.toThrow("cannot be reached");
  });
});
