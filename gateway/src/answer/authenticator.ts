import { AccessError, type Principal, type Verifier } from "@talenta/access";
import {
  type Answered,
  type Handler as HandlerOf,
  type Logger,
  TalentaError,
} from "@talenta/service";
import type { GraphQLFormattedError } from "graphql";
import { authenticate } from "../access/authenticate.ts";
import { keepOriginal, safeErrors } from "./answer.ts";

/** What stands behind an HTTP server of the gateway. */
export type Handler = HandlerOf<Principal>;

/** Lets callers in, or says why not. */
export type Authenticator = Pick<Handler, "admit" | "refuse">;

/** An authenticator that knows callers by what `tokens` accepts; `anonymous` is who comes without a token, if that is allowed. */
export function createAuthenticator(c: {
  tokens: Verifier;
  log: Logger;
  anonymous?: Principal;
}): Authenticator {
  function refuse(error: unknown, status: number, requestId: string): Answered {
    const thrown: unknown[] = Array.isArray(error) ? error : [error];
    const errors = safeErrors(thrown.map(formatted), { requestId, log: c.log });
    return { status, answer: { errors } };
  }

  return {
    refuse,
    async admit({ authorization }, requestId) {
      if (authorization === undefined && c.anonymous !== undefined) {
        return { admitted: c.anonymous };
      }
      try {
        return { admitted: await authenticate(c.tokens, authorization) };
      } catch (error) {
        // Without keys nobody can be told from anybody: that is no fault of the token, and no reason to sign in again.
        if (!(error instanceof AccessError)) return { refused: refuse(error, 500, requestId) };
        const status = error.code === "FORBIDDEN" ? 403 : 401;
        return { refused: refuse(error, status, requestId) };
      }
    },
  };
}

function formatted(error: unknown): GraphQLFormattedError {
  const shown =
    error instanceof TalentaError
      ? error.toJSON()
      : { message: "", extensions: { code: "INTERNAL" } };
  return keepOriginal(shown, error);
}
