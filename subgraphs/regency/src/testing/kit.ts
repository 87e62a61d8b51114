import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import {
  createTokenVerifier,
  openDevelopmentIssuer,
  type Principal,
  type Role,
} from "@talenta/access";
import { createLog, type SubgraphResponse } from "@talenta/service";
import { type Database, openStore, type StoreConfig } from "@talenta/store";
import { createTestPlaces } from "@talenta/store/testing";
import { FORMER_DEFAULT_POLICY, type RegencyCode } from "@talenta/talent";
import { createRegency, type Regency, type RegencyConfig } from "../index.ts";
import { MIGRATIONS } from "../database/migrations/migrations.ts";
import { storeOf } from "../database/schema.ts";
import type { OpenDatabase, Tables } from "../database/tables.ts";
import { openRegencyTenant } from "../open-regency.ts";
import type { TenantConfig } from "../tenant/open-tenant.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** The day it is in these tests, in Jakarta as in UTC. */
export const TODAY = new Date("2026-06-15T05:00:00Z");

const folder = mkdtempSync(join(tmpdir(), "regency-"));
const log = createLog({ name: "test", level: "fatal" });
const opened: Regency[] = [];
const beside: { close(): Promise<void> }[] = [];
const LONGEST_CLEARING = 60_000; // milliseconds, of many databases on a server
afterAll(async () => {
  for (const regency of opened) await regency.stop();
  for (const store of beside) await store.close();
  await places.dropAll();
  rmSync(folder, { recursive: true, force: true });
}, LONGEST_CLEARING);
const issuer = await openDevelopmentIssuer(join(folder, "issuer"));
const verifier = createTokenVerifier({
  issuer: issuer.issuer,
  audience: issuer.audience,
  algorithms: ["EdDSA"],
  keys: { jwks: issuer.jwks },
});
let files = 0;
const places = createTestPlaces({
  name: `regency ${MIGRATIONS.map(({ name }) => name).join()}`,
  prepare: async (database) =>
    await (await openStore({ ...storeOf(database), migrate: true })).close(),
});

/** A path for a database that does not exist yet; gone when the tests end. */
export function newFile(): string {
  files += 1;
  return join(folder, `${files}.sqlite`);
}

/**
 * A regency in memory, 18.05 unless told otherwise; stopped when the tests end. People of tests have little evidence,
 * and the former default policy, which asks for no minimum, places them all the same.
 */
export async function openRegency({
  file = ":memory:",
  ...config
}: Partial<RegencyConfig> & { readonly file?: string } = {}): Promise<Regency> {
  const regency = await createRegency({
    code: "18.05",
    name: "Kabupaten Contoh",
    kind: "REGENCY",
    database: await places.at(file),
    verifier,
    log,
    clock: () => TODAY,
    firstPolicy: FORMER_DEFAULT_POLICY,
    ...config,
  });
  opened.push(regency);
  return regency;
}

/** The tenant 18.05 on a database, beside a regency that serves it or after it; closed when the tests end. */
export async function openBeside(
  at: string | Database,
  config: Partial<TenantConfig> = {},
): Promise<Tenant> {
  const name = "Kabupaten Contoh";
  const tenant = await openRegencyTenant({
    code: "18.05",
    name,
    kind: "REGENCY",
    database: typeof at === "string" ? await places.at(at) : at,
    log,
    clock: () => TODAY,
    firstPolicy: FORMER_DEFAULT_POLICY,
    ...config,
  });
  beside.push(tenant.store);
  return tenant;
}

/** The tables of a database, empty ones in memory unless told otherwise; closed when the tests end. */
export async function openTables(
  file = ":memory:",
  config: Partial<StoreConfig> = {},
): Promise<OpenDatabase> {
  const database = await places.at(file);
  const store = await openStore<Tables>({ ...storeOf(database), migrate: true, ...config });
  beside.push(store);
  return store;
}

/** Somebody who calls; the regency is 18.05 unless told otherwise, and none for the province's roles. */
export function caller(role: Role, more: { regency?: string; nip?: string } = {}): Principal {
  const outside = role === "PROVINCE_ANALYST" || role === "PROVINCE_ADMIN" || role === "BI_READER";
  const regency = more.regency ?? (outside ? undefined : "18.05");
  return {
    subject: `${role}-${regency ?? "province"}`,
    role,
    purpose: "test",
    ...(regency !== undefined && { regency: regency as RegencyCode }),
    ...(more.nip !== undefined && { nip: more.nip }),
  };
}

export const OFFICER = caller("REGENCY_OFFICER");
export const HEAD = caller("REGENCY_HEAD");
export const ANALYST = caller("PROVINCE_ANALYST");

/** A bearer token of somebody. */
export function tokenOf(who: Principal): Promise<string> {
  return issuer.sign(who, "1h");
}

/** Asks a regency as somebody. */
export async function ask(
  regency: Regency,
  who: Principal,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<SubgraphResponse> {
  const token = await tokenOf(who);
  return regency.execute({ query, variables, authorization: `Bearer ${token}`, requestId: "test" });
}

/** The data of an answer that must have no errors. */
export async function data<Data>(
  regency: Regency,
  who: Principal,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const answer = await ask(regency, who, query, variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return JSON.parse(JSON.stringify(answer.data)) as Data;
}

/** The codes of an answer's errors. */
export function codes(answer: SubgraphResponse): unknown[] {
  return (answer.errors ?? []).map((error) => error.extensions?.["code"]);
}

/** The sentences of an answer's errors. */
export function says(answer: SubgraphResponse): string {
  return (answer.errors ?? []).map(({ message }) => message).join(" ");
}

/** What came of a question for entities. */
export interface Entities<Row> {
  rows: (Row | null)[];
  codes: unknown[];
  answer: SubgraphResponse;
}

/** Asks for entities as the gateway does. */
export async function entities<Row>(
  regency: Regency,
  who: Principal,
  representations: readonly object[],
  selection: string,
): Promise<Entities<Row>> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
  const answer = await ask(regency, who, query, { representations });
  const rows = JSON.parse(JSON.stringify(answer.data?.["_entities"] ?? [])) as (Row | null)[];
  return { rows, codes: codes(answer), answer };
}
