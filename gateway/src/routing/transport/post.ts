import type { Dispatcher, Pool } from "undici";
import { TransportError } from "./transport.ts";

/** What is sent. */
interface Posted {
  path: string;
  /** Names and values in turn. */
  headers: string[];
  body: string;
}

/** What came back, whole. */
interface Received {
  status: number;
  body: string;
}

/**
 * Posts a text and takes in the answer without a stream in between: answers are small, and a stream costs more than
 * reading them. Throws TransportError when none came whole, or the signal's reason once it fires.
 */
export function post(
  pool: Pool,
  posted: Posted,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let status: number | null = null;
    let running: Dispatcher.DispatchController | null = null;

    const giveUp = (reason: Error): void => {
      signal.removeEventListener("abort", leave);
      reject(reason);
      running?.abort(reason);
    };
    const leave = (): void => giveUp(reasonOf(signal));
    if (signal.aborted) return leave();
    signal.addEventListener("abort", leave);

    pool.dispatch(
      { method: "POST", ...posted },
      {
        onRequestStart(controller) {
          running = controller;
          if (signal.aborted) leave(); // while it waited for a connection
        },
        onResponseStart(_controller, statusCode) {
          if (statusCode >= 200) status = statusCode; // below, the answer is still to come
        },
        onResponseData(_controller, chunk) {
          bytes += chunk.length;
          if (bytes > maxBytes)
            giveUp(new TransportError("INVALID", `the answer is bigger than ${maxBytes} bytes`));
          else chunks.push(chunk);
        },
        onResponseEnd() {
          signal.removeEventListener("abort", leave);
          resolve({ status: status ?? 0, body: textOf(chunks) });
        },
        onResponseError(_controller, cause) {
          signal.removeEventListener("abort", leave);
          reject(
            status === null
              ? new TransportError("UNAVAILABLE", "no answer", {
                  cause,
                  beforeAnswer: brokeOnIdleConnection(cause),
                })
              : new TransportError("UNAVAILABLE", "the answer broke off", { cause }),
          );
        },
      },
    );
  });
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error("given up", { cause: reason });
}

/** A kept-alive connection may be closed by the other side just as it is used again: that is nobody's fault. */
function brokeOnIdleConnection(cause: Error): boolean {
  const code = "code" in cause ? cause.code : undefined;
  return code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE";
}

function textOf(chunks: readonly Buffer[]): string {
  const [only] = chunks;
  return (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString(
    "utf8",
  );
}
