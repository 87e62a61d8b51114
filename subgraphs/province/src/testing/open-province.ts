import { afterAll } from "@jest/globals";
import {
  createPassportIssuer,
  createPassportVerifier,
  newPassportKeys,
  type Principal,
} from "@talenta/access";
import { createLog, type SubgraphError, type SubgraphResponse } from "@talenta/service";
import { openStore } from "@talenta/store";
import { createTestPlaces } from "@talenta/store/testing";
import type { RegencyCode } from "@talenta/talent";

import { MIGRATIONS } from "../database/migrations/migrations.ts";
import { storeOf } from "../database/schema.ts";
import { createProvince, type Owner, type Province, type ProvinceConfig } from "../index.ts";

/** Owners for tests: three regencies and the province's own civil service, not in order. */
export const OWNERS: readonly Owner[] = [
  { code: "18.71", name: "Kota Bandar Lampung", kind: "CITY" },
  { code: "18", name: "Provinsi Lampung", kind: "PROVINCE" },
  { code: "18.01", name: "Kabupaten Lampung Selatan", kind: "REGENCY" },
  { code: "18.10", name: "Kabupaten Pringsewu", kind: "REGENCY" },
];

/** Callers for tests. */
export const ANALYST: Principal = { subject: "analyst", role: "PROVINCE_ANALYST" };
export const ADMIN: Principal = { subject: "admin", role: "PROVINCE_ADMIN" };
export const READER: Principal = { subject: "reader", role: "BI_READER" };
export const OFFICER: Principal = {
  subject: "officer",
  role: "REGENCY_OFFICER",
  regency: "18.10" as RegencyCode,
};
export const EMPLOYEE: Principal = {
  subject: "employee",
  role: "EMPLOYEE",
  regency: "18.10" as RegencyCode,
  nip: "198501012010011001",
};

/** What a slice is asked, as the gateway sees it. */
export interface AskedSlice {
  readonly regency: { readonly code: string };
  readonly query: string;
}
/** Plays an owner: what comes back for a slice; null when nothing does. */
export type Fill = (slice: AskedSlice) => unknown;
/** Data that a test reads by field. */
type Data = Record<string, unknown>;

/** A province with real passports, asked in process. */
export interface OpenProvince extends Pick<Province, "published" | "listen"> {
  ask(
    caller: Principal,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<SubgraphResponse>;
  /**
   * Asks a merged root field the way the gateway does: opens it, has every slice filled, hands the
   * filled slices back. Answers the entity's data with all errors on the way.
   */
  merged(
    caller: Principal,
    field: { call: string; type: string; select: string; fill: Fill },
  ): Promise<{ data: Data; errors: readonly SubgraphError[]; asked: readonly AskedSlice[] }>;
  stop(): Promise<void>;
}

/** Where the province's databases of a test file are. */
export const PLACES = createTestPlaces({
  name: `province ${MIGRATIONS.map(({ name }) => name).join()}`,
  prepare: async (database) =>
    await (await openStore({ ...storeOf(database), migrate: true })).close(),
});
afterAll(() => PLACES.dropAll());

export async function openProvince(
  directory: () => readonly Owner[] = () => OWNERS,
  { file = ":memory:", clock }: Partial<Pick<ProvinceConfig, "clock">> & { file?: string } = {},
): Promise<OpenProvince> {
  const { privateJwk, publicJwks } = await newPassportKeys();
  const issuer = await createPassportIssuer({ issuer: "gateway", privateJwk });
  const province = await createProvince({
    province: { code: "18", name: "Lampung" },
    directory,
    database: await PLACES.at(file),
    migrate: true,
    ...(clock && { clock }),
    verifier: createPassportVerifier({ issuer: "gateway", audience: "province", jwks: publicJwks }),
    log: createLog({ name: "test", level: "silent" }),
  });
  const ask: OpenProvince["ask"] = async (caller, query, variables = {}) =>
    province.execute({
      query,
      variables,
      authorization: `Bearer ${await issuer.passport(caller, "province")}`,
      requestId: "test",
    });
  return {
    ask,
    published: province.published,
    listen: (at) => province.listen(at),
    async merged(caller, { call, type, select, fill }) {
      const opened = await ask(
        caller,
        `{ it: ${call} { query slices { regency { code } query } } }`,
      );
      const it = opened.data?.["it"] as { query: string; slices: AskedSlice[] } | undefined;
      if (!it) return { data: {}, errors: opened.errors ?? [], asked: [] };
      const representation = { __typename: type, query: it.query, slices: it.slices.map(fill) };
      const taken = await ask(
        caller,
        `query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on ${type} { ${select} } }
        }`,
        { representations: [representation] },
      );
      const [data] = (taken.data?.["_entities"] ?? []) as Data[];
      return { data: data ?? {}, errors: taken.errors ?? [], asked: it.slices };
    },
    stop: () => province.stop(),
  };
}

/** Codes of errors, in order. */
export function codesOf(errors: readonly SubgraphError[] | undefined): unknown[] {
  return (errors ?? []).map((error) => error.extensions?.["code"]);
}
