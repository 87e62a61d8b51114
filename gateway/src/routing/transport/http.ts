import { type SubgraphRequest, type SubgraphResponse, UNWORDED } from "@talenta/service";
import { Pool } from "undici";
import { post } from "./post.ts";
import { TransportError, type Transport } from "./transport.ts";

export interface HttpTransportConfig {
  /** Where the subgraph answers GraphQL, for example `http://10.0.5.1:4100/graphql`. */
  url: string;
  /** Open connections at most. */
  connections?: number;
  /** Bytes of an answer at most; a bigger one is refused while it arrives. */
  maxAnswerBytes?: number;
  /** Milliseconds to open a connection. */
  connectTimeoutMs?: number;
}

const MEGABYTE = 1024 * 1024;

/** The way to a subgraph over HTTP: one kept-alive pool of connections. Deadlines are the caller's, by signal. */
export function createHttpTransport(config: HttpTransportConfig): Transport {
  const url = new URL(config.url);
  const maxAnswerBytes = config.maxAnswerBytes ?? 16 * MEGABYTE;
  const path = url.pathname + url.search;
  const pool = new Pool(url.origin, {
    connections: config.connections ?? 16,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    headersTimeout: 0, // the caller's signal ends a silent owner; two clocks would disagree
    bodyTimeout: 0,
    connect: { timeout: config.connectTimeoutMs ?? 2_000 },
  });

  return {
    freshAnswers: true,
    async send(request, signal) {
      const { query, operationName, variables } = request;
      const body = JSON.stringify({ query, operationName, variables });
      const posted = { path, headers: headersOf(request), body };
      const answer = await post(pool, posted, maxAnswerBytes, signal);
      return parseAnswer(answer.status, answer.body);
    },
    close: () => pool.close(),
  };
}

/** Names and values in turn. */
function headersOf({ authorization, requestId, purpose, unworded }: SubgraphRequest): string[] {
  const headers = [
    "content-type",
    "application/json",
    "accept",
    "application/json",
    "x-request-id",
    requestId,
  ];
  if (authorization !== undefined) headers.push("authorization", authorization);
  if (unworded === true) headers.push(UNWORDED, "1");
  // The passport says the purpose in full; a header holds plain characters only.
  if (purpose !== undefined && /^[ -~]{1,200}$/.test(purpose))
    headers.push("x-talenta-purpose", purpose);
  return headers;
}

function parseAnswer(status: number, text: string): SubgraphResponse {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    // A proxy's error page says that nobody is behind it; rubbish with a good status is the owner's own.
    throw new TransportError(
      status >= 500 ? "UNAVAILABLE" : "INVALID",
      `status ${status} without JSON`,
      { cause },
    );
  }
  if (isAnswer(answer)) return answer;
  throw new TransportError(
    status >= 500 ? "UNAVAILABLE" : "INVALID",
    `status ${status} without a GraphQL answer`,
  );
}

/** Only the outermost shape; whether the rest holds is judged above all transports alike. */
function isAnswer(answer: unknown): answer is SubgraphResponse {
  return typeof answer === "object" && answer !== null && ("data" in answer || "errors" in answer);
}
