import { type Logger, safeError } from "@talenta/service";
import type { GraphQLFormattedError } from "graphql";

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
  c: { requestId: string; log: Logger; givenUp?: boolean },
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const original: unknown = Reflect.get(error, ORIGINAL);
    return safeError(error, original, c);
  });
}
