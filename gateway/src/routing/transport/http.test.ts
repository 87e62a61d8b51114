import { afterEach, describe, expect, test } from "@jest/globals";
import type { SubgraphResponse } from "@talenta/service";
import { createServer, type RequestListener, type Server } from "node:http";
import { createHttpTransport } from "./http.ts";
import type { Transport, TransportError } from "./transport.ts";

let server: Server;
let transport: Transport;

/** A real server on a free port and the way to it. */
async function open(listener: RequestListener, maxAnswerBytes = 1_000_000): Promise<void> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  transport = createHttpTransport({ url: `http://127.0.0.1:${port}/graphql?v=1`, maxAnswerBytes });
}

afterEach(async () => {
  await transport.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function send(signal = new AbortController().signal): Promise<SubgraphResponse> {
  return transport.send(
    {
      query: "{a}",
      variables: { x: 1 },
      authorization: "Bearer p",
      requestId: "r-1",
      purpose: "audit",
    },
    signal,
  );
}

async function fault(): Promise<Pick<TransportError, "fault" | "beforeAnswer">> {
  const error = await send().then(
    () => null,
    (thrown: unknown) => thrown as TransportError,
  );
  if (error === null) throw new Error("an answer came");
  return { fault: error.fault, beforeAnswer: error.beforeAnswer };
}

describe("The HTTP transport", () => {
  test("sends the question as JSON, with who asks and why in headers", async () => {
    const seen: Record<string, unknown> = {};
    await open((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        const { authorization } = request.headers;
        const id = request.headers["x-request-id"];
        const purpose = request.headers["x-talenta-purpose"];
        Object.assign(seen, {
          url: request.url,
          method: request.method,
          authorization,
          id,
          purpose,
          body: JSON.parse(body) as unknown,
        });
        response.end('{"data":{"a":1}}');
      });
    });
    expect(await send()).toEqual({ data: { a: 1 } });
    expect(seen).toEqual({
      url: "/graphql?v=1",
      method: "POST",
      authorization: "Bearer p",
      id: "r-1",
      purpose: "audit",
      body: { query: "{a}", variables: { x: 1 } },
    });
  });

  test("reads answers with any status, and tells a missing owner from a wrong answer", async () => {
    const answers: [number, string, string | null][] = [
      [400, '{"errors":[{"message":"no"}]}', null],
      [502, "<html>", "UNAVAILABLE"],
      [503, '{"message":"busy"}', "UNAVAILABLE"],
      [200, "<html>", "INVALID"],
      [200, "", "INVALID"],
      [200, "null", "INVALID"],
      [200, '{"data":{"a":1', "INVALID"],
    ];
    let turn: [number, string, string | null] = [200, "", null];
    await open((_request, response) => void response.writeHead(turn[0]).end(turn[1]));
    for (turn of answers) {
      const [status, text, expected] = turn;
      const got = await send().then(
        () => null,
        (error: unknown) => (error as TransportError).fault,
      );
      expect({ status, text, got }).toEqual({ status, text, got: expected });
    }
  });

  test("stops taking in an answer that is too big", async () => {
    await open((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    }, 100_000);
    expect(await fault()).toMatchObject({ fault: "INVALID" });
  });

  test("tells a connection that broke before the answer from one that broke within", async () => {
    let within = false;
    await open((_request, response) => {
      if (within)
        response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
      else response.destroy();
    });
    expect(await fault()).toEqual({ fault: "UNAVAILABLE", beforeAnswer: true });
    within = true;
    expect(await fault()).toEqual({ fault: "UNAVAILABLE", beforeAnswer: false });
  });

  test("gives up when told to", async () => {
    const controller = new AbortController();
    await open(() => controller.abort(new Error("enough")));
    await expect(send(controller.signal)).rejects.toThrow("enough");
  });
});
