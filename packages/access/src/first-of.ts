import { say } from "@talenta/sentences";
import { AccessError } from "./access.errors.ts";
import type { Verifier } from "./verifier.ts";

/**
 * Accepts what the first of the verifiers accepts: a subgraph takes a passport made for it, or a user's
 * own token. When none does, the most telling refusal is thrown: that of the verifier whose issuer the
 * token names.
 */
export function firstOf(...verifiers: Verifier[]): Verifier {
  return {
    async verify(bearer) {
      let refusal = AccessError.unauthenticated(say("access.tokenNotValid"));
      for (const verifier of verifiers) {
        try {
          return await verifier.verify(bearer);
        } catch (error) {
          if (!(error instanceof AccessError)) throw error;
          if (!error.foreign) refusal = error;
        }
      }
      throw refusal;
    },
  };
}
