import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { z } from "zod";

/** Whose pages a browser may let ask here. */
export interface AllowedOrigins {
  /** Origins such as `https://talenta.example.go.id`. */
  readonly origins: readonly string[];
  /** Pages served from this machine too, on any port; for trying only. */
  readonly loopback?: boolean;
}

/** Seconds a browser may remember that it was allowed. */
const MAX_AGE_S = 600;

const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** The setting `CORS_ORIGINS`, a comma between origins; nobody's pages unless set. */
export const CORS_ORIGINS = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  )
  .refine((origins) => origins.every(isOrigin), {
    error:
      "not a list of origins; name each as a browser does, with scheme and without path: https://talenta.example.go.id",
  })
  .describe("origins whose pages may ask from a browser, a comma between them; none unless set");

/**
 * Answers browsers that ask whether a page of another origin may come here. A page that may not gets no header, and its
 * browser keeps the answer from it. Cookies are never allowed along: who asks is told by the token alone.
 */
export async function allowOrigins(app: FastifyInstance, allowed: AllowedOrigins): Promise<void> {
  if (allowed.origins.length === 0 && allowed.loopback !== true) return;
  const origins = new Set(allowed.origins);
  await app.register(cors, {
    origin(origin, decide) {
      const known =
        origin !== undefined &&
        (origins.has(origin) || (allowed.loopback === true && LOOPBACK.test(origin)));
      decide(null, known);
    },
    methods: ["GET", "HEAD", "POST"],
    // Which headers a client adds is its own business: those of an allowed page are all let through.
    exposedHeaders: ["x-request-id", "retry-after", "www-authenticate"],
    strictPreflight: false,
    maxAge: MAX_AGE_S,
  });
}

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
