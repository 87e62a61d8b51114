import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "../config/read-config.ts";
import { openSmallServer, type Sent, type SmallServer } from "../testing/small-server.ts";
import { z } from "zod";
import { CORS_ORIGINS } from "./origins.ts";

let server: SmallServer;
beforeAll(
  async () =>
    (server = await openSmallServer({ origins: ["https://app.example.go.id"], loopback: true })),
);
afterAll(async () => await server.close());

describe("A page of another origin", () => {
  const preflight = (origin: string): Promise<Sent> =>
    server.send(server.url, {
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
      const answer = await server.post({ query: "{ fine }" }, { origin, authorization });
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
    const named = [
      await preflight(origin),
      await server.post({ query: "{ fine }" }, { origin }),
    ].map(({ headers }) => [...headers.keys()].filter((name) => name.startsWith("access-control")));
    expect(named).toEqual([[], []]);
  });

  test("may not ask at all where no origin is allowed", async () => {
    const closed = await openSmallServer();
    const answer = await closed.send(closed.url, {
      method: "OPTIONS",
      headers: { origin: "http://localhost:5173", "access-control-request-method": "POST" },
    });
    await closed.close();
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([204, null]);
  });
});

describe("The setting CORS_ORIGINS", () => {
  const read = (text?: string) =>
    readConfig(z.object({ CORS_ORIGINS }), text === undefined ? {} : { CORS_ORIGINS: text })
      .CORS_ORIGINS;

  test("lists origins, none unless set", () => {
    expect(read()).toEqual([]);
    expect(read("")).toEqual([]);
    expect(read("https://a.go.id, http://localhost:5173")).toEqual([
      "https://a.go.id",
      "http://localhost:5173",
    ]);
  });

  test.each([
    "*",
    "null",
    "a.go.id",
    "https://a.go.id/",
    "https://a.go.id/app",
    "https://*.go.id",
    "file://",
  ])("cannot be %s", (text) => {
    expect(() => read(text)).toThrow(ConfigError);
    expect(() => read(text)).toThrow(/CORS_ORIGINS.*https:\/\/talenta\.example\.go\.id/);
  });
});
