import type { SubgraphRequest, SubgraphResponse } from "@talenta/service";
import { Pool, type Dispatcher } from "undici";
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
      const answer = await post(pool, path, request, signal);
      return parseAnswer(answer.statusCode, await readBody(answer.body, maxAnswerBytes, signal));
    },
    close: () => pool.close(),
  };
}

async function post(
  pool: Pool,
  path: string,
  request: SubgraphRequest,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const { authorization, requestId, purpose, ...body } = request;
  const headers: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/json",
    "x-request-id": requestId,
  };
  if (authorization !== undefined) headers["authorization"] = authorization;
  // The passport says the purpose in full; a header holds plain characters only.
  if (purpose !== undefined && /^[ -~]{1,200}$/.test(purpose))
    headers["x-talenta-purpose"] = purpose;
  try {
    return await pool.request({
      method: "POST",
      path,
      headers,
      body: JSON.stringify(body),
      signal,
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new TransportError("UNAVAILABLE", "no answer", {
      cause,
      beforeAnswer: brokeOnIdleConnection(cause),
    });
  }
}

/** A kept-alive connection may be closed by the other side just as it is used again: that is nobody's fault. */
function brokeOnIdleConnection(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE";
}

async function readBody(
  body: Dispatcher.ResponseData["body"],
  max: number,
  signal: AbortSignal,
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > max) break; // leaving the loop destroys the stream, so the rest never arrives
      chunks.push(chunk);
    }
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new TransportError("UNAVAILABLE", "the answer broke off", { cause });
  }
  if (bytes > max) throw new TransportError("INVALID", `the answer is bigger than ${max} bytes`);
  const [only] = chunks;
  return (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, bytes)).toString(
    "utf8",
  );
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
