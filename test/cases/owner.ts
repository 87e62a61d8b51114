import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "@jest/globals";
import { createTokenVerifier, openDevelopmentIssuer } from "@talenta/access";
import { createRegency, type Regency } from "@talenta/regency";
import { createLog } from "@talenta/service";
import { type FileKind, type ImportSummary, openTable, uploadFile } from "@talenta/siasn";
import { testedDialect } from "@talenta/store/testing";
import type { RegencyCode } from "@talenta/talent";
import { ownerDatabase } from "../kit/databases.ts";

const CODE = "18.04" as RegencyCode;
const TODAY = new Date("2026-11-15T05:00:00Z");

const folder = mkdtempSync(join(tmpdir(), "cases-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const issuer = await openDevelopmentIssuer(folder);
const verifier = createTokenVerifier({
  issuer: issuer.issuer,
  audience: issuer.audience,
  algorithms: ["EdDSA"],
  keys: { jwks: issuer.jwks },
});
const officer = { subject: "officer", role: "REGENCY_OFFICER", purpose: "test" } as const;
const authorization = `Bearer ${await issuer.sign({ ...officer, regency: CODE }, "1h")}`;
const log = createLog({ name: "cases", level: "fatal" });

/** What somebody who imports may allow. */
export interface Allowing {
  readonly acceptNipChanges?: boolean;
  readonly acceptUnknownColumns?: boolean;
}

/** One regency, in memory or on PostgreSQL, asked by its officer. */
export interface Owner {
  /** The data of an answer; throws with the sentences of its errors. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Brings a file of `files/` in, as the command line does. */
  send(file: string, kind: FileKind, allowing: Allowing): Promise<ImportSummary>;
  stop(): Promise<void>;
}

/** Opens an empty regency. */
export async function openOwner(): Promise<Owner> {
  const { database, drop } =
    testedDialect() === "sqlite"
      ? { database: { file: ":memory:" }, drop: () => Promise.resolve() }
      : await ownerDatabase("postgresql");
  const regency: Regency = await createRegency({
    code: CODE,
    name: "Kabupaten Contoh",
    kind: "REGENCY",
    database,
    verifier,
    log,
    clock: () => TODAY,
  });
  const ask = async <Data>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> => {
    const answer = await regency.execute({ query, variables, authorization, requestId: "cases" });
    if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join(" "));
    return JSON.parse(JSON.stringify(answer.data)) as Data;
  };
  return {
    ask,
    async send(file, kind, allowing) {
      const path = fileURLToPath(new URL(`files/${file}`, import.meta.url));
      const contentHash = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
      const table = await openTable(path, kind);
      const upload = { send: ask, table, kind, fileName: file, contentHash, partial: true };
      return uploadFile({ ...upload, ...allowing });
    },
    async stop() {
      await regency.stop();
      await drop();
    },
  };
}
