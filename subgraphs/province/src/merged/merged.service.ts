import { encodeQuery, type MergedQuery, type SliceQuery } from "@talenta/contract";
import type { Principal } from "@talenta/access";
import type { RawSlice } from "@talenta/talent";

import type { Owner } from "../regency/directory.service.ts";
import type { Asker } from "./asker.ts";
import { type FilledSlice, readSlices } from "./filled-slices.ts";
import { type Covered, MergedOnce } from "./merged-once.ts";
import { refuseOthers, whyRefused } from "./owners-asked.ts";

/** A kind of question to many owners: how it travels, and how what they answer becomes one answer. */
export interface MergedKind<Query extends MergedQuery, Answer extends Covered> {
  /** The question in a token. Throws BAD_USER_INPUT for a token of another kind. */
  readonly read: (token: string) => Query;
  /** The question as each owner gets it. */
  readonly forOwner: (query: Query) => SliceQuery;
  /** Throws for what the caller may not ask even of the owners open to it. */
  readonly refuse?: (query: Query, principal: Principal) => void;
  /** Where a slice that an owner filled has its figures. */
  readonly figuresIn: (slice: FilledSlice) => unknown;
  /** Adds up or ranks what the owners answered. */
  readonly merge: (query: Query, slices: readonly RawSlice[]) => Answer;
}

/** What one owner is asked. */
export interface OpenSlice {
  readonly regency: Owner;
  /** The question, as an opaque token. */
  readonly query: string;
}

/** A merged answer on its way back: its key, and what the owners filled. */
export interface AnswerKey {
  readonly query: string;
  readonly slices?: unknown;
}

/** A question to many owners on its way: asked, and perhaps answered already. */
export interface Opened<Query extends MergedQuery, Answer extends Covered> {
  readonly asker: Asker;
  readonly query: Query;
  /** The same as a token, the key of the answer. */
  readonly token: string;
  /** One slice for each owner asked, to be filled by the owners. */
  readonly slices: OpenSlice[];
  /** What the owners answered; they are UNAVAILABLE before they were asked. */
  readonly merged: MergedOnce<Answer>;
}

/**
 * The key of a merged answer whose caller was refused. The answer has no slices, so nobody is asked; taken up
 * again for its figures it is refused again: one error at the field that asked, beside null figures.
 */
export const REFUSED_KEY = { query: "refused", slices: [] } as const satisfies AnswerKey;

/** Opens a question: names one slice for each owner asked. Throws as the kind refuses, FORBIDDEN for owners the caller may not ask. */
export function ask<Query extends MergedQuery, Answer extends Covered>(
  kind: MergedKind<Query, Answer>,
  query: Query,
  asker: Asker,
): Opened<Query, Answer> {
  return opened(kind, query, { query: encodeQuery(query) }, asker);
}

/**
 * Takes a question up again with the slices the owners filled. Refuses what `ask` refuses, and who was refused when it
 * was asked.
 */
export function resume<Query extends MergedQuery, Answer extends Covered>(
  kind: MergedKind<Query, Answer>,
  key: AnswerKey,
  asker: Asker,
): Opened<Query, Answer> {
  if (key.query === REFUSED_KEY.query) throw whyRefused(asker);
  return opened(kind, kind.read(key.query), key, asker);
}

function opened<Query extends MergedQuery, Answer extends Covered>(
  kind: MergedKind<Query, Answer>,
  query: Query,
  { query: token, slices: filled }: AnswerKey,
  asker: Asker,
): Opened<Query, Answer> {
  const { principal, directory, seen } = asker;
  const { asked, onUnavailable } = query;
  refuseOthers(principal, asked);
  kind.refuse?.(query, principal);
  const forOwner = encodeQuery(kind.forOwner(query));
  return {
    asker,
    query,
    token,
    slices: asked.map((code) => ({ regency: directory.owner(code), query: forOwner })),
    merged: new MergedOnce(onUnavailable, () =>
      seen.noted(kind.merge(query, readSlices(asked, filled, kind.figuresIn)), filled),
    ),
  };
}
