import { type ErrorSentences, say, type Sentence, wordedParts } from "@talenta/sentences";
import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import type { ErrorCode } from "./registry.ts";

/** What an error may tell a client besides its code and sentence. */
export interface ErrorDetails {
  /** What the caller could do instead. */
  readonly hint?: Sentence;
  /** The input at fault, as a path: `filter.boxes`. */
  readonly field?: string;
  /** The value at fault, shortened; a sentence where it is told in words. */
  readonly value?: string | Sentence;
  /** The variable that brought the value, without its $. */
  readonly variable?: string;
  /** What would be right. */
  readonly fix?: Sentence;
  /** The code of the regency concerned. */
  readonly regency?: string;
  /** Codes of the regencies that did not answer. */
  readonly missing?: readonly string[];
  /** Seconds to wait before asking again. */
  readonly retryAfter?: number;
  /** How many rows the error is about; one where it is missing. */
  readonly count?: number;
}

/** The names of all details; nothing else in `extensions` reaches a client. */
export const DETAIL_NAMES: readonly (keyof ErrorDetails)[] = [
  "hint",
  "field",
  "value",
  "variable",
  "fix",
  "regency",
  "missing",
  "retryAfter",
  "count",
];

/** Where in a question an error belongs. */
export type ErrorPlace = Pick<GraphQLErrorOptions, "path" | "source" | "positions">;

/**
 * An error meant for the client: a known code, a sentence, and what to do next. Its own message and details are in
 * English; `extensions.sentences` keeps what they say, to be worded for whoever reads it.
 */
export class TalentaError extends GraphQLError {
  override readonly name = "TalentaError";
  readonly code: ErrorCode;

  constructor(
    code: ErrorCode,
    message: Sentence,
    details: ErrorDetails = {},
    place: ErrorPlace = {},
  ) {
    const { hint, fix, value, ...others } = details;
    const sentences: ErrorSentences = {
      message,
      ...(hint && { hint }),
      ...(fix && { fix }),
      ...(typeof value === "object" && { value }),
    };
    const english = wordedParts(sentences, "en");
    const given = { ...others, ...(typeof value === "string" && { value }), ...english.details };
    super(english.message, { ...place, extensions: { code, ...given, sentences } });
    this.code = code;
  }
}

/** An input is wrong: which field, what it was, and what would be right. `shown` tells the value in words instead. */
export function badUserInput(fault: {
  field: string;
  value?: unknown;
  shown?: Sentence;
  fix: Sentence;
}): TalentaError {
  const { field, fix, shown } = fault;
  if (fault.value === undefined && shown === undefined)
    return new TalentaError("BAD_USER_INPUT", say("error.field", { field, fix }), { field, fix });
  const value =
    shown === undefined ? shortened(fault.value) : say("error.quoted", { words: shown });
  const message = say("error.fieldIs", { field, value, fix });
  return new TalentaError("BAD_USER_INPUT", message, { field, value, fix });
}

/** The caller's role does not give this; the hint says who may, or what to ask instead. */
export function forbidden(hint: Sentence): TalentaError {
  return new TalentaError("FORBIDDEN", say("error.notOpen", { hint }), { hint });
}

/** The role would give this, but not to this caller in this case: recused, the own record, another's to decide. */
export function barred(reason: Sentence): TalentaError {
  return new TalentaError("FORBIDDEN", reason, { hint: reason });
}

/** There is nothing of that name; never used for a person, whose absence and invisibility look the same. */
export function notFound(what: Sentence): TalentaError {
  return new TalentaError("NOT_FOUND", say("error.thereIsNo", { what }));
}

/** A change does not fit what is stored. */
export function conflict(what: Sentence, fix: Sentence): TalentaError {
  return new TalentaError("CONFLICT", say("error.both", { what, fix }), { fix });
}

/** The token is missing or proves nobody. */
export function unauthenticated(): TalentaError {
  const hint = say("access.signInAgain");
  return new TalentaError("UNAUTHENTICATED", say("access.tokenNotValid"), { hint });
}

/** The service is busy; ask again after so many seconds. */
export function rateLimited(retryAfterSeconds: number): TalentaError {
  const message = say("error.tooManyAtOnce", { seconds: retryAfterSeconds });
  return new TalentaError("RATE_LIMITED", message, { retryAfter: retryAfterSeconds });
}

/** The question costs more than one request may. */
export function tooComplex(what: Sentence, fix: Sentence): TalentaError {
  return new TalentaError("QUERY_TOO_COMPLEX", say("error.both", { what, fix }), { fix });
}

/** A regency cannot be reached. */
export function regencyUnavailable(regency: string): TalentaError {
  const message = say("regency.unavailable", { regency });
  return new TalentaError("REGENCY_UNAVAILABLE", message, { regency });
}

/** A regency did not answer in time. */
export function regencyTimeout(regency: string): TalentaError {
  return new TalentaError("REGENCY_TIMEOUT", say("regency.late", { regency }), { regency });
}

/** A regency runs a version that does not know the question. */
export function regencyOutdated(regency: string): TalentaError {
  return new TalentaError("REGENCY_OUTDATED", say("regency.outdated", { regency }), { regency });
}

/** A regency does not share what was asked for. */
export function regencyNotSharing(regency: string): TalentaError {
  const message = say("regency.notSharing", { regency });
  return new TalentaError("REGENCY_NOT_SHARING", message, { regency });
}

/** The province cannot be asked, or what it answered cannot be used; the reason says which. */
export function provinceUnavailable(reason: Sentence): TalentaError {
  return new TalentaError("PROVINCE_UNAVAILABLE", say("published.unavailable", { reason }));
}

/** Some regencies are missing where the question asked for all or nothing. */
export function incompleteCoverage(missing: readonly string[]): TalentaError {
  return new TalentaError("INCOMPLETE_COVERAGE", say("error.incomplete", { missing }), { missing });
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
