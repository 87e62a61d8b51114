import { type Language, readSentence, worded } from "@talenta/sentences";
import { type GraphQLSchema, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { type LocalizedFields, localizedFields, localizedNames } from "./localized-fields.ts";

type Data = Record<string, unknown>;

/** Puts the sentences of an answer's data into words. What it was given stays as it is: others may hold it too. */
export type Wording = (data: Data, language: Language) => Data;

/** Knows where answers to questions of one schema hold sentences. */
export interface Localized {
  /** How to word the answer to a question that has run; null where there is nothing to word. */
  wordingOf(asked: { query: string; operationName?: string | undefined }): Wording | null;
}

/** Bytes of question text remembered. */
const REMEMBERED_TEXT = 1_000_000;

/** Finds the sentences in answers; most questions ask for none and are not read. */
export function createLocalized(schema: GraphQLSchema): Localized {
  const names = [...localizedNames(schema)];
  const mayAsk = names.length === 0 ? null : new RegExp(`\\b(?:${names.join("|")})\\b`);
  const known = new LRUCache<string, { readonly fields: LocalizedFields | null }>({
    max: 500,
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: (_fields, text) => text.length + 1,
  });
  return {
    wordingOf({ query, operationName }) {
      if (mayAsk?.test(query) !== true) return null;
      const key = `${operationName ?? ""}\n${query}`;
      let found = known.get(key);
      if (found === undefined) {
        found = { fields: localizedFields(schema, parse(query), operationName) };
        known.set(key, found);
      }
      const { fields } = found;
      return fields && ((data, language) => wordedIn(data, fields, language));
    },
  };
}

function wordedIn(data: Data, fields: LocalizedFields, language: Language): Data {
  const told: Data = { ...data };
  for (const [name, inside] of fields) {
    if (name in told) told[name] = wordedValue(told[name], inside, language);
  }
  return told;
}

function wordedValue(value: unknown, inside: LocalizedFields | null, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => wordedValue(each, inside, language));
  if (!isRecord(value)) return value;
  if (inside !== null) return wordedIn(value, inside, language);
  const sentence = readSentence(value);
  // A newer owner may say what this catalogue does not know; it sends its English along.
  return sentence === null ? value["english"] : worded(sentence, language);
}

function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null;
}
