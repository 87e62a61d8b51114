import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { toldTo } from "../http/told-to.ts";
import type { Handler } from "../http/handler.ts";

/** `GET /schema.graphql`: what clients may ask, as text, for whoever may ask. */
export function serveSchemaText<Caller>(
  app: FastifyInstance,
  c: {
    /** The text; asked for once, when somebody first reads it. */
    text: () => string;
    /** Who asks, or why not. */
    handler: Pick<Handler<Caller>, "admit">;
  },
): void {
  let known: { text: string; etag: string } | undefined;
  app.get("/schema.graphql", async ({ headers: { authorization, ...headers }, id }, reply) => {
    const admission = await c.handler.admit({ authorization }, id);
    if ("refused" in admission) {
      const { status } = admission.refused;
      if (status === 401) void reply.header("www-authenticate", "Bearer");
      return await reply.code(status).send(toldTo(headers, admission.refused));
    }
    known ??= tagged(c.text());
    void reply.header("etag", known.etag).header("cache-control", "private, no-cache");
    if (holds(headers["if-none-match"], known.etag)) return await reply.code(304).send();
    return await reply.type("text/plain; charset=utf-8").send(known.text);
  });
}

function tagged(text: string): { text: string; etag: string } {
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url")}"` };
}

/** Whether the caller has this text already; a proxy that compresses makes tags weak. */
function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
