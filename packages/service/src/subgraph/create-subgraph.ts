import { AccessError, type Principal } from "@talenta/access";
import { GraphQLError } from "graphql";
import { httpStatusOf } from "../errors/http-status.ts";
import { safeError } from "../errors/safe-error.ts";
import { unauthenticated } from "../errors/talenta-error.ts";
import { toldOnce } from "../errors/told-once.ts";
import { toldIn } from "../http/told-to.ts";
import type { Answered, Credentials, Handler } from "../http/handler.ts";
import { createHttpServer, type HttpServer } from "../http/http-server.ts";
import type { Question } from "../http/question.ts";
import { createApollo, requestScope } from "./apollo.ts";
import { inputCheckOf } from "./input-check-of.ts";
import { localizedOf } from "./localized-of.ts";
import { orAborted } from "./or-aborted.ts";
import { serveSchemaText } from "../schema/schema-route.ts";
import { servePublicDocuments } from "./public-documents.ts";
import type {
  Subgraph,
  SubgraphConfig,
  SubgraphError,
  SubgraphRequest,
  SubgraphResponse,
} from "./subgraph.ts";

/** How long closing waits for questions in flight, in milliseconds. */
const GRACE_MS = 5000;

/** Who was let in, and what for. */
interface Caller {
  readonly principal: Principal;
  readonly credentials: Credentials;
}

/**
 * A subgraph with both transports over one GraphQL server: whoever asks in process and whoever asks over
 * HTTP gets the same answer under the same rights.
 */
export async function createSubgraph<Context extends object>(
  c: SubgraphConfig<Context>,
): Promise<Subgraph> {
  const production = c.production ?? process.env["NODE_ENV"] === "production";
  const log = c.log.child({ subgraph: c.name });
  const inputs = inputCheckOf(c.schema);
  const localized = localizedOf(c.schema);
  const apollo = createApollo<Context>({ schema: c.schema, log, production });
  await apollo.start();
  let http: HttpServer | undefined;
  let stopped = false;

  const admit = async (credentials: Credentials): Promise<Caller> => {
    const bearer = /^Bearer +(\S+)$/i.exec(credentials.authorization ?? "")?.[1];
    if (bearer === undefined) throw unauthenticated();
    return { principal: await c.verifier.verify(bearer), credentials };
  };
  const shown = (error: unknown, requestId: string, givenUp = false): SubgraphError => {
    const known = error instanceof GraphQLError ? error.toJSON() : { message: "" };
    return safeError(known, error, { requestId, log, givenUp });
  };
  const refuse = (error: unknown, requestId: string, givenUp = false): SubgraphResponse => {
    if (error instanceof AccessError) log.debug({ requestId, reason: error.message }, "refused");
    return { errors: [shown(error, requestId, givenUp)] };
  };
  const run = async (
    request: SubgraphRequest,
    principal: Principal,
    signal: AbortSignal | undefined,
  ): Promise<SubgraphResponse> => {
    const { query, operationName, variables, requestId } = request;
    const faults = inputs.faults(request);
    if (faults.length > 0) return { errors: faults.map((fault) => shown(fault, requestId)) };
    const contextValue = await c.context(principal, request, signal);
    const { body } = await requestScope.run({ requestId, signal }, () =>
      apollo.executeOperation(
        {
          query,
          ...(operationName !== undefined && { operationName }),
          ...(variables && { variables }),
        },
        { contextValue },
      ),
    );
    if (body.kind !== "single") throw new Error("answers in parts are not offered");
    const { data, errors, extensions } = body.singleResult;
    return {
      ...(data !== undefined && { data }),
      // A router puts each entity's errors in their place by its index, and counts there.
      ...(errors && { errors: query.includes("_entities") ? [...errors] : toldOnce(errors) }),
      ...(extensions && { extensions }),
    };
  };
  const answer = async (
    request: SubgraphRequest,
    principal: Principal,
    signal: AbortSignal | undefined,
  ): Promise<SubgraphResponse> => {
    const { requestId } = request;
    try {
      return await run(request, principal, signal);
    } catch (error) {
      return refuse(error, requestId, signal?.aborted);
    } finally {
      if (signal?.aborted === true) log.debug({ requestId, why: whyOf(signal) }, "given up");
      else log.debug({ requestId }, "answered");
    }
  };

  const wordingOf = (question: Question, { data }: SubgraphResponse): Pick<Answered, "wording"> => {
    const wording = data ? localized.wordingOf(question) : null;
    return wording === null ? {} : { wording };
  };
  const refusal: Handler<Caller>["refuse"] = (error, status, requestId) => ({
    status,
    answer: refuse(error, requestId),
  });
  const handler: Handler<Caller> = {
    async admit(credentials, requestId) {
      try {
        return { admitted: await admit(credentials) };
      } catch (error) {
        const refusal = refuse(error, requestId);
        return { refused: { status: httpStatusOf(refusal), answer: refusal } };
      }
    },
    refuse: refusal,
    async answer(question, { principal, credentials }, requestId, signal) {
      const request = requestOf(question, credentials, requestId);
      const answered = await answer(request, principal, signal);
      return { status: httpStatusOf(answered), answer: answered, ...wordingOf(question, answered) };
    },
    ready: async () => !stopped && (await c.ready()),
  };
  const execute = async (
    request: SubgraphRequest,
    signal?: AbortSignal,
  ): Promise<SubgraphResponse> => {
    try {
      const { principal } = await admit(request);
      return await answer(request, principal, signal);
    } catch (error) {
      return refuse(error, request.requestId);
    }
  };

  return {
    async execute(request, signal) {
      if (stopped) throw new Error(`${c.name} has stopped`);
      const answered = await orAborted(execute(request, signal), signal);
      if (request.unworded === true) return answered;
      const status = httpStatusOf(answered);
      const told = toldIn("en", { status, answer: answered, ...wordingOf(request, answered) });
      const { errors, ...others } = told;
      return { ...others, ...(errors && { errors: [...errors] }) };
    },
    async listen({ host, port, allowed }) {
      if (http || stopped) throw new Error(`${c.name} listens already, or has stopped`);
      http = await createHttpServer(
        {
          path: "/graphql",
          maxBodyBytes: c.bodyLimitBytes ?? 4 * 1024 * 1024,
          graceMs: GRACE_MS,
          allowed,
          routes(app) {
            servePublicDocuments(app, c.documents ?? [], refusal);
            if (c.schemaText) serveSchemaText(app, { text: c.schemaText, handler });
          },
        },
        handler,
      );
      return { url: await http.listen({ host, port }) };
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      await http?.close();
      await apollo.stop();
    },
  };
}

function requestOf(
  { query, operationName, variables }: Question,
  { authorization, purpose }: Credentials,
  requestId: string,
): SubgraphRequest {
  return {
    query,
    requestId,
    ...(operationName !== undefined && { operationName }),
    ...(variables !== undefined && { variables }),
    ...(authorization !== undefined && { authorization }),
    ...(purpose !== undefined && { purpose }),
  };
}

/** In words, why nobody waits any more. */
function whyOf({ reason }: AbortSignal): string {
  return reason instanceof Error ? reason.message : String(reason);
}
