import { safeError, type Logger } from "@talenta/service";
import type { GraphQLFormattedError } from "graphql";

/** What a client reads. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** An answer with its HTTP status. */
export interface Answered {
  status: number;
  answer: Answer;
}

const ORIGINAL = Symbol("what was thrown");

/** Keeps what was thrown with the error until the request it belongs to is at hand. */
export function keepOriginal(
  formatted: GraphQLFormattedError,
  original: unknown,
): GraphQLFormattedError {
  return Object.defineProperty({ ...formatted }, ORIGINAL, { value: original, enumerable: false });
}

/** Makes every error one that may leave. */
export function safeErrors(
  errors: readonly GraphQLFormattedError[],
  c: { requestId: string; log: Logger },
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const original: unknown = Reflect.get(error, ORIGINAL);
    return safeError(error, original, c);
  });
}
