import { setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/**
 * Closing waits for the questions in flight, but not for connections without one: a load balancer opens
 * some in advance and would hold the process for a minute.
 *
 * @param graceMs how long it waits at most, in milliseconds
 */
export function closeAfterInFlight(app: FastifyInstance, graceMs: number): void {
  const inFlight = new Set<Promise<void>>();
  app.addHook("onRequest", (_request, reply, next) => {
    const ended = new Promise<void>((resolve) => reply.raw.once("close", resolve)).then(() => {
      inFlight.delete(ended);
    });
    inFlight.add(ended);
    next();
  });
  app.addHook("preClose", async () => {
    await Promise.race([Promise.all(inFlight), setTimeout(graceMs, undefined, { ref: false })]);
  });
}
