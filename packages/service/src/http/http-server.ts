import { say } from "@talenta/sentences";
import { constants } from "node:zlib";
import { setImmediate as nextTurn } from "node:timers/promises";
import compress from "@fastify/compress";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { GraphQLError } from "graphql";
import { badUserInput, notFound, rateLimited, tooComplex } from "../errors/talenta-error.ts";
import type { Answered, Credentials, Handler } from "./handler.ts";
import { closeAfterInFlight } from "./in-flight.ts";
import { type Accepted, acceptedBy, shownAs } from "./media-type.ts";
import { allowOrigins, type AllowedOrigins } from "./origins.ts";
import { isMutation, type Question, questionInAddress, questionInBody } from "./question.ts";
import { requestIdOf } from "./request-id.ts";
import { toldTo } from "./told-to.ts";

/** What a server is told at the start. */
export interface HttpServerConfig {
  /** Where questions are asked, for example `/graphql`. */
  readonly path: string;
  /** Bytes of a request's body at most. */
  readonly maxBodyBytes: number;
  /** Requests in work at most; one more gets 503. */
  readonly maxInWork?: number;
  /** Milliseconds that closing waits for questions in flight. */
  readonly graceMs: number;
  /** Whose pages may ask from a browser; nobody's unless given. */
  readonly allowed?: AllowedOrigins | undefined;
  /** Whatever else is offered at this address. */
  readonly routes?: (app: FastifyInstance) => void;
}

/** GraphQL over HTTP. */
export interface HttpServer {
  /** Answers the address of the GraphQL endpoint. */
  listen(at: { host: string; port: number }): Promise<string>;
  close(): Promise<void>;
}

/** Seconds after which an overloaded service may be asked again. */
const RETRY_AFTER_S = 1;
/** Milliseconds a client may take to send its question; rows of an import over a slow line need a minute. */
const REQUEST_TIMEOUT_MS = 120_000;
/** Longer than load balancers keep a connection, so that it is never closed just as they use it again. */
const KEEP_ALIVE_MS = 72_000;
/** Bytes of an answer from which it is compressed: below, the work costs more than it saves. */
const WORTH_COMPRESSING = 1_400;
const METHODS = "GET, HEAD, POST, OPTIONS";

/**
 * GraphQL by POST and, for queries, by GET; `GET /health` and `/ready`. Answers and refusals are of the media type a
 * client prefers, so that it can read the errors of both.
 */
