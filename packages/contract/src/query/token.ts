import { say } from "@talenta/sentences";
import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

import type { CandidateOrder } from "@talenta/talent";
import canonicalize from "canonicalize";
import { LRUCache } from "lru-cache";

import { ContractError } from "../contract.errors.ts";
import {
  type NormalFilter,
  normalFilter,
  sliceFilterOf,
  withoutNulls,
} from "../filter/normal-filter.ts";
import { normalQuestion, writableQuestion } from "./normal-question.ts";
import { PAYLOADS, type Payload } from "./payload.schema.ts";
import type { AnyQuery, QueryKind, QueryOf } from "./query.ts";

/**
 * Version written into every token; raised when an older reader would misunderstand a newer one. 2: a ranking leaves
 * people past retirement out unless told otherwise, and counts say how many are certain.
 */
const TOKEN_VERSION = 2;

/** Longest token accepted, in characters: the largest filter allowed stays below it. */
const LONGEST_TOKEN = 65_536;

/** JSON longer than this, in characters, is deflated: two policies in one question are some 40,000. */
const LONGEST_PLAIN = 30_000;

/** Starts a deflated token; no base64url has a point. */
const DEFLATED = "z.";

/** Longest JSON a deflated token may unfold to, in bytes: two policies as large as any may be. */
const LARGEST_UNFOLDED = 640 * 1024;

/**
 * Long questions read last, by kind and token: all owners of a process get the same one, again and again while
 * they compute. Nobody changes a question once it is read.
 */
const kept = new LRUCache<string, AnyQuery>({ max: 8 });

/**
 * A question as one opaque token: canonical JSON (sorted keys, lists sorted and without repeats,
 * what was not asked left out), base64url, with a version. The same question always gives the same
 * token, so equal fetches can be merged. A long one is deflated; ContractError where even that is too long.
 */
export function encodeQuery(query: AnyQuery): string {
  const text = textOf(query);
  if (text.length <= LONGEST_PLAIN) return Buffer.from(text, "utf8").toString("base64url");
  const token = `${DEFLATED}${deflateRawSync(text).toString("base64url")}`;
  if (token.length <= LONGEST_TOKEN && Buffer.byteLength(text) <= LARGEST_UNFOLDED) return token;
  throw new ContractError("input", say("query.tooLongForOwners"), say("query.shortenPolicy"));
}

function textOf(query: AnyQuery): string {
  return canonicalize({ v: TOKEN_VERSION, ...query, ...writable(query) }) ?? "";
}

/**
 * Reads a token as outside input. It must be of the kind asked, of this version, hold nothing
 * unknown, pass every check of `normalFilter`, and be in canonical form. Throws ContractError with
 * a plain sentence otherwise.
 */
export function decodeQuery<Kind extends QueryKind>(kind: Kind, token: string): QueryOf<Kind> {
  if (token.length > LONGEST_TOKEN) throw ContractError.token(say("query.tooLong"));
  if (!token.startsWith(DEFLATED)) return read(kind, token);
  const key = `${kind} ${token}`;
  const query = (kept.get(key) as QueryOf<Kind> | undefined) ?? read(kind, token);
  kept.set(key, query);
  return query;
}

function read<Kind extends QueryKind>(kind: Kind, token: string): QueryOf<Kind> {
  const json = parsed(unfolded(token));
  if (json["v"] !== TOKEN_VERSION) throw ContractError.token(say("query.otherVersion"));
  if (json["kind"] !== kind) throw ContractError.token(say("query.otherKind"));
  const payload = PAYLOADS[kind].safeParse(json);
  if (!payload.success) {
    const issue = payload.error.issues[0];
    const place = issue?.path.join(".") ?? "";
    throw ContractError.token(
      place === "" ? say("query.malformedRoot") : say("query.malformed", { place }),
    );
  }
  const query = queryOf(payload.data) as QueryOf<Kind>;
  if (!isCanonical(query, token)) throw ContractError.token(say("query.notCanonical"));
  return query;
}

/** Deflated bytes may differ between versions of the library; the text in them may not. */
function isCanonical(query: AnyQuery, token: string): boolean {
  try {
    if (!token.startsWith(DEFLATED)) return encodeQuery(query) === token;
    const text = textOf(query);
    return text.length > LONGEST_PLAIN && text === unfolded(token);
  } catch {
    return false; // nested deeper than it can be written
  }
}

function unfolded(token: string): string {
  if (!token.startsWith(DEFLATED)) return Buffer.from(token, "base64url").toString("utf8");
  try {
    const bytes = Buffer.from(token.slice(DEFLATED.length), "base64url");
    return inflateRawSync(bytes, { maxOutputLength: LARGEST_UNFOLDED }).toString("utf8");
  } catch {
    throw ContractError.token(say("query.unreadable"));
  }
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
    case "FIGURES":
    case "FIGURES_SLICE":
      return { question: writableQuestion(query.question) };
  }
}

function queryOf(payload: Payload): AnyQuery {
  const { v: _version, ...query } = payload;
  if (query.kind === "FIGURES" || query.kind === "FIGURES_SLICE") {
    return { ...query, question: normalQuestion(query.question) };
  }
  const filter = normalFilter(query.filter);
  if (query.kind === "POOL" || query.kind === "RANKED") return { ...query, filter };
  return { ...query, filter: sliceFilterOf(filter) };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null) return json as Record<string, unknown>;
  } catch {
    // falls through: what cannot be parsed is refused like what is not an object
  }
  throw ContractError.token(say("query.unreadable"));
}
