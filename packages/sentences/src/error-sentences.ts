import { type Language } from "./language.ts";
import { readSentence } from "./read-sentence.ts";
import type { Sentence } from "./sentence.ts";
import { worded } from "./worded.ts";

/** What an error says in words, before it has them: it travels as `extensions.sentences`. */
export interface ErrorSentences {
  readonly message: Sentence;
  /** What the caller could do instead. */
  readonly hint?: Sentence;
  /** What would be right. */
  readonly fix?: Sentence;
  /** The value at fault, where it is told in words. */
  readonly value?: Sentence;
}

type Part = keyof ErrorSentences;
const DETAILS: readonly Exclude<Part, "message">[] = ["hint", "fix", "value"];

/** The sentences of an error in words. */
export function wordedParts(
  sentences: ErrorSentences,
  language: Language,
): { readonly message: string; readonly details: Readonly<Record<string, string>> } {
  const details = DETAILS.flatMap((part) => {
    const sentence = sentences[part];
    return sentence === undefined ? [] : [[part, worded(sentence, language)]];
  });
  return { message: worded(sentences.message, language), details: Object.fromEntries(details) };
}

/** The sentences of an error that came from outside; null where they cannot be told here. */
export function readErrorSentences(given: unknown): ErrorSentences | null {
  if (typeof given !== "object" || given === null) return null;
  const message = readSentence("message" in given ? given.message : null);
  if (message === null) return null;
  const details: Partial<Record<Part, Sentence>> = {};
  for (const part of DETAILS) {
    const written: unknown = Reflect.get(given, part);
    if (written === undefined) continue;
    const sentence = readSentence(written);
    if (sentence === null) return null;
    details[part] = sentence;
  }
  return { ...details, message };
}
