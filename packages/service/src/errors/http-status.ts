import type { GraphQLFormattedError } from "graphql";
import { ERROR_CODES, isErrorCode } from "./registry.ts";

/**
 * The HTTP status of an answer whose errors are already safe. Nothing ran: the status of the first
 * error's code. Something ran: 403 when everything asked for was refused, 200 otherwise.
 */
export function httpStatusOf(answer: {
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly Pick<GraphQLFormattedError, "extensions">[];
}): number {
  const codes = (answer.errors ?? []).map((error) => error.extensions?.["code"]);
  const [first] = codes;
  if (first === undefined) return 200;
  if (answer.data === undefined)
    return (isErrorCode(first) ? ERROR_CODES[first].refused : null) ?? 500;
  const nothing =
    answer.data === null || Object.values(answer.data).every((value) => value === null);
  return nothing && codes.every((code) => code === "FORBIDDEN") ? 403 : 200;
}
