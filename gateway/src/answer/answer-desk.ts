import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Principal, Verifier } from "@talenta/access";
import { httpStatusOf, type Logger } from "@talenta/service";
import type { GraphQLScalarType, GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
import { createQuestionDesk, type Question } from "../limits/question-desk.ts";
import type { Limits } from "../limits/limits.ts";
import { createNameCheck } from "../limits/names.ts";
import type { Caller } from "../routing/call/caller.ts";
import type { RegencyRouter } from "../routing/regency-router.ts";
import { RequestState } from "../routing/request-state.ts";
import type { Transport } from "../routing/transport/transport.ts";
import { type Answer, type Answered, keepOriginal, safeErrors } from "./answer.ts";
import { createFederation } from "./federation.ts";
import { createReception, type Desk } from "./reception.ts";

export interface AnswerDeskConfig {
  supergraphSdl: string;
  /** The supergraph with the fields clients cannot see. */
  schema: GraphQLSchema;
  scalars: readonly GraphQLScalarType[];
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
  const federation = createFederation(c);
  const server = new ApolloServer<Context>({
    gateway: federation.gateway,
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
  const { schema, limits } = c;
  const questions = createQuestionDesk({
    schema,
    visible: federation.visibleSchema(),
    limits,
    fault: createNameCheck(schema),
  });

  async function answer(
    question: Question,
    principal: Principal,
    requestId: string,
    signal?: AbortSignal,
  ): Promise<Answered> {
    const refused = questions.refusal(question);
    if (refused !== null) return refuse(refused.errors, refused.tooBig ? 413 : 400, requestId);
    const deadlineMs = questions.isChange(question) ? c.changeDeadlineMs : c.requestDeadlineMs;
    const state = new RequestState(requestId, principal, deadlineMs);
    const leave = (): void => state.cancel();
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
        ...(errors !== undefined && { errors: safeErrors(errors, { requestId, log: c.log }) }),
        ...(extensions !== undefined && { extensions }),
      };
      return { status: httpStatusOf(safe), answer: safe };
    } catch (error) {
      return refuse(error, 500, requestId);
    } finally {
      signal?.removeEventListener("abort", leave);
    }
  }

  return {
    admit,
    answer,
    refuse,
    async execute(request) {
      const requestId = request.requestId ?? randomUUID();
      const admitted = await admit(request.authorization, requestId);
      if ("answer" in admitted) return admitted;
      return await answer(request, admitted, requestId, request.signal);
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
