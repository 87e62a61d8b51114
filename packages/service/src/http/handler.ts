import type { GraphQLFormattedError } from "graphql";
import type { Wording } from "../localized/localized.ts";
import type { Question } from "./question.ts";

/** What a client reads. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** An answer with the HTTP status that says how it went. */
export interface Answered {
  status: number;
  answer: Answer;
  /** Words the sentences in the answer's data; absent where it holds none. */
  wording?: Wording;
}

/** What a caller shows before its question is read. */
export interface Credentials {
  /** The `Authorization` header as it came. */
  readonly authorization?: string | undefined;
  /** What the data is asked for, when the token does not say. */
  readonly purpose?: string | undefined;
}

/** Who was let in, or the answer that says why not. */
type Admission<Caller> = { readonly admitted: Caller } | { readonly refused: Answered };

/** What stands behind an HTTP server: who asks, and what is the answer. */
export interface Handler<Caller> {
  admit(credentials: Credentials, requestId: string): Promise<Admission<Caller>>;
  /** An error as an answer. */
  refuse(error: unknown, status: number, requestId: string): Answered;
  /** Answers for a caller already known; `signal` fires when nobody waits for the answer any more. */
  answer(
    question: Question,
    caller: Caller,
    requestId: string,
    signal?: AbortSignal,
  ): Promise<Answered>;
  /** Whether answers can be given now. */
  ready(): Promise<boolean>;
}
