import { decodeQuery, type QueryKind, type QueryOf } from "@talenta/contract";

import type { Asker } from "./asker.ts";
import { whyRefused } from "./owners-asked.ts";
import type { AnswerKey } from "./slices.ts";

/**
 * The key of a merged answer whose caller was refused. The answer has no slices, so nobody is asked; taken up
 * again for its figures it is refused again: one error at the field that asked, beside null figures.
 */
export const REFUSED_KEY = { query: "refused", slices: [] } as const satisfies AnswerKey;

/** The question a merged answer was asked with. Throws FORBIDDEN for one that was refused when it was asked. */
export function takenUp<Kind extends QueryKind>(
  kind: Kind,
  { query }: AnswerKey,
  { principal, directory }: Asker,
): QueryOf<Kind> {
  if (query === REFUSED_KEY.query) throw whyRefused(principal, directory);
  return decodeQuery(kind, query);
}
