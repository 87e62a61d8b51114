import { CATALOGUE, type SentenceCode } from "./catalogue/index.ts";
import type { Sentence, Value } from "./sentence.ts";
import { namesOf } from "./worded.ts";

/** Sentences within sentences; none of ours comes near. */
const DEEPEST = 5;

/**
 * A sentence that came from outside, as JSON. Null for anything else: another shape, a code this catalogue does not
 * know, or a value missing.
 */
export function readSentence(given: unknown): Sentence | null {
  return isSentence(given, DEEPEST) ? given : null;
}

function isSentence(given: unknown, depth: number): given is Sentence {
  if (depth === 0 || !isRecord(given)) return false;
  const { code, values } = given;
  if (!isCode(code) || !isRecord(values)) return false;
  return (
    namesOf(code, "en").every((name) => Object.hasOwn(values, name)) &&
    Object.values(values).every((value) => isValue(value, depth - 1))
  );
}

function isValue(given: unknown, depth: number): given is Value {
  if (typeof given === "string" || typeof given === "number") return true;
  if (Array.isArray(given)) return depth > 0 && given.every((each) => isValue(each, depth - 1));
  return isSentence(given, depth);
}

function isCode(given: unknown): given is SentenceCode {
  return typeof given === "string" && Object.hasOwn(CATALOGUE, given);
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
