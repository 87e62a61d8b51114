import type { TypePolicies } from "@apollo/client";
import type { CacheExchangeOpts } from "@urql/exchange-graphcache";

/** Apollo Client: `new InMemoryCache({ typePolicies })`. Types with an `id` need nothing. */
export const typePolicies: TypePolicies = {
  Regency: { keyFields: byCode, merge: true },
  Province: { keyFields: byCode, merge: true },
  Viewer: { merge: true },
  TalentPool: { merge: true },
  CandidateConnection: { merge: true },
  PlacementExplanation: { merge: true },
  ExplainedAxis: { merge: true },
};

function byCode({ __typename, code }: { __typename?: string; code?: unknown }) {
  return typeof code === "string" ? `${__typename}:${code}` : false;
}

/**
 * urql: `cacheExchange({ keys: keysOf(types) })` of `@urql/exchange-graphcache`. Types with an `id` need nothing;
 * `types` are the names of the others, which it would warn of one by one.
 */
export function keysOf(types: readonly string[]): NonNullable<CacheExchangeOpts["keys"]> {
  return {
    ...Object.fromEntries(types.map((name) => [name, () => null])),
    Regency: ({ code }) => (typeof code === "string" ? code : null),
    Province: ({ code }) => (typeof code === "string" ? code : null),
  };
}
