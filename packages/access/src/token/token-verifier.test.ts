import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, jest, test } from "@jest/globals";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { createTokenVerifier, firstOf, type TokenVerifierConfig } from "../index.ts";

const ISSUER = "https://login.example";
const { privateKey, publicKey } = await generateKeyPair("RS256");
const stranger = await generateKeyPair("RS256");
const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: "k1" }] };

const OFFICER = { role: "REGENCY_OFFICER", regency: "18.01" };
const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600;

async function token(claims: Record<string, unknown> = OFFICER, key = privateKey): Promise<string> {
  return await new SignJWT({ iss: ISSUER, aud: "talenta", sub: "ani", exp: inAnHour(), ...claims })
    .setProtectedHeader({ alg: "RS256", kid: "k1" })
    .sign(key);
}

const verifier = (c: Partial<TokenVerifierConfig> = {}) =>
  createTokenVerifier({
    issuer: ISSUER,
    audience: "talenta",
    algorithms: ["RS256"],
    keys: { jwks },
    ...c,
  });

const unauthenticated = { name: "AccessError", code: "UNAUTHENTICATED" };
const forbidden = { name: "AccessError", code: "FORBIDDEN" };

describe("A user's token", () => {
  test("proves subject, role and regency", async () => {
    const principal = await verifier().verify(await token({ ...OFFICER, purpose: "succession" }));
    expect(principal).toEqual({
      subject: "ani",
      role: "REGENCY_OFFICER",
      regency: "18.01",
      purpose: "succession",
    });
  });

  test("is refused when it has expired, also by a verifier that knew it before", async () => {
    const expired = { ...unauthenticated, message: "The access token has expired." };
    const past = await token({ ...OFFICER, exp: Math.floor(Date.now() / 1000) - 1 });
    await expect(verifier().verify(past)).rejects.toMatchObject(expired);

    const known = verifier();
    const good = await token();
    await expect(known.verify(good)).resolves.toMatchObject({ subject: "ani" });
    const clock = jest.spyOn(Date, "now").mockReturnValue((inAnHour() + 1) * 1000);
    await expect(known.verify(good).finally(() => clock.mockRestore())).rejects.toMatchObject(
      expired,
    );
  });

  test("is refused without an end or without a subject", async () => {
    await expect(
      verifier().verify(await token({ ...OFFICER, exp: undefined })),
    ).rejects.toMatchObject(unauthenticated);
    await expect(
      verifier().verify(await token({ ...OFFICER, sub: undefined })),
    ).rejects.toMatchObject(unauthenticated);
  });

  test("is refused for another audience, from another issuer, and signed by another key", async () => {
    for (const bad of [
      await token({ ...OFFICER, aud: "payroll" }),
      await token({ ...OFFICER, iss: "https://evil.example" }),
      await token(OFFICER, stranger.privateKey),
    ]) {
      await expect(verifier().verify(bad)).rejects.toMatchObject(unauthenticated);
    }
  });

  test("is refused with algorithm none, and with the public key used as a shared secret", async () => {
    const claims = { iss: ISSUER, aud: "talenta", sub: "ani", exp: inAnHour(), ...OFFICER };
    const none = new UnsecuredJWT(claims).encode();
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString("base64url");
    const head = `${part({ alg: "HS256", kid: "k1" })}.${part(claims)}`;
    const hs256 = `${head}.${createHmac("sha256", await exportSPKI(publicKey))
      .update(head)
      .digest("base64url")}`;
    await expect(verifier().verify(none)).rejects.toMatchObject(unauthenticated);
    await expect(verifier().verify(hs256)).rejects.toMatchObject(unauthenticated);
  });

  test("is refused with a genuine signature of an algorithm that is not asked for", async () => {
    await expect(verifier({ algorithms: ["PS256"] }).verify(await token())).rejects.toMatchObject(
      unauthenticated,
    );
  });

  test("is refused when a claim was changed after signing", async () => {
    const [head, body, signature] = (await token()).split(".");
    const claims = JSON.parse(Buffer.from(body ?? "", "base64url").toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, regency: "18.02" })).toString(
      "base64url",
    );
    await expect(verifier().verify(`${head}.${changed}.${signature}`)).rejects.toMatchObject(
      unauthenticated,
    );
  });

  test("is refused when it is no token at all, or absurdly long", async () => {
    for (const bad of ["", "x", "a.b.c", "null", `${await token()}${"x".repeat(9000)}`]) {
      await expect(verifier().verify(bad)).rejects.toMatchObject(unauthenticated);
    }
  });

  test.each([
    ["no role", {}],
    ["an unknown role", { role: "KING" }],
    ["a role of the language, not of ours", { role: "constructor" }],
    ["two roles of ours", { role: ["EMPLOYEE", "AUDITOR"] }],
    ["a regency role without regency", { role: "REGENCY_OFFICER" }],
    ["EMPLOYEE without NIP", { role: "EMPLOYEE", regency: "18.01" }],
    ["EMPLOYEE without regency", { role: "EMPLOYEE", nip: "198001012005011001" }],
    ["a regency that is a number", { role: "REGENCY_HEAD", regency: 18.1 }],
    ["a regency that is a path", { role: "REGENCY_HEAD", regency: "../18.01" }],
    ["a NIP that is none", { role: "EMPLOYEE", regency: "18.01", nip: "1" }],
  ])("with %s is genuine but gives no right", async (_what, claims) => {
    await expect(verifier().verify(await token(claims))).rejects.toMatchObject(forbidden);
  });

  test("of a province-wide role belongs to no regency, whatever it says", async () => {
    const principal = await verifier().verify(
      await token({ role: "PROVINCE_ANALYST", regency: "18.01" }),
    );
    expect(principal).toEqual({ subject: "ani", role: "PROVINCE_ANALYST" });
  });

  test("is read at the configured places: a path, a list of roles, a name with dots", async () => {
    const claims = { role: "realm_access.roles", regency: "https://talenta.example/regency" };
    const bearer = await token({
      realm_access: { roles: ["offline_access", "REGENCY_HEAD"] },
      "https://talenta.example/regency": "18.71",
    });
    const principal = await verifier({ claims }).verify(bearer);
    expect(principal).toMatchObject({ role: "REGENCY_HEAD", regency: "18.71" });
  });
});

describe("A token verifier", () => {
  test("refuses to be made with a shared-secret algorithm or with none", () => {
    for (const algorithms of [["HS256"], ["none"], ["RS256", "HS512"], []]) {
      expect(() => verifier({ algorithms })).toThrow("public-key algorithm");
    }
  });

  test("fetches keys by address, and does not blame the caller when they are out of reach", async () => {
    const server = createServer((_request, response) => response.end(JSON.stringify(jwks)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    const good = verifier({ keys: { jwksUrl } });
    const late = verifier({ keys: { jwksUrl } });
    await expect(good.verify(await token())).resolves.toMatchObject({ regency: "18.01" });
    await new Promise((resolve) => server.close(resolve));
    await expect(late.verify(await token())).rejects.not.toMatchObject({ name: "AccessError" });
  });

  test("beside another one tells why the token of its own issuer is refused", async () => {
    const other = verifier({ issuer: "https://other.example" });
    const expired = await token({ ...OFFICER, exp: 1 });
    for (const both of [firstOf(other, verifier()), firstOf(verifier(), other)]) {
      await expect(both.verify(await token())).resolves.toMatchObject({ subject: "ani" });
      await expect(both.verify(expired)).rejects.toMatchObject({
        message: "The access token has expired.",
      });
    }
  });
});
