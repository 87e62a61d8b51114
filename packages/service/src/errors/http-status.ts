import type { GraphQLFormattedError } from "graphql";
import { ERROR_CODES, isErrorCode } from "./registry.ts";

/**
 * The HTTP status of an answer whose errors are already safe. Nothing ran: the status of the first
 * error's code. Something ran: 403 when everything asked for was refused, 200 otherwise. A refused merged question
 * answers an object without figures, and its error stands at the root field itself.
 */
export function httpStatusOf(answer: {
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly Pick<GraphQLFormattedError, "extensions" | "path">[];
}): number {
  const codes = (answer.errors ?? []).map((error) => error.extensions?.["code"]);
  const [first] = codes;
  if (first === undefined) return 200;
  if (answer.data === undefined)
    return (isErrorCode(first) ? ERROR_CODES[first].refused : null) ?? 500;
  const atRoots = new Set(
    answer.errors?.map(({ path }) => (path?.length === 1 ? path[0] : undefined)),
  );
  const nothing =
    answer.data === null ||
    Object.entries(answer.data).every(([name, value]) => value === null || atRoots.has(name));
  return nothing && codes.every((code) => code === "FORBIDDEN") ? 403 : 200;
}
