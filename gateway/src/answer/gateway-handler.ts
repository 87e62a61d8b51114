import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Principal, Verifier } from "@talenta/access";
import type { Language } from "@talenta/sentences";
import {
  type Answer,
  type Answered,
  createLocalized,
  httpStatusOf,
  type Logger,
  type Question,
  schemaText,
  toldIn,
  toldOnce,
} from "@talenta/service";
import type { GraphQLScalarType, GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
import { createQuestionCheck } from "../limits/question-check.ts";
import type { Limits } from "../limits/limits.ts";
import { createNameCheck } from "../limits/names.ts";
import { RequestState } from "../routing/request-state.ts";
import type { Sources } from "../routing/sources.ts";
import { keepOriginal, safeErrors } from "./answer.ts";
import { createFederation } from "./federation.ts";
import { createAuthenticator, type Handler } from "./authenticator.ts";

export interface GatewayHandlerConfig {
  supergraphSdl: string;
  /** The supergraph with the fields clients cannot see. */
  schema: GraphQLSchema;
  scalars: readonly GraphQLScalarType[];
  tokens: Verifier;
  log: Logger;
  requestDeadlineMs: number;
  changeDeadlineMs: number;
  limits: Limits;
  sources: Sources;
  /** Who a request without a token is; unless given, it is refused. */
  anonymous?: Principal;
}

/** A question with everything that came with it. */
interface Request extends Question {
  /** The `Authorization` header as it came. */
  authorization?: string | undefined;
  /** Given back as correlation id of errors; made up unless given. */
  requestId?: string | undefined;
  /** What errors are told in; English unless given. */
  language?: Language | undefined;
  /** Fires when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** Answers questions: who asks, is it allowed to be asked, what do the subgraphs say. */
export interface GatewayHandler extends Handler {
  execute(request: Request): Promise<Answered>;
  /** What clients may ask, as text. */
  readonly schemaText: string;
  close(): Promise<void>;
}

interface Context {
  state: RequestState;
}

/** Loads the contract and answers questions over it, with or without HTTP. */
export async function createGatewayHandler(c: GatewayHandlerConfig): Promise<GatewayHandler> {
  const { admit, refuse } = createAuthenticator(c);
  const federation = createFederation(c);
  const server = new ApolloServer<Context>({
    gateway: federation,
    introspection: true, // the contract is no secret, and whoever asks has a token
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
  const localized = createLocalized(federation.clientSchema());
  const questions = createQuestionCheck({
    schema,
    visible: federation.clientSchema(),
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
      const wording = data ? localized.wordingOf(question) : null;
      return { status: httpStatusOf(safe), answer: safe, ...(wording && { wording }) };
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
    schemaText: schemaText(federation.clientSchema()),
    async execute(request) {
      const requestId = request.requestId ?? randomUUID();
      const admission = await admit({ authorization: request.authorization }, requestId);
      const answered =
        "refused" in admission
          ? admission.refused
          : await answer(request, admission.admitted, requestId, request.signal);
      return { status: answered.status, answer: toldIn(request.language ?? "en", answered) };
    },
    ready: () => c.sources.ready(),
    close: () => server.stop(),
  };
}
