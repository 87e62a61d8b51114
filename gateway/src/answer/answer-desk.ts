import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { AccessError, type PassportIssuer, type Principal, type Verifier } from "@talenta/access";
import { httpStatusOf, type Logger, TalentaError } from "@talenta/service";
import { randomUUID } from "node:crypto";
import { authenticate } from "../access/authenticate.ts";
import { createQuestionDesk, type Question } from "../limits/question-desk.ts";
import type { Limits } from "../limits/limits.ts";
import { createCaller } from "../routing/call/caller.ts";
import { wholeSchema } from "../routing/operation/schema-facts.ts";
import { createRegencyRouter } from "../routing/regency-router.ts";
import { RequestState } from "../routing/request-state.ts";
import type { Subgraphs } from "../routing/subgraphs.ts";
import { type Answer, keepOriginal, safeErrors } from "./answer.ts";
import { createFederation } from "./federation.ts";

export interface AnswerDeskConfig {
  supergraphSdl: string;
  tokens: Verifier;
  passports: Pick<PassportIssuer, "passport">;
  log: Logger;
  production: boolean;
  requestDeadlineMs: number;
  regencyDeadlineMs: number;
  mergeReserveMs: number;
  limits: Limits;
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

export interface Answered {
  /** HTTP status. */
  status: number;
  answer: Answer;
}

/** Answers questions: who asks, is it allowed to be asked, what do the subgraphs say. */
export interface AnswerDesk {
  execute(request: Request): Promise<Answered>;
  /** The principal behind an `Authorization` header, or the refusal. */
  admit(authorization: string | undefined, requestId: string): Promise<Principal | Answered>;
  /** Answers for a principal already known. */
  answer(
    question: Question,
    principal: Principal,
    requestId: string,
    signal?: AbortSignal,
  ): Promise<Answered>;
  /** An error as an answer. */
  refuse(error: unknown, status: number, requestId: string): Answered;
  /** Whether the province answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

interface Context {
  state: RequestState;
}

/** Loads the contract and answers questions over it, with or without HTTP. */
export async function createAnswerDesk(
  c: AnswerDeskConfig,
  subgraphs: Subgraphs,
): Promise<AnswerDesk> {
  const schema = wholeSchema(c.supergraphSdl);
  const questions = createQuestionDesk(schema, c.limits);
  const caller = createCaller({ passports: c.passports, log: c.log });
  const router = createRegencyRouter({ ...c, schema, caller, regencies: subgraphs.regencies });
  const server = new ApolloServer<Context>({
    gateway: createFederation({ ...c, province: subgraphs.province, caller, router }),
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

  function refuse(error: unknown, status: number, requestId: string): Answered {
    const formatted =
      error instanceof TalentaError
        ? error.toJSON()
        : { message: "", extensions: { code: "INTERNAL" } };
    const errors = safeErrors([keepOriginal(formatted, error)], { requestId, log: c.log });
    return { status, answer: { errors } };
  }

  async function admit(
    authorization: string | undefined,
    requestId: string,
  ): Promise<Principal | Answered> {
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
  }

  async function answer(
    question: Question,
    principal: Principal,
    requestId: string,
    signal?: AbortSignal,
  ): Promise<Answered> {
    const refused = questions.refusal(question);
    if (refused !== null) return refuse(refused.error, refused.tooBig ? 413 : 400, requestId);
    const state = new RequestState(requestId, principal, c.requestDeadlineMs);
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
      return await provinceAnswers(subgraphs);
    },
    close: () => server.stop(),
  };
}

/** Milliseconds the province may take to show that it is there. */
const READY_WITHIN_MS = 1_000;

/** Any GraphQL answer will do, a refusal for want of a passport too: it shows that the province is up. */
async function provinceAnswers({ province }: Subgraphs): Promise<boolean> {
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
