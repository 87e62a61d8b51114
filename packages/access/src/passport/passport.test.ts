import { describe, expect, test } from "@jest/globals";
import type { RegencyCode } from "@talenta/talent";
import { decodeJwt, importJWK, SignJWT } from "jose";
import {
  audienceOf,
  createPassportIssuer,
  createPassportVerifier,
  createTokenVerifier,
  newPassportKeys,
  type Principal,
} from "../index.ts";

const issuer = "talenta-gateway";
const keys = await newPassportKeys();
const office = await createPassportIssuer({ issuer, privateJwk: keys.privateJwk });
const officer: Principal = {
  subject: "ani",
  role: "REGENCY_OFFICER",
  regency: "18.01" as RegencyCode,
  purpose: "succession",
};
const doorOf = (audience: string) =>
  createPassportVerifier({ issuer, audience, jwks: office.publicJwks });
const unauthenticated = { name: "AccessError", code: "UNAUTHENTICATED" };

describe("A passport", () => {
  test("carries the principal, purpose included, to the subgraph it was made for", async () => {
    const bearer = await office.passport(officer, audienceOf.regency("18.01"));
    await expect(doorOf("regency:18.01").verify(bearer)).resolves.toEqual(officer);
  });

  test("for regency 18.01 is refused by 18.02 and by the province", async () => {
    const bearer = await office.passport(officer, audienceOf.regency("18.01"));
    await expect(doorOf(audienceOf.regency("18.02")).verify(bearer)).rejects.toMatchObject(
      unauthenticated,
    );
    await expect(doorOf(audienceOf.province).verify(bearer)).rejects.toMatchObject(unauthenticated);
  });

  test("lives for a minute, and is the same one while it is fresh", async () => {
    const first = await office.passport(officer, "province");
    const { iat, exp } = decodeJwt(first);
    expect((exp ?? 0) - (iat ?? 0)).toBe(60);
    expect(await office.passport({ ...officer }, "province")).toBe(first);
    expect(await office.passport({ ...officer, purpose: "other" }, "province")).not.toBe(first);
    expect(await office.passport(officer, "regency:18.01")).not.toBe(first);
  });

  test("of another key, of another issuer, or of another kind is refused", async () => {
    const foreign = await createPassportIssuer({
      issuer,
      privateJwk: (await newPassportKeys()).privateJwk,
    });
    const renamed = await createPassportIssuer({ issuer: "someone", privateJwk: keys.privateJwk });
    const plain = await new SignJWT({ role: "PROVINCE_ADMIN" })
      .setProtectedHeader({ alg: "EdDSA" })
      .setIssuer(issuer)
      .setAudience("province")
      .setSubject("ani")
      .setExpirationTime("1h")
      .sign(await importJWK(keys.privateJwk, "EdDSA"));
    for (const bad of [
      await foreign.passport(officer, "province"),
      await renamed.passport(officer, "province"),
      plain,
    ]) {
      await expect(doorOf("province").verify(bad)).rejects.toMatchObject(unauthenticated);
    }
  });

  test("is no user's token", async () => {
    const server = createTokenVerifier({
      issuer: "https://login.example",
      audience: "talenta",
      algorithms: ["EdDSA"],
      keys: { jwks: office.publicJwks },
    });
    await expect(server.verify(await office.passport(officer, "talenta"))).rejects.toMatchObject(
      unauthenticated,
    );
  });

  test("keys are published without the private part", () => {
    expect(JSON.stringify([keys.publicJwks, office.publicJwks])).not.toContain(keys.privateJwk.d);
  });
});
