import type { Principal } from "@talenta/access";
import {
  badUserInput,
  rateLimited,
  serveSchemaText,
  tooComplex,
  type Logger,
} from "@talenta/service";
import { askPage } from "@talenta/web";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { GraphQLError } from "graphql";
import type { Answered } from "../answer/answer.ts";
import type { Desk } from "../answer/reception.ts";
import type { Limits } from "../limits/limits.ts";
import { questionIn } from "./body.ts";

export interface HttpDoorConfig {
  log: Logger;
  limits: Limits;
  /** Requests in work at most; one more gets 503. */
  maxInWork: number;
  /** Where questions are asked, for example `/graphql`. */
  path: string;
  /** Whether the page to ask from is offered. */
  page: boolean;
  /** What clients may ask, as text, for `GET /schema.graphql`; not offered unless given. */
  schemaText?: string;
}

export interface HttpDoor {
  /** Answers the address of the GraphQL door. */
  listen(at: { host: string; port: number }): Promise<string>;
  close(): Promise<void>;
}

/** Seconds after which an overloaded gateway may be asked again. */
const RETRY_AFTER_S = 1;

declare module "fastify" {
  interface FastifyRequest {
    principal: Principal | null;
  }
}

/** GraphQL by POST, GET /health and /ready, and the page to ask from. */
export function createHttpDoor(c: HttpDoorConfig, desk: Desk): HttpDoor {
  const nothingHere = (id: string) =>
    desk.refuse(badUserInput({ field: "path", fix: `ask at POST ${c.path}.` }), 404, id);
  const app = Fastify({
    bodyLimit: c.limits.maxBodyBytes,
    requestTimeout: 30_000, // a client that sends its question drop by drop
    keepAliveTimeout: 72_000,
    forceCloseConnections: "idle",
    // What cannot be an address never reaches a route, nor the handlers below.
    frameworkErrors: (_error, { id }, reply) =>
      void send(reply as unknown as FastifyReply, nothingHere(id)),
    genReqId: ({ headers }) => requestId(headers["x-request-id"]),
  });
  app.decorateRequest("principal", null);
  app.addHook("onRequest", (request, reply, next) => {
    void reply.header("x-request-id", request.id);
    next();
  });
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler<FastifyError>((error, request, reply) =>
    send(reply, refusalOf(error, desk, request.id)),
  );
  app.setNotFoundHandler((request, reply) => send(reply, nothingHere(request.id)));

  app.get("/health", () => ({ status: "ok" }));
  app.get("/ready", async (_request, reply) => {
    const ready = await desk.ready();
    return await reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
  app.get(c.path, (request, reply) => {
    void reply.header("allow", "POST");
    return send(
      reply,
      desk.refuse(badUserInput({ field: "method", fix: "ask by POST." }), 405, request.id),
    );
  });
  addQuestions(app, c, desk);
  if (c.schemaText !== undefined) addSchemaText(app, c.schemaText, desk);
  if (c.page) void app.register(askPage);

  return {
    async listen(at) {
      const address = await app.listen({ host: at.host, port: at.port });
      return `${address}${c.path}`;
    },
    close: () => app.close(),
  };
}

function addQuestions(app: FastifyInstance, c: HttpDoorConfig, desk: Desk): void {
  let inWork = 0;
  app.post(c.path, {
    // Before the body is read: neither a stranger nor a crowd makes the gateway take in megabytes.
    async onRequest(request, reply) {
      if (inWork >= c.maxInWork) {
        void reply.header("retry-after", String(RETRY_AFTER_S));
        return await send(reply, desk.refuse(rateLimited(RETRY_AFTER_S), 503, request.id));
      }
      inWork += 1;
      reply.raw.once("close", () => (inWork -= 1));
      const admitted = await desk.admit(request.headers.authorization, request.id);
      if ("answer" in admitted) {
        void reply.header("www-authenticate", "Bearer");
        return await send(reply, admitted);
      }
      request.principal = admitted;
    },
    async handler(request, reply) {
      const { principal } = request;
      if (principal === null) throw new Error("Nobody was admitted.");
      const question = questionIn(request.body);
      if (question instanceof GraphQLError)
        return await send(reply, desk.refuse(question, 400, request.id));
      const left = new AbortController();
      reply.raw.once("close", () => {
        if (!reply.raw.writableFinished) left.abort();
      });
      const answered = await desk.answer(question, principal, request.id, left.signal);
      await nextTurn(); // a long answer took long to put together, and takes long to write: others are heard in between
      return await send(reply, answered);
    },
  });
}

function addSchemaText(app: FastifyInstance, text: string, { admit }: Desk): void {
  serveSchemaText(app, {
    text: () => text,
    async refusal(authorization, requestId) {
      const admitted = await admit(authorization, requestId);
      return "answer" in admitted ? { status: admitted.status, body: admitted.answer } : null;
    },
  });
}

function send(reply: FastifyReply, { status, answer }: Answered): FastifyReply {
  return reply.code(status).type("application/json; charset=utf-8").send(JSON.stringify(answer));
}

/** What goes wrong before a question is at hand: too big, no JSON, no JSON at all. */
function refusalOf(error: FastifyError, desk: Desk, id: string): Answered {
  if (error.statusCode === 413) {
    return desk.refuse(
      tooComplex("This request is too big.", "Send it in several requests."),
      413,
      id,
    );
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    const fix = "send one question as JSON, with content-type application/json.";
    return desk.refuse(badUserInput({ field: "body", fix }), 400, id);
  }
  return desk.refuse(error, 500, id);
}

/** An id given by the caller is kept when it is short and harmless, so that one id runs through all logs. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}
