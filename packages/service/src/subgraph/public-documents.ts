import { say } from "@talenta/sentences";
import type { FastifyInstance } from "fastify";
import { notFound } from "../errors/talenta-error.ts";
import { toldTo } from "../http/told-to.ts";
import type { Answered } from "../http/handler.ts";
import type { PublicRoute } from "./subgraph.ts";

/** A year, the longest a cache is asked to keep anything. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** Serves the documents everybody may read, to `GET` and without a token. */
export function servePublicDocuments(
  app: FastifyInstance,
  routes: readonly PublicRoute[],
  refuse: (error: unknown, status: number, requestId: string) => Answered,
): void {
  for (const route of routes) {
    app.get<{ Params: Record<string, string> }>(route.path, async (request, reply) => {
      const found = await route.read(request.params);
      reply.header("cache-control", found?.forEver === true ? FOR_EVER : "no-cache");
      if (found) return found.body;
      const refused = refuse(notFound(say("http.document")), 404, request.id);
      return await reply.code(refused.status).send(toldTo(request.headers, refused));
    });
  }
}
