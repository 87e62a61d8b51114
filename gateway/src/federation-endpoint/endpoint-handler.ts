import type { Principal, Verifier } from "@talenta/access";
import { told } from "@talenta/sentences";
import {
  type Answer,
  type Answered,
  badUserInput,
  createLocalized,
  httpStatusOf,
  type Logger,
  type Question,
  type SubgraphError,
  type SubgraphResponse,
  type TalentaError,
} from "@talenta/service";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from "graphql";
import { keepOriginal, safeErrors } from "../answer/answer.ts";
import { createAuthenticator, type Handler } from "../answer/authenticator.ts";
import type { Limits } from "../limits/limits.ts";
import { createQuestionCheck } from "../limits/question-check.ts";
import { UnroutableError } from "../routing/operation/planned-operation.ts";
import type { RegencyRouter } from "../routing/regency-router.ts";
import { RequestState } from "../routing/request-state.ts";
import { schemaTextAnswer } from "./schema-text.ts";
import { malformed } from "./well-formed.ts";

export interface EndpointHandlerConfig {
  /** The supergraph with the fields clients cannot see. */
  schema: GraphQLSchema;
  router: RegencyRouter;
  /** Verifies users' tokens and routers' passports; see callers.ts. */
  callers: Verifier;
  limits: Limits;
  log: Logger;
  /** Milliseconds for one query. */
  requestDeadlineMs: number;
  /** Milliseconds for one mutation. */
  changeDeadlineMs: number;
  /** The subgraph's schema text for who asks for it; null keeps it closed. */
  sdl: string | null;
  /** How many owners can be asked now. */
  owners: () => number;
}

/** Answers one operation for all regencies, as a subgraph answers a federation router. */
export function createEndpointHandler(c: EndpointHandlerConfig): Handler {
  const { admit, refuse } = createAuthenticator({ tokens: c.callers, log: c.log });
  // Aliases and representations are a planner's own here, and what a question may cost was its router's to decide.
  const limits = {
    ...c.limits,
    maxAliases: Infinity,
    maxVariableCharacters: Infinity,
    maxCost: Infinity,
  };
  const { schema } = c; // other routers know what clients cannot see
  const fault = (document: DocumentNode): TalentaError | null => malformed(schema, document);
  const questions = createQuestionCheck({ schema, visible: schema, limits, fault });
  const localized = createLocalized(schema);

  async function run(question: Question, state: RequestState): Promise<Answered> {
    const { requestId } = state;
    const text = c.sdl === null ? null : await schemaTextAnswer(question, c.sdl);
    if (text !== null) return { status: 200, answer: text };
    try {
      const answer = readable(await c.router.execute(question, state), state, c.log);
      const wording = localized.wordingOf(question);
      return { status: httpStatusOf(answer), answer, ...(wording && { wording }) };
    } catch (error) {
      if (!(error instanceof UnroutableError)) return refuse(error, 500, requestId);
      return refuse(badUserInput({ field: "query", fix: told(error.message) }), 400, requestId);
    }
  }

  return {
    admit,
    refuse,
    async answer(
      question: Question,
      principal: Principal,
      requestId: string,
      signal?: AbortSignal,
    ): Promise<Answered> {
      const refused = questions.refusal(question);
      if (refused !== null) return refuse(refused.errors, refused.tooBig ? 413 : 400, requestId);
      const deadlineMs = questions.isChange(question) ? c.changeDeadlineMs : c.requestDeadlineMs;
      const state = new RequestState(requestId, principal, deadlineMs);
      const leave = (): void => state.cancel("the router left");
      signal?.addEventListener("abort", leave, { once: true });
      try {
        return await run(question, state);
      } finally {
        state.note(c.log);
        signal?.removeEventListener("abort", leave);
      }
    },
    ready: () => Promise.resolve(c.owners() > 0),
  };
}

/** The regencies' answer with errors that may leave, and how each owner did. */
function readable({ data, errors }: SubgraphResponse, state: RequestState, log: Logger): Answer {
  const regencies = state.outcomes.summary();
  const { requestId, cancelled: givenUp } = state;
  return {
    data: data ?? null,
    ...(errors !== undefined && {
      errors: safeErrors(errors.map(thrown), { requestId, log, givenUp }),
    }),
    ...(regencies !== null && { extensions: { regencies } }),
  };
}

/** What the router says is safe already; as an error of ours it passes with its code and details. */
function thrown({ message, path, extensions }: SubgraphError): GraphQLFormattedError {
  const error = new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
  return keepOriginal(error.toJSON(), error);
}
