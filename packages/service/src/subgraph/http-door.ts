import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { ERROR_CODES, type ErrorCode } from "../errors/registry.ts";
import { httpStatusOf } from "../errors/http-status.ts";
import { requestScope } from "./apollo.ts";
import type { PublicRoute, SubgraphRequest, SubgraphResponse } from "./subgraph.ts";

const NOTHING_HERE = "There is nothing here; ask POST /graphql.";
/** How long closing waits for questions in flight, in milliseconds. */
const GRACE_MS = 5000;

interface Door<Context extends object> {
  readonly apollo: ApolloServer<Context>;
  readonly admit: (request: SubgraphRequest, signal?: AbortSignal) => Promise<Context>;
  readonly refuse: (error: unknown, requestId: string) => SubgraphResponse;
  /** The refusal of a question that cannot be answered as it stands, before it runs; null where it may run. */
  readonly refusal: (request: SubgraphRequest) => SubgraphResponse | null;
  readonly log: Logger;
  readonly ready: () => Promise<boolean>;
  readonly documents: readonly PublicRoute[];
  readonly bodyLimitBytes: number;
}

/** `POST /graphql`, `GET /health`, `GET /ready` and public documents; everything else is a JSON 404. */
export function createHttpDoor<Context extends object>(c: Door<Context>): FastifyInstance {
  const fastify = Fastify({
    bodyLimit: c.bodyLimitBytes,
    forceCloseConnections: true, // after the questions in flight, see below
    // What cannot be an address never reaches a route, nor the handlers below.
    frameworkErrors: (_error, { id }, reply) =>
      void (reply as unknown as FastifyReply)
        .code(404)
        .send(failure("NOT_FOUND", NOTHING_HERE, id)),
    genReqId: ({ headers }) => usable(headers["x-request-id"], /^[\w.-]{1,64}$/) ?? randomUUID(),
  });
  fastify.removeContentTypeParser("text/plain"); // JSON or nothing: a form on a foreign page cannot send JSON
  closeAfterInFlight(fastify);
  const contexts = new WeakMap<FastifyRequest, Context>();
  const run = fastifyApolloHandler(c.apollo, {
    context: async (request: FastifyRequest) => admitted(contexts.get(request)),
  });

  fastify.post("/graphql", async function answer(request, reply) {
    const gone = new AbortController();
    reply.raw.once("close", () => reply.raw.writableFinished || gone.abort());
    const asked = subgraphRequest(request);
    try {
      contexts.set(request, await c.admit(asked, gone.signal));
      const refused = c.refusal(asked);
      if (refused !== null) return send(reply, refused);
    } catch (error) {
      return send(reply, c.refuse(error, request.id));
    }
    return await requestScope.run({ requestId: request.id }, () =>
      run.call(fastify, request, reply),
    );
  });
  fastify.get("/health", async () => ({ status: "ok" }));
  fastify.get("/ready", async (_request, reply) => {
    const ready = await c.ready().catch(() => false);
    return await reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
  for (const route of c.documents) serveDocument(fastify, route);
  fastify.setNotFoundHandler((request, reply) =>
    reply.code(404).send(failure("NOT_FOUND", NOTHING_HERE, request.id)),
  );
  fastify.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) {
      c.log.error({ err: error, requestId: request.id }, "unexpected error");
      return reply.code(500).send(failure("INTERNAL", ERROR_CODES.INTERNAL.sentence, request.id));
    }
    const message =
      status === 413
        ? `The request is larger than ${c.bodyLimitBytes} bytes; send less at once.`
        : "The request must be a JSON object with `query`, sent as application/json.";
    return reply.code(status).send(failure("BAD_USER_INPUT", message, request.id));
  });
  return fastify;
}

/** A year, the longest a cache is asked to keep anything. */
const FOR_EVER = "public, max-age=31536000, immutable";

function serveDocument(fastify: FastifyInstance, route: PublicRoute): void {
  fastify.get<{ Params: Record<string, string> }>(route.path, async (request, reply) => {
    const found = await route.read(request.params);
    reply.header("cache-control", found?.forEver === true ? FOR_EVER : "no-cache");
    if (found) return found.body;
    return await reply
      .code(404)
      .send(failure("NOT_FOUND", "There is no document at this address.", request.id));
  });
}

/**
 * Closing waits for the questions in flight, but not for connections without one: a load balancer opens
 * some in advance and would hold the process for a minute.
 */
function closeAfterInFlight(fastify: FastifyInstance): void {
  const inFlight = new Set<Promise<void>>();
  fastify.addHook("onRequest", async (_request, reply) => {
    const ended = new Promise<void>((resolve) => reply.raw.once("close", resolve)).then(() => {
      inFlight.delete(ended);
    });
    inFlight.add(ended);
  });
  fastify.addHook("preClose", async () => {
    await Promise.race([Promise.all(inFlight), setTimeout(GRACE_MS, undefined, { ref: false })]);
  });
}

function subgraphRequest(request: FastifyRequest): SubgraphRequest {
  const { authorization } = request.headers;
  const purpose = usable(request.headers["x-talenta-purpose"], /^.{1,200}$/);
  const body = typeof request.body === "object" && request.body !== null ? request.body : {};
  const { query, operationName, variables }: Partial<SubgraphRequest> = body;
  return {
    query: typeof query === "string" ? query : "",
    requestId: request.id,
    ...(typeof operationName === "string" && { operationName }),
    ...(typeof variables === "object" && variables !== null && { variables }),
    ...(authorization !== undefined && { authorization }),
    ...(purpose !== undefined && { purpose }),
  };
}

function usable(header: string | string[] | undefined, shape: RegExp): string | undefined {
  return typeof header === "string" && shape.test(header) ? header : undefined;
}

function admitted<Context>(context: Context | undefined): Context {
  if (context === undefined) throw new Error("a request reached the server without being admitted");
  return context;
}

function send(reply: FastifyReply, response: SubgraphResponse): FastifyReply {
  return reply.code(httpStatusOf(response)).send(response);
}

function failure(code: ErrorCode, message: string, correlationId: string): SubgraphResponse {
  return { errors: [{ message, extensions: { code, correlationId } }] };
}

function statusOf(error: unknown): number {
  const known = typeof error === "object" && error !== null && "statusCode" in error;
  const status = known ? error.statusCode : undefined;
  return typeof status === "number" && status >= 400 ? status : 500;
}
