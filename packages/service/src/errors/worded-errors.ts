import { type Language, readErrorSentences, wordedParts } from "@talenta/sentences";
import type { GraphQLFormattedError } from "graphql";

/**
 * Errors as a client reads them: what they say is worded in the client's language, and the sentences they were kept as
 * stay inside. An error without sentences keeps its own words.
 */
export function wordedErrors<Shown extends GraphQLFormattedError>(
  errors: readonly Shown[],
  language: Language,
): Shown[] {
  return errors.map((error) => {
    const { sentences: kept, ...extensions } = error.extensions ?? {};
    if (kept === undefined) return error;
    const sentences = language === "en" ? null : readErrorSentences(kept); // the words they travel with are English
    if (sentences === null) return { ...error, extensions };
    const { message, details } = wordedParts(sentences, language);
    return { ...error, message, extensions: { ...extensions, ...details } };
  });
}
