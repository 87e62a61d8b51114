import { PUBLISHED_PATHS, type PublishedSource } from "@talenta/contract";
import type { PublicDocument, PublicRoute } from "@talenta/service";

/** What the province serves without a token: documents for everybody, no person in them. */
export function publishedRoutes(source: PublishedSource): PublicRoute[] {
  return [
    {
      path: PUBLISHED_PATHS.policy,
      read: ofPolicy(async (id, version) => {
        const body = await source.policy(id, version);
        return body && { body, forEver: true };
      }),
    },
    {
      path: PUBLISHED_PATHS.policyState,
      read: ofPolicy(async (id, version) => {
        const state = await source.policyState(id, version);
        return state && { body: { state }, forEver: false };
      }),
    },
    {
      path: PUBLISHED_PATHS.programme,
      async read({ id = "" }) {
        const body = await source.programme(id);
        return body && { body, forEver: false };
      },
    },
  ];
}

function ofPolicy(
  find: (id: string, version: number) => Promise<PublicDocument | null>,
): PublicRoute["read"] {
  return async ({ id = "", version = "" }) =>
    /^[1-9]\d{0,8}$/.test(version) ? await find(id, Number(version)) : null;
}
