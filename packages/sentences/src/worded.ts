import { IntlMessageFormat } from "intl-messageformat";
import { CATALOGUE, type SentenceCode } from "./catalogue/index.ts";
import type { Language } from "./language.ts";
import type { Sentence, Value } from "./sentence.ts";

/** A template ready for use. */
interface Template {
  readonly format: IntlMessageFormat;
  /** The names its values stand under. */
  readonly names: readonly string[];
  /** Names behind a full stop: a sentence told there begins with a capital. */
  readonly openings: ReadonlySet<string>;
}

/** Where a value stands: `{name}`, or `{name, plural, one {…} other {…}}` by its number. */
const NAME = /\{(\w+)(?:, plural, one \{[^}]*\} other \{[^}]*\})?\}/g;

/** Templates are read once, when they are first needed. */
const templates = new Map<string, Template>();

/** A sentence in words. */
export function worded({ code, values }: Sentence, language: Language): string {
  const { format, openings } = templateOf(code, language);
  const told = Object.entries(values).map(([name, value]) => {
    const words = wordsOf(value, language);
    return [name, openings.has(name) && isNested(value) ? capitalised(words) : words];
  });
  return String(format.format(Object.fromEntries(told)));
}

/** The names of the values a sentence needs. */
export function namesOf(code: SentenceCode, language: Language): readonly string[] {
  return templateOf(code, language).names;
}

function templateOf(code: SentenceCode, language: Language): Template {
  const key = `${language} ${code}`;
  const known = templates.get(key);
  if (known !== undefined) return known;
  const text: string = CATALOGUE[code][language];
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  const names = [...text.matchAll(NAME)].map(([, name]) => name ?? "");
  const openings = new Set([...text.matchAll(/[.] \{(\w+)\}/g)].map(([, name]) => name ?? ""));
  const fresh = { format, names: [...new Set(names)], openings };
  templates.set(key, fresh);
  return fresh;
}

function wordsOf(value: Value, language: Language): string | number {
  if (typeof value === "string" || typeof value === "number") return value;
  if (isNested(value)) return worded(value, language);
  return value.map((each) => wordsOf(each, language)).join(", ");
}

function isNested(value: Value): value is Sentence {
  return typeof value === "object" && "code" in value;
}

function capitalised(words: string | number): string {
  const text = String(words);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
