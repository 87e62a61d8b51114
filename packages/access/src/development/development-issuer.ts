import { randomUUID } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { importJWK, type JSONWebKeySet, type JWK, SignJWT } from "jose";
import { z } from "zod";
import { newPassportKeys, publicPartOf } from "../passport/passport-keys.ts";
import type { Principal } from "../principal.ts";

/** The embedded province's own identity provider, for trying and developing only. */
export interface DevelopmentIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Always `["EdDSA"]`; for `createTokenVerifier`. */
  readonly algorithms: readonly string[];
  readonly jwks: JSONWebKeySet;
  /** A user's token; `ttl` such as `8h` or `30 minutes`. */
  sign(principal: Principal, ttl: string): Promise<string>;
}

const ISSUER = "talenta-development";
const AUDIENCE = "talenta";
const FILE = "development-issuer.json";
const Key = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string(),
  d: z.string(),
  kid: z.string(),
});

/**
 * Opens the issuer of a data folder; the first to come makes its key, in a file that only the owner
 * can read. Whoever can read that file can be anybody, so with `NODE_ENV=production` it throws.
 */
export async function openDevelopmentIssuer(folder: string): Promise<DevelopmentIssuer> {
  if (process.env["NODE_ENV"] === "production") {
    throw new Error(
      "The development issuer does not run with NODE_ENV=production: configure an OIDC issuer, or unset NODE_ENV to try things out.",
    );
  }
  const privateJwk = await keyIn(folder);
  const key = await importJWK(privateJwk, "EdDSA");
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ["EdDSA"],
    jwks: publicPartOf(privateJwk),
    sign: async (p, ttl) =>
      await new SignJWT({ role: p.role, regency: p.regency, nip: p.nip, purpose: p.purpose })
        .setProtectedHeader({ alg: "EdDSA", ...(privateJwk.kid && { kid: privateJwk.kid }) })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(p.subject)
        .setIssuedAt()
        .setExpirationTime(ttl)
        .sign(key),
  };
}

async function keyIn(folder: string): Promise<JWK> {
  const file = join(folder, FILE);
  const known = await readKey(file);
  if (known) return known;
  await mkdir(folder, { recursive: true });
  // Written whole beside it and linked: of two processes that start together one wins, and both read its key.
  const draft = join(folder, `.${FILE}.${randomUUID()}`);
  const { privateJwk } = await newPassportKeys();
  await writeFile(draft, JSON.stringify(privateJwk), { mode: 0o600, flag: "wx" });
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const made = await readKey(file);
  if (!made) throw new Error(`The key file ${FILE} vanished while it was made; start again.`);
  return made;
}

async function readKey(file: string): Promise<JWK | undefined> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  await chmod(file, 0o600);
  const parsed = Key.loose().safeParse(parsedJson(text));
  if (!parsed.success)
    throw new Error(`${FILE} in the data folder is not a key file; delete it and start again.`);
  return parsed.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
