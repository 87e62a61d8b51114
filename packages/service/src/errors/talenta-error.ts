import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import type { ErrorCode } from "./registry.ts";

/** What an error may tell a client besides its code and sentence. */
export interface ErrorDetails {
  /** What the caller could do instead. */
  readonly hint?: string;
  /** The input at fault, as a path: `filter.boxes`. */
  readonly field?: string;
  /** The value at fault, shortened. */
  readonly value?: string;
  /** The variable that brought the value, without its $. */
  readonly variable?: string;
  /** What would be right. */
  readonly fix?: string;
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

/** An error meant for the client: a known code, a plain sentence, and what to do next. */
export class TalentaError extends GraphQLError {
  override readonly name = "TalentaError";
  readonly code: ErrorCode;

  constructor(
    code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
    place: ErrorPlace = {},
  ) {
    super(message, { ...place, extensions: { code, ...details } });
    this.code = code;
  }
}

/** An input is wrong: which field, what it was, and what would be right. */
export function badUserInput(fault: { field: string; value?: unknown; fix: string }): TalentaError {
  const { field, fix } = fault;
  if (fault.value === undefined)
    return new TalentaError("BAD_USER_INPUT", `${field}: ${fix}`, { field, fix });
  const value = shortened(fault.value);
  const message = `${field} is ${value}. ${fix.charAt(0).toUpperCase()}${fix.slice(1)}`;
  return new TalentaError("BAD_USER_INPUT", message, { field, value, fix });
}

/** The caller's role does not give this; the hint says who may, or what to ask instead. */
export function forbidden(hint: string): TalentaError {
  return new TalentaError("FORBIDDEN", `This is not open to you. ${hint}`, { hint });
}

/** The role would give this, but not to this caller in this case: recused, the own record, another's to decide. */
export function barred(reason: string): TalentaError {
  return new TalentaError("FORBIDDEN", reason, { hint: reason });
}

/** There is nothing of that name; never used for a person, whose absence and invisibility look the same. */
export function notFound(what: string): TalentaError {
  return new TalentaError("NOT_FOUND", `There is no ${what}.`);
}

/** A change does not fit what is stored. */
export function conflict(what: string, fix: string): TalentaError {
  return new TalentaError("CONFLICT", `${what} ${fix}`, { fix });
}

/** The token is missing or proves nobody. */
export function unauthenticated(
  reason = "The access token is missing or not valid.",
): TalentaError {
  return new TalentaError("UNAUTHENTICATED", reason, { hint: "Sign in again." });
}

/** The service is busy; ask again after so many seconds. */
export function rateLimited(retryAfterSeconds: number): TalentaError {
  return new TalentaError(
    "RATE_LIMITED",
    `Too many questions at once. Ask again in ${retryAfterSeconds} s.`,
    {
      retryAfter: retryAfterSeconds,
    },
  );
}

/** The question costs more than one request may. */
export function tooComplex(what: string, fix: string): TalentaError {
  return new TalentaError("QUERY_TOO_COMPLEX", `${what} ${fix}`, { fix });
}

/** A regency cannot be reached. */
export function regencyUnavailable(regency: string): TalentaError {
  return new TalentaError("REGENCY_UNAVAILABLE", `Regency ${regency} cannot be reached.`, {
    regency,
  });
}

/** A regency did not answer in time. */
export function regencyTimeout(regency: string): TalentaError {
  return new TalentaError("REGENCY_TIMEOUT", `Regency ${regency} did not answer in time.`, {
    regency,
  });
}

/** A regency runs a version that does not know the question. */
export function regencyOutdated(regency: string): TalentaError {
  return new TalentaError(
    "REGENCY_OUTDATED",
    `Regency ${regency} runs a version that does not know this question.`,
    {
      regency,
    },
  );
}

/** A regency does not share what was asked for. */
export function regencyNotSharing(regency: string): TalentaError {
  return new TalentaError("REGENCY_NOT_SHARING", `Regency ${regency} does not share this.`, {
    regency,
  });
}

/** The province cannot be asked, or what it answered cannot be used; the reason says which. */
export function provinceUnavailable(reason: string): TalentaError {
  return new TalentaError("PROVINCE_UNAVAILABLE", `The province cannot be asked: ${reason}.`);
}

/** Some regencies are missing where the question asked for all or nothing. */
export function incompleteCoverage(missing: readonly string[]): TalentaError {
  return new TalentaError(
    "INCOMPLETE_COVERAGE",
    `Not every regency answered; missing: ${missing.join(", ")}. Ask again later, or with onUnavailable: WARN.`,
    { missing },
  );
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
