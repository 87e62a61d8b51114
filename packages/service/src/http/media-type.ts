import Negotiator from "negotiator";

/** What an answer is sent as. */
type MediaType = "application/graphql-response+json" | "application/json";

/** What a client takes: one of the two, `either` where it does not care which, null where it takes neither. */
export type Accepted = MediaType | "either" | null;

const CHARSET = "; charset=utf-8";
const GRAPHQL = `application/graphql-response+json${CHARSET}`;
const JSON_ONLY = `application/json${CHARSET}`;

/**
 * The media type a client takes best, by its `Accept` header; a missing header takes anything. A wildcard names neither
 * type, so the server may choose.
 */
export function acceptedBy(accept: string | undefined): Accepted {
  const negotiator = new Negotiator({
    headers: accept === undefined || accept.trim() === "" ? {} : { accept },
  });
  const [best] = negotiator.mediaTypes([GRAPHQL, JSON_ONLY]);
  if (best === undefined) return null;
  // Where the header ranks both alike, the first one offered wins.
  const [other] = negotiator.mediaTypes([JSON_ONLY, GRAPHQL]);
  if (best !== other) return "either";
  return best === GRAPHQL ? "application/graphql-response+json" : "application/json";
}

/** How an answer is sent. */
export interface Shown {
  readonly status: number;
  /** Value of the `Content-Type` header. */
  readonly type: string;
}

/**
 * The status and media type of an answer. As `application/json`, a question that could be read is answered with 200 even
 * when it is refused: nobody can tell a proxy's JSON from ours by its status. Whoever takes either gets the type that
 * lets the status speak.
 *
 * @param read whether the request held a well-formed question
 */
export function shownAs(status: number, accepted: Accepted, read: boolean): Shown {
  const graphql =
    accepted === "application/graphql-response+json" || (accepted === "either" && status !== 200);
  if (graphql) return { status, type: GRAPHQL };
  const refusedByContent = read && (status === 400 || status === 403);
  return { status: refusedByContent ? 200 : status, type: JSON_ONLY };
}
