import { AccessError, type Principal, type Verifier } from "@talenta/access";
import { type Logger, TalentaError } from "@talenta/service";
import type { GraphQLFormattedError } from "graphql";
import { authenticate } from "../access/authenticate.ts";
import type { Question } from "../limits/question-desk.ts";
import { type Answered, keepOriginal, safeErrors } from "./answer.ts";

/** Lets callers in, or says why not. */
export interface Reception {
  /** The principal behind an `Authorization` header, or the refusal. */
  admit: (authorization: string | undefined, requestId: string) => Promise<Principal | Answered>;
  /** An error, or several at once, as an answer. */
  refuse: (error: unknown, status: number, requestId: string) => Answered;
}

/** What stands behind an HTTP door: who asks, and what is the answer. */
export interface Desk extends Reception {
  /** Answers for a principal already known; `signal` fires when nobody waits for the answer any more. */
  answer(
    question: Question,
    principal: Principal,
    requestId: string,
    signal?: AbortSignal,
  ): Promise<Answered>;
  /** Whether answers can be given now. */
  ready(): Promise<boolean>;
}

/** A reception that knows callers by what `tokens` accepts. */
export function createReception(c: { tokens: Verifier; log: Logger }): Reception {
  function refuse(error: unknown, status: number, requestId: string): Answered {
    const thrown: unknown[] = Array.isArray(error) ? error : [error];
    const errors = safeErrors(thrown.map(formatted), { requestId, log: c.log });
    return { status, answer: { errors } };
  }

  return {
    refuse,
    async admit(authorization, requestId) {
      try {
        return await authenticate(c.tokens, authorization);
      } catch (error) {
        if (error instanceof AccessError)
          return refuse(error, error.code === "FORBIDDEN" ? 403 : 401, requestId);
        c.log.error({ err: error, requestId }, "tokens cannot be verified");
        return refuse(
          new AccessError("UNAUTHENTICATED", "The access token cannot be verified now."),
          401,
          requestId,
        );
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
