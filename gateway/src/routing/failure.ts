import {
  type ErrorSentences,
  readErrorSentences,
  say,
  type Sentence,
  worded,
} from "@talenta/sentences";
import { ERROR_CODES, type SubgraphError } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import type { FailureReason, StepError } from "./owner-outcomes.ts";

type Path = readonly (string | number)[];

const CODES: Readonly<Record<FailureReason, string>> = {
  UNAVAILABLE: "REGENCY_UNAVAILABLE",
  TIMEOUT: "REGENCY_TIMEOUT",
  INVALID: "REGENCY_UNAVAILABLE", // no code of its own: for the client it is as good as absent
  OUTDATED: "REGENCY_OUTDATED",
};

const SENTENCES: Readonly<Record<FailureReason, (regency: string) => Sentence>> = {
  UNAVAILABLE: (regency) => say("regency.unavailable", { regency }),
  TIMEOUT: (regency) => say("regency.late", { regency }),
  INVALID: (regency) => say("regency.invalid", { regency }),
  OUTDATED: (regency) => say("regency.outdated", { regency }),
};

/** Longest sentence taken over from an owner, in characters. */
const LONGEST_SENTENCE = 500;
/** Longest sentences taken over as code and values, in characters of JSON; they hold what is right as well. */
const LONGEST_SENTENCES = 4 * LONGEST_SENTENCE;

/** The details of an owner's error that reach a client. */
const DETAILS = ["hint", "field", "value", "fix"];

/** What is kept of a failed step. */
export function stepError(reason: FailureReason): StepError {
  return { code: CODES[reason], reason };
}

/** The error a client reads where an owner is missing. */
export function failureError(owner: RegencyCode, reason: FailureReason, path: Path): SubgraphError {
  return saying(SENTENCES[reason](owner), CODES[reason], owner, path);
}

function saying(message: Sentence, code: string, regency: RegencyCode, path: Path): SubgraphError {
  const extensions = { code, regency, sentences: { message } };
  return { message: worded(message, "en"), path, extensions };
}

/** The code of an owner's own fault, or null when the owner answered and the question was at fault. */
export function ownFault(error: SubgraphError): FailureReason | null {
  const code = error.extensions?.["code"];
  if (code === "REGENCY_TIMEOUT") return "TIMEOUT";
  if (code === "REGENCY_OUTDATED") return "OUTDATED";
  // A refused passport, a fault inside, too much work, or a code nobody knows: none of it is the client's doing.
  const passedOn =
    typeof code === "string" && Object.hasOwn(ERROR_CODES, code) && !HIDDEN.has(code);
  return passedOn ? null : "UNAVAILABLE";
}

const HIDDEN: ReadonlySet<string> = new Set([
  "INTERNAL",
  "UNAUTHENTICATED",
  "RATE_LIMITED",
  "REGENCY_UNAVAILABLE",
]);

/** An owner's error as it may be passed on: a known code, its sentence, and always that owner's own code. */
export function passedOn(error: SubgraphError, owner: RegencyCode, path: Path): SubgraphError {
  const fault = ownFault(error);
  if (fault === "UNAVAILABLE") {
    const message = say("regency.couldNotAnswer", { regency: owner });
    return saying(message, CODES.UNAVAILABLE, owner, path);
  }
  if (fault !== null) return failureError(owner, fault, path);
  const given = error.extensions ?? {};
  const details = DETAILS.filter((name) => typeof given[name] === "string").map((name) => [
    name,
    given[name],
  ]);
  const { code, count } = given;
  const sentences = sentencesOf(given);
  return {
    message: error.message.slice(0, LONGEST_SENTENCE),
    path,
    extensions: {
      code,
      ...Object.fromEntries(details),
      ...(Number.isSafeInteger(count) && { count }),
      ...(sentences && { sentences }),
      regency: owner,
    },
  };
}

/** What an owner's error says, where this gateway can word it and it is no longer than its words may be. */
function sentencesOf({ sentences }: Readonly<Record<string, unknown>>): ErrorSentences | null {
  if (sentences === undefined || JSON.stringify(sentences).length > LONGEST_SENTENCES) return null;
  return readErrorSentences(sentences);
}
