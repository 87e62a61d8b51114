import { readSentence, type Sentence, told } from "@talenta/sentences";

/** What a finding says, as it is stored: code and values, as JSON. */
export function keptSentence({ code, values }: Sentence): string {
  return JSON.stringify({ code, values });
}

/**
 * What a stored finding says. Releases before the catalogue of sentences stored its English words, which stay as they
 * are; so does a sentence that a newer release stored and this one does not know.
 */
export function sentenceKept(text: string): Sentence {
  if (!text.startsWith("{")) return told(text);
  return readSentence(JSON.parse(text)) ?? told(text);
}
