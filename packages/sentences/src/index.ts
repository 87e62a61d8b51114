export { type SentenceCode } from "./catalogue/index.ts";
export { type ErrorSentences, readErrorSentences, wordedParts } from "./error-sentences.ts";
export { type Language, LANGUAGES } from "./language.ts";
export { readSentence } from "./read-sentence.ts";
export { either, say, type Sentence, together, told, type Value } from "./sentence.ts";
export { worded } from "./worded.ts";
