import type { FastifyPluginAsync } from "fastify";
import { listAssets } from "./assets.ts";
import { readExamples } from "./example-questions.ts";
import { pagesByGroup } from "./html.ts";

/** Only what this server serves; the one concession is inline style, which Altair's editor writes as it goes. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};

/**
 * A Fastify plugin with a page to ask from: `GET /`, and what it loads below `/ask/`. `/?as=NAME` opens the
 * questions of that group, `/` those of the first. The page asks at `POST /graphql` of the same origin and
 * loads nothing from anywhere else. Not for production: leave it unregistered there.
 *
 * `examples` is the folder of the example questions (a file URL that ends with a slash), the contract's
 * unless given; it is read once, when the plugin is registered.
 */
export const askPage: FastifyPluginAsync<{ examples?: URL }> = async (app, { examples }) => {
  const assets = await listAssets();
  const groups = await readExamples(examples);
  const json = JSON.stringify(groups);
  assets.set("questions.json", {
    type: "application/json; charset=utf-8",
    content: () => Promise.resolve(json),
  });
  const pages = await pagesByGroup(groups);
  const first = groups[0]?.name ?? "";

  app.get<{ Querystring: { as?: string | string[] } }>("/", (request, reply) => {
    const html = pages.get(String(request.query.as ?? first));
    if (html === undefined) return reply.callNotFound();
    return reply.headers(HEADERS).type("text/html; charset=utf-8").send(html);
  });
  app.get<{ Params: { "*": string } }>("/ask/*", async (request, reply) => {
    const asset = assets.get(request.params["*"]);
    if (asset === undefined) return reply.callNotFound();
    return await reply
      .headers(HEADERS)
      .type(asset.type)
      .send(await asset.content());
  });
};
