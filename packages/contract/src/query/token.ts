import { createHash } from "node:crypto";

import type { CandidateOrder } from "@talenta/talent";
import canonicalize from "canonicalize";

import { ContractError } from "../contract.errors.ts";
import { type NormalFilter, normalFilter, sliceFilterOf } from "../filter/normal-filter.ts";
import { PAYLOADS, type Payload } from "./payload.schema.ts";
import type { AnyQuery, QueryKind, QueryOf } from "./query.ts";

/** Version written into every token; raised when an older reader would misunderstand a newer one. */
const TOKEN_VERSION = 1;

/** Longest token accepted, in characters: the largest filter allowed stays below it. */
const LONGEST_TOKEN = 65_536;

/**
 * A question as one opaque token: canonical JSON (sorted keys, lists sorted and without repeats,
 * what was not asked left out), base64url, with a version. The same question always gives the same
 * token, so equal fetches can be merged.
 */
export function encodeQuery(query: AnyQuery): string {
  const text = canonicalize({ v: TOKEN_VERSION, ...query, ...writable(query) });
  return Buffer.from(text ?? "", "utf8").toString("base64url");
}

/**
 * Reads a token as outside input. It must be of the kind asked, of this version, hold nothing
 * unknown, pass every check of `normalFilter`, and be in canonical form. Throws ContractError with
 * a plain sentence otherwise.
 */
export function decodeQuery<Kind extends QueryKind>(kind: Kind, token: string): QueryOf<Kind> {
  if (token.length > LONGEST_TOKEN) throw ContractError.token("is too long for a query token");
  const json = parsed(token);
  if (json["v"] !== TOKEN_VERSION)
    throw ContractError.token("is of another version than this service reads");
  if (json["kind"] !== kind) throw ContractError.token("belongs to another kind of question");
  const read = PAYLOADS[kind].safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw ContractError.token(`is not well formed at ${issue?.path.join(".") || "its root"}`);
  }
  const query = queryOf(read.data) as QueryOf<Kind>;
  if (encodeQuery(query) !== token) throw ContractError.token("is not in its canonical form");
  return query;
}

/** Binds a cursor to its question: 128 bits over filter and order, as base64url. */
export function fingerprintOf(filter: NormalFilter, orderBy: CandidateOrder): string {
  const text = canonicalize({ filter: withoutNulls(filter), orderBy }) ?? "";
  return createHash("sha256").update(text).digest().subarray(0, 16).toString("base64url");
}

function writable(query: AnyQuery): object {
  switch (query.kind) {
    case "POOL":
      return { filter: withoutNulls(query.filter) };
    case "RANKED": {
      const { after } = query;
      return {
        filter: withoutNulls(query.filter),
        after: after && { ...after, merged: [...new Set(after.merged)].sort() },
      };
    }
    case "POOL_SLICE":
      return { filter: withoutNulls(sliceFilterOf(query.filter)) };
    case "RANKED_SLICE": {
      const { after } = query;
      return {
        filter: withoutNulls(sliceFilterOf(query.filter)),
        after: after && { key: after.key, regency: after.regency, id: after.id },
      };
    }
  }
}

function queryOf(payload: Payload): AnyQuery {
  const { v: _version, ...query } = payload;
  const filter = normalFilter(query.filter);
  if (query.kind === "POOL" || query.kind === "RANKED") return { ...query, filter };
  return { ...query, filter: sliceFilterOf(filter) };
}

function withoutNulls(filter: object): object {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
}

function parsed(token: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
    if (typeof json === "object" && json !== null) return json as Record<string, unknown>;
  } catch {
    // falls through: what cannot be parsed is refused like what is not an object
  }
  throw ContractError.token("cannot be read");
}