export async function createHttpServer<Caller>(
  c: HttpServerConfig,
  handler: Handler<Caller>,
): Promise<HttpServer> {
  const app = Fastify({
    bodyLimit: c.maxBodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: true, // after the questions in flight, see below
    // What cannot be an address never reaches a route, nor the handlers below.
    frameworkErrors: (_error, { id }, reply) =>
      void send(reply as unknown as FastifyReply, nothingAt(c.path, handler, id)),
    genReqId: ({ headers }) => requestIdOf(headers["x-request-id"]),
  });
  app.removeContentTypeParser("text/plain"); // a form on a foreign page can send text, and no JSON
  closeAfterInFlight(app, c.graceMs);
  app.addHook("onRequest", (request, reply, next) => {
    void reply.header("x-request-id", request.id);
    next();
  });
  await allowOrigins(app, c.allowed ?? { origins: [] });
  await app.register(compress, {
    encodings: ["br", "gzip"],
    threshold: WORTH_COMPRESSING,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
  answerWhatIsNotThere(app, c.path, handler);
  app.get("/health", () => ({ status: "ok" }));
  app.get("/ready", async (_request, reply) => {
    const ready = await handler.ready().catch(() => false);
    return await reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
  answerQuestions(app, c, handler);
  c.routes?.(app);

  return {
    async listen(at) {
      const address = await app.listen({ host: at.host, port: at.port });
      return `${address}${c.path}`;
    },
    close: () => app.close(),
  };
}

/** An address or a method that is not there is told before the body is read. */
function answerWhatIsNotThere<Caller>(
  app: FastifyInstance,
  path: string,
  handler: Handler<Caller>,
): void {
  const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (request.url.split("?")[0] !== path)
      return send(reply, nothingAt(path, handler, request.id));
    const error = badUserInput({ field: "method", fix: say("http.askByPost") });
    return send(reply.header("allow", METHODS), handler.refuse(error, 405, request.id));
  };
  app.addHook("onRequest", async (request, reply) => {
    if (request.is404) await answer(request, reply);
  });
  app.setNotFoundHandler(answer);
  app.options(path, (_request, reply) => reply.code(204).header("allow", METHODS).send());
}

function answerQuestions<Caller>(
  app: FastifyInstance,
  c: HttpServerConfig,
  handler: Handler<Caller>,
): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  const accepted = new WeakMap<FastifyRequest, Accepted>();
  let inWork = 0;

  // Before the body is read: neither a stranger nor a crowd makes the service take in megabytes.
  async function onRequest(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    // Nobody else may keep what one caller may read, and a proxy must not mix the two media types.
    reply
      .headers({ "cache-control": "no-store" })
      .header("vary", varyWith(reply, "accept, accept-language"));
    const takes = acceptedBy(request.headers.accept);
    accepted.set(request, takes);
    if (takes === null) {
      const fix = say("http.accept");
      const error = badUserInput({ field: "Accept", value: request.headers.accept, fix });
      return send(reply, handler.refuse(error, 406, request.id));
    }
    if (inWork >= (c.maxInWork ?? Infinity))
      return send(reply, handler.refuse(rateLimited(RETRY_AFTER_S), 503, request.id), takes);
    inWork += 1;
    reply.raw.once("close", () => (inWork -= 1));
    const admission = await handler.admit(credentialsOf(request), request.id);
    if ("refused" in admission) return send(reply, admission.refused, takes);
    callers.set(request, admission.admitted);
    return undefined;
  }

  async function answer(
    question: Question | GraphQLError,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const takes = accepted.get(request) ?? "either";
    if (question instanceof GraphQLError)
      return send(reply, handler.refuse(question, 400, request.id), takes);
    const caller = callers.get(request);
    if (caller === undefined) throw new Error("Nobody was admitted.");
    const left = new AbortController();
    reply.raw.once("close", () => {
      if (!reply.raw.writableFinished) left.abort(new Error("the client left"));
    });
    const answered = await handler.answer(question, caller, request.id, left.signal);
    await nextTurn(); // a long answer took long to put together, and takes long to write: others are heard in between
    return send(reply, answered, takes, true);
  }

  app.setErrorHandler<FastifyError>((error, request, reply) =>
    send(reply, refusalOf(error, c, handler, request.id), accepted.get(request)),
  );
  app.post(c.path, { onRequest }, (request, reply) =>
    answer(questionInBody(request.body), request, reply),
  );
  app.get<{ Querystring: Record<string, unknown> }>(c.path, { onRequest }, (request, reply) => {
    const question = questionInAddress(request.query);
    if (question instanceof GraphQLError || !isMutation(question))
      return answer(question, request, reply);
    const error = badUserInput({ field: "method", fix: say("http.mutationByPost") });
    void reply.header("allow", "POST");
    return send(reply, handler.refuse(error, 405, request.id), accepted.get(request));
  });
}

function send(
  reply: FastifyReply,
  answered: Answered,
  accepted: Accepted = "application/json",
  read = false,
): FastifyReply {
  const { status, answer } = answered;
  const shown = shownAs(status, accepted, read);
  if (shown.status === 401) void reply.header("www-authenticate", "Bearer");
  const wait = answer.errors?.[0]?.extensions?.["retryAfter"];
  if (shown.status === 503 && typeof wait === "number")
    void reply.header("retry-after", String(wait));
  const told = toldTo(reply.request.headers, answered);
  return reply.code(shown.status).type(shown.type).send(JSON.stringify(told));
}

function varyWith(reply: FastifyReply, name: string): string {
  const vary = reply.getHeader("vary");
  return vary === undefined ? name : `${String(vary)}, ${name}`;
}

function credentialsOf({ headers }: FastifyRequest): Credentials {
  const purpose = headers["x-talenta-purpose"];
  const plain = typeof purpose === "string" && /^.{1,200}$/.test(purpose);
  return { authorization: headers.authorization, ...(plain && { purpose }) };
}

function nothingAt<Caller>(path: string, handler: Handler<Caller>, id: string): Answered {
  return handler.refuse(notFound(say("http.page", { path })), 404, id);
}

/** What goes wrong before a question is at hand: too big, no JSON, no JSON at all. */
function refusalOf<Caller>(
  error: FastifyError,
  c: HttpServerConfig,
  handler: Handler<Caller>,
  id: string,
): Answered {
  const status = error.statusCode ?? 500;
  if (status >= 500) return handler.refuse(error, 500, id);
  if (status === 413) {
    const what = say("http.tooLarge", { bytes: c.maxBodyBytes });
    return handler.refuse(tooComplex(what, say("http.sendInSeveral")), 413, id);
  }
  const fix = say("http.oneJsonObject");
  return handler.refuse(badUserInput({ field: "body", fix }), status, id);
}
