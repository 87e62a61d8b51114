import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createPassportIssuer, newPassportKeys } from "@talenta/access";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "./config.ts";
import { openStandalone } from "./standalone.ts";
import { openProvince, openRegency, PASSPORT_ISSUER } from "./testing/stand-ins.ts";

let folder: string;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "talenta-"));
});

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  await rm(folder, { recursive: true });
});

describe("The settings", () => {
  test("are refused with every fault at once, by name", () => {
    const read = (): unknown =>
      readSettings({ PORT: "x", PROVINCE_URL: "ftp://a", REGENCY_DEADLINE_MS: "0" });
    for (const name of [
      "PORT",
      "PROVINCE_URL",
      "DIRECTORY_FILE",
      "OIDC_ISSUER",
      "OIDC_JWKS_URL",
      "PASSPORT_KEY_FILE",
      "REGENCY_DEADLINE_MS",
    ]) {
      expect(read).toThrow(name);
    }
  });
});

describe("A gateway by itself", () => {
  test("answers over HTTP with users' tokens from outside and its own passports, and at its federation endpoint", async () => {
    const { privateJwk } = await newPassportKeys();
    const passports = await createPassportIssuer({ issuer: PASSPORT_ISSUER, privateJwk });
    const province = await openProvince(passports, ["18.01"]);
    const regency = await openRegency("18.01", passports);
    closing.push(
      () => province.stop(),
      () => regency.stop(),
    );
    const at = { host: "127.0.0.1", port: 0 };
    const [{ url: provinceUrl }, { url: regencyUrl }] = [
      await province.listen(at),
      await regency.listen(at),
    ];
    const users = await generateKeyPair("ES256");
    const jwks = { keys: [{ ...(await exportJWK(users.publicKey)), alg: "ES256" }] };
    const login = createServer(
      (_request, response) =>
        void response.setHeader("content-type", "application/json").end(JSON.stringify(jwks)),
    );
    await new Promise<void>((resolve) => login.listen(0, "127.0.0.1", resolve));
    closing.push(() => new Promise((resolve) => login.close(resolve)));
    const address = login.address();
    await writeFile(join(folder, "key.json"), JSON.stringify(privateJwk));
    await writeFile(
      join(folder, "directory.json"),
      JSON.stringify([
        { code: "18.01", name: "Lampung Selatan", kind: "REGENCY", url: regencyUrl },
      ]),
    );

    const other = await newPassportKeys();
    await writeFile(
      join(folder, "issuers.json"),
      JSON.stringify([{ issuer: "urn:other:router", jwks: other.publicJwks }]),
    );

    const gateway = await openStandalone(
      readSettings({
        HOST: "127.0.0.1",
        PORT: "0",
        PROVINCE_URL: provinceUrl,
        DIRECTORY_FILE: join(folder, "directory.json"),
        OIDC_ISSUER: "https://login.test",
        OIDC_AUDIENCE: "talenta",
        OIDC_JWKS_URL: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/keys`,
        PASSPORT_ISSUER,
        PASSPORT_KEY_FILE: join(folder, "key.json"),
        INTERNAL_PORT: "0",
        INTERNAL_ISSUERS_FILE: join(folder, "issuers.json"),
        CORS_ORIGINS: "https://app.example.go.id",
        LOG_LEVEL: "silent",
      }),
    );
    closing.push(() => gateway.stop());
    const { url, regencyUrl: doorUrl } = await gateway.start();
    const unsigned = new SignJWT({ role: "PROVINCE_ANALYST" })
      .setProtectedHeader({ alg: "ES256" })
      .setIssuer("https://login.test");
    const token = await unsigned
      .setAudience("talenta")
      .setSubject("ani")
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(users.privateKey);
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const answer = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify({ query: "{ regencies { code headcount } }" }),
    });
    expect(await answer.json()).toMatchObject({
      data: { regencies: [{ code: "18.01", headcount: 4 }] },
    });

    const allowedTo = async (address: string, origin: string) => {
      const asking = { origin, "access-control-request-method": "POST" };
      const { headers: got } = await fetch(address, { method: "OPTIONS", headers: asking });
      return got.get("access-control-allow-origin");
    };
    const app = "https://app.example.go.id";
    expect(await allowedTo(url, app)).toBe(app);
    expect(await allowedTo(url, "http://localhost:5173")).toBeNull();
    expect(await allowedTo(doorUrl ?? "", app)).toBeNull(); // routers are no pages

    const router = await createPassportIssuer({
      issuer: "urn:other:router",
      privateJwk: other.privateJwk,
    });
    const analyst = { subject: "ani", role: "PROVINCE_ANALYST" } as const;
    const query =
      '{ _entities(representations: [{ __typename: "Regency", code: "18.01" }]) { ... on Regency { headcount } } }';
    for (const bearer of [token, await router.passport(analyst, "regency")]) {
      const inner = await fetch(doorUrl ?? "", {
        method: "POST",
        headers: { ...headers, authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query }),
      });
      expect(await inner.json()).toMatchObject({ data: { _entities: [{ headcount: 4 }] } });
    }
  });
});
