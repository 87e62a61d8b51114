import { AccessError } from "@talenta/access";
import {
  type ErrorSentences,
  readErrorSentences,
  say,
  type Sentence,
  told,
  wordedParts,
} from "@talenta/sentences";
import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import type { Logger } from "pino";
import { type ErrorCode, isErrorCode } from "./registry.ts";
import { DETAIL_NAMES } from "./talenta-error.ts";

/** Codes of the GraphQL server for questions refused before they run. */
const REFUSED_BEFORE_RUNNING = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

interface Known {
  readonly code: ErrorCode;
  /** What it says; null where that is known in English only. */
  readonly sentences: ErrorSentences | null;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * What may leave of an error: a known code, its sentence (in English, and as code and values for whoever words it
 * anew), the details of the registry, a correlation id, and where in the question it happened. Whatever is not known becomes INTERNAL and is logged in
 * full under the same id: no stack, SQL, path, host or upstream text ever leaves. A client's own mistake is
 * logged at debug, without a stack; its values may be somebody's data and stay out of the log.
 *
 * @param formatted the error as the GraphQL server would send it
 * @param original what was thrown
 * @param c `givenUp`: nobody waits for the answer any more, so that work cut short is no fault
 */
export function safeError(
  formatted: GraphQLFormattedError,
  original: unknown,
  c: { requestId: string; log: Logger; givenUp?: boolean },
): GraphQLFormattedError {
  const known = knownError(formatted, original);
  const { requestId } = c;
  const { path } = formatted;
  if (known?.code === "BAD_USER_INPUT") {
    c.log.debug({ requestId, path, field: known.details["field"] }, "a client's mistake");
  } else if (known === null && c.givenUp !== true) {
    c.log.error({ err: original, requestId, path }, "unexpected error");
  }
  const { code, message, details, sentences } = known ?? saying("INTERNAL", say("code.INTERNAL"));
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, ...details, correlationId: c.requestId, ...(sentences && { sentences }) },
  };
}

function knownError(formatted: GraphQLFormattedError, original: unknown): Known | null {
  const thrown = original instanceof GraphQLError ? (original.originalError ?? original) : original;
  if (thrown instanceof AccessError) {
    return saying(thrown.code, thrown.sentence);
  }
  if (isInputFault(thrown)) {
    const { message, field, value, fix } = thrown;
    const details = { field, ...(value !== undefined && { value }), fix };
    const sentences = "sentences" in thrown ? readErrorSentences(thrown.sentences) : null;
    return { code: "BAD_USER_INPUT", sentences, message, details };
  }
  if (!(thrown instanceof GraphQLError)) return null;
  if (formatted.path && isArgumentFault(original)) {
    return saying("BAD_USER_INPUT", told(formatted.message));
  }
  const given = formatted.extensions?.["code"];
  if (typeof given === "string" && REFUSED_BEFORE_RUNNING.has(given) && !formatted.path) {
    return refusedBeforeRunning(formatted, thrown);
  }
  if (!isErrorCode(given) || given === "INTERNAL") return null;
  const sentences = readErrorSentences(formatted.extensions?.["sentences"]);
  return { code: given, sentences, message: formatted.message, details: detailsOf(formatted) };
}

/** Without a path nothing ran yet: the server speaks of the caller's own text. */
function refusedBeforeRunning(formatted: GraphQLFormattedError, thrown: GraphQLError): Known {
  const own = thrown.extensions["code"]; // a validation rule of ours may say more than "invalid"
  if (isErrorCode(own)) {
    const sentences = readErrorSentences(thrown.extensions["sentences"]);
    return { code: own, sentences, message: thrown.message, details: {} };
  }
  const reason = formatted.extensions?.["validationErrorCode"];
  if (reason === "INTROSPECTION_DISABLED") {
    return saying("BAD_USER_INPUT", say("limits.introspectionClosed"));
  }
  const tooLong = /^Syntax Error: Document contains more tha[tn] \d+ tokens/.test(
    formatted.message,
  );
  const tooComplex = tooLong || reason === "MAX_RECURSIVE_SELECTIONS_EXCEEDED";
  const code = tooComplex ? "QUERY_TOO_COMPLEX" : "BAD_USER_INPUT";
  return saying(code, told(formatted.message)); // the GraphQL library speaks English only
}

/** An error that is no more than its sentence. */
function saying(code: ErrorCode, message: Sentence): Known {
  const sentences = { message };
  return { code, sentences, ...wordedParts(sentences, "en") };
}

function detailsOf(formatted: GraphQLFormattedError): Record<string, unknown> {
  const given = formatted.extensions ?? {};
  return Object.fromEntries(
    DETAIL_NAMES.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  );
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.VARIABLE,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/**
 * A value of an argument that turns out not to fit while the question runs, such as a null in a variable. The GraphQL
 * server gives it no code; it is told by where it points, which is a value in the caller's text and no field.
 */
function isArgumentFault(original: unknown): boolean {
  if (!(original instanceof GraphQLError)) return false;
  const kind = original.nodes?.[0]?.kind;
  return kind !== undefined && VALUES.has(kind);
}

/** Input that a contract refused, told by its shape so that services need not know every contract. */
function isInputFault(
  error: unknown,
): error is Error & { field: string; value?: string; fix: string } {
  return (
    error instanceof Error &&
    error.name === "ContractError" &&
    "field" in error &&
    typeof error.field === "string" &&
    (!("value" in error) || error.value === undefined || typeof error.value === "string") &&
    "fix" in error &&
    typeof error.fix === "string"
  );
}
