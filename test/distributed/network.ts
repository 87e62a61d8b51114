import { createServer, type Server } from "node:http";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  createPassportIssuer,
  openDevelopmentIssuer,
  type Principal,
  type Role,
} from "@talenta/access";
import type { OwnerEntry } from "@talenta/contract";
import { startProgram, talenta, type Running } from "../kit/process.ts";

/** The parts that run by themselves, as they are built. */
export const PROGRAMS = {
  gateway: fileURLToPath(new URL("../../gateway/dist/main.js", import.meta.url)),
  province: fileURLToPath(new URL("../../subgraphs/province/dist/main.js", import.meta.url)),
  regency: fileURLToPath(new URL("../../subgraphs/regency/dist/main.js", import.meta.url)),
} as const;

export type Part = keyof typeof PROGRAMS;

/** What every regency needs to be known by. */
export type Government = Omit<OwnerEntry, "url">;

/** Everything the processes of one test share: a folder, keys, an issuer of users' tokens. */
export interface Ground {
  readonly folder: string;
  /** The file of the gateway's private key, made by `talenta keys`. */
  readonly privateKey: string;
  readonly directoryFile: string;
  /** Puts a new directory in the place of the one before, at once. */
  writeDirectory(owners: readonly OwnerEntry[]): Promise<void>;
  startProvince(): Promise<Running>;
  /** A regency by itself, on a file unless told otherwise; with the province's address it can adopt what is published there. */
  startRegency(
    government: Government,
    provinceUrl?: string,
    database?: Record<string, string>,
  ): Promise<Running>;
  startGateway(provinceUrl: string): Promise<Running>;
  /** A user's own token. */
  token(principal: Partial<Principal> & { role: Role }): Promise<string>;
  /** What the gateway would show the subgraph with this audience. */
  passport(principal: Principal, audience: string): Promise<string>;
  clear(): Promise<void>;
}

/** Makes keys and an issuer whose public keys are served over HTTP, as a real one's are. */
export async function prepare(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), "talenta-distributed-"));
  const made = await talenta(["keys", folder]);
  if (made.code !== 0) throw new Error(made.stderr);
  const privateKey = join(folder, "passport.private.json");
  const publicKeys = join(folder, "passport.jwks.json");
  const directoryFile = join(folder, "directory.json");
  const issuer = await openDevelopmentIssuer(folder);
  const served: Record<string, string> = {
    "/users": JSON.stringify(issuer.jwks),
    "/passports": await readFile(publicKeys, "utf8"),
  };
  const keys = await serve(served);
  const oidc = {
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: issuer.audience,
    OIDC_JWKS_URL: `${keys.url}/users`,
  };
  const passports = await createPassportIssuer({
    issuer: "urn:talenta:gateway",
    privateJwk: JSON.parse(await readFile(privateKey, "utf8")) as Record<string, string>,
  });

  return {
    folder,
    privateKey,
    directoryFile,
    async writeDirectory(owners) {
      await writeFile(`${directoryFile}.next`, JSON.stringify(owners));
      await rename(`${directoryFile}.next`, directoryFile);
    },
    startProvince: () =>
      startProgram(PROGRAMS.province, [], {
        PROVINCE_CODE: "18",
        PROVINCE_NAME: "Lampung",
        DIRECTORY_FILE: directoryFile,
        DATABASE_FILE: join(folder, "province.sqlite"),
        PASSPORT_JWKS: publicKeys,
      }),
    startRegency: (
      { code, name, kind },
      provinceUrl,
      database = { DATABASE_FILE: join(folder, `${code}.sqlite`) },
    ) =>
      startProgram(PROGRAMS.regency, [], {
        REGENCY_CODE: code,
        REGENCY_NAME: name,
        REGENCY_KIND: kind,
        ...database,
        ...(provinceUrl !== undefined && { PROVINCE_URL: provinceUrl }),
        // Both ways to the public keys are taken: an address here, a file there.
        PASSPORT_JWKS: kind === "CITY" ? `${keys.url}/passports` : publicKeys,
        ...oidc,
      }),
    startGateway: (provinceUrl) =>
      startProgram(PROGRAMS.gateway, [], {
        PROVINCE_URL: provinceUrl,
        DIRECTORY_FILE: directoryFile,
        PASSPORT_KEY_FILE: privateKey,
        ...oidc,
      }),
    token: (principal) => issuer.sign({ subject: "tester", purpose: "test", ...principal }, "1h"),
    passport: (principal, audience) => passports.passport(principal, audience),
    async clear() {
      await new Promise((resolve) => keys.server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serve(
  documents: Readonly<Record<string, string>>,
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const body = documents[request.url ?? ""];
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  server.unref();
  return { url: `http://127.0.0.1:${address.port}`, server };
}
