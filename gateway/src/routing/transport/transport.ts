import type { SubgraphRequest, SubgraphResponse } from "@talenta/service";

/** The way to one subgraph. The same code stands above every kind of transport. */
export interface Transport {
  /** True when answers are made for the asker alone; others may share objects with the subgraph and are copied. */
  readonly freshAnswers?: boolean;
  /**
   * Sends one question and answers what the subgraph said, errors included.
   * Throws TransportError when nothing usable came back; stops working for it when the signal fires.
   */
  send(request: SubgraphRequest, signal: AbortSignal): Promise<SubgraphResponse>;
  /** Lets what is under way finish and gives connections back. */
  close(): Promise<void>;
}

/** Why a transport brought no answer: nobody there, or something that is no GraphQL answer. */
export type TransportFault = "UNAVAILABLE" | "INVALID";

/** A question that brought no usable answer. The message is for the log only, never for clients. */
export class TransportError extends Error {
  readonly fault: TransportFault;
  /** True when the connection broke before a byte of the answer came, so that a query may be asked once more. */
  readonly beforeAnswer: boolean;

  constructor(
    fault: TransportFault,
    message: string,
    options: { cause?: unknown; beforeAnswer?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "TransportError";
    this.fault = fault;
    this.beforeAnswer = options.beforeAnswer ?? false;
  }
}
