import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Principal, Verifier } from "@talenta/access";
import {
  type Answer,
  type Answered,
  httpStatusOf,
  type Logger,
  type Question,
  toldOnce,
} from "@talenta/service";
import type { GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
import { createQuestionDesk } from "../limits/question-desk.ts";
import type { Limits } from "../limits/limits.ts";
import type { Caller } from "../routing/call/caller.ts";
import type { RegencyRouter } from "../routing/regency-router.ts";
import { RequestState } from "../routing/request-state.ts";
import type { Transport } from "../routing/transport/transport.ts";
import { keepOriginal, safeErrors } from "./answer.ts";
import { createFederation } from "./federation.ts";
import { createReception, type Desk } from "./reception.ts";

export interface AnswerDeskConfig {
  supergraphSdl: string;
  /** The supergraph with the fields clients cannot see. */
  schema: GraphQLSchema;
  tokens: Verifier;
  log: Logger;
  production: boolean;
  requestDeadlineMs: number;
  changeDeadlineMs: number;
  limits: Limits;
  province: Transport;
  caller: Caller;
  router: RegencyRouter;
}

/** A question with everything that came with it. */
export interface Request extends Question {
  /** The `Authorization` header as it came. */
  authorization?: string | undefined;
  /** Given back as correlation id of errors; made up unless given. */
  requestId?: string | undefined;
  /** Fires when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** Answers questions: who asks, is it allowed to be asked, what do the subgraphs say. */
export interface AnswerDesk extends Desk {
  execute(request: Request): Promise<Answered>;
  close(): Promise<void>;
}

interface Context {
  state: RequestState;
}

/** Loads the contract and answers questions over it, with or without HTTP. */
export async function createAnswerDesk(c: AnswerDeskConfig): Promise<AnswerDesk> {
  const { admit, refuse } = createReception(c);
  const questions = createQuestionDesk(c.schema, c.limits);
  const server = new ApolloServer<Context>({
    gateway: createFederation(c),
    introspection: !c.production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: c.limits.maxTokens },
    maxRecursiveSelections: c.limits.maxFields,
    validationOptions: { maxErrors: 20 },
    stopOnTerminationSignals: false,
    formatError: keepOriginal,
    logger: c.log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await server.start();

  async function answer(
    question: Question,
    principal: Principal,
    requestId: string,
    signal?: AbortSignal,
  ): Promise<Answered> {
    const refused = questions.refusal(question);
    if (refused !== null) return refuse(refused.error, refused.tooBig ? 413 : 400, requestId);
    const deadlineMs = questions.isChange(question) ? c.changeDeadlineMs : c.requestDeadlineMs;
    const state = new RequestState(requestId, principal, deadlineMs);
    const leave = (): void => state.cancel("the client left");
    signal?.addEventListener("abort", leave, { once: true });
    try {
      const { body } = await server.executeOperation(
        {
          query: question.query,
          ...(question.operationName !== undefined && { operationName: question.operationName }),
          ...(question.variables !== undefined && { variables: question.variables }),
        },
        { contextValue: { state } },
      );
      if (body.kind !== "single") throw new Error("Answers come in one piece.");
      const { data, errors, extensions } = body.singleResult;
      const safe: Answer = {
        ...(data !== undefined && { data }),
        ...(errors !== undefined && {
          errors: toldOnce(safeErrors(errors, { requestId, log: c.log, givenUp: state.cancelled })),
        }),
        ...(extensions !== undefined && { extensions }),
      };
      return { status: httpStatusOf(safe), answer: safe };
    } catch (error) {
      return refuse(error, 500, requestId);
    } finally {
      signal?.removeEventListener("abort", leave);
      state.note(c.log);
    }
  }

  return {
    admit,
    answer,
    refuse,
    async execute(request) {
      const requestId = request.requestId ?? randomUUID();
      const admission = await admit({ authorization: request.authorization }, requestId);
      if ("refused" in admission) return admission.refused;
      return await answer(request, admission.admitted, requestId, request.signal);
    },
    async ready() {
      return await provinceAnswers(c.province);
    },
    close: () => server.stop(),
  };
}

/** Milliseconds the province may take to show that it is there. */
const READY_WITHIN_MS = 1_000;

/** Any GraphQL answer will do, a refusal for want of a passport too: it shows that the province is up. */
async function provinceAnswers(province: Transport): Promise<boolean> {
  try {
    await province.send(
      { query: "{ __typename }", requestId: "ready" },
      AbortSignal.timeout(READY_WITHIN_MS),
    );
    return true;
  } catch {
    return false;
  }
}
