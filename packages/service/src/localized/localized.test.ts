import { describe, expect, test } from "@jest/globals";
import { say } from "@talenta/sentences";
import { buildSchema } from "graphql";
import { createLocalized } from "./localized.ts";

const schema = buildSchema(`
  scalar LocalizedText
  scalar JSON
  type Note { text: LocalizedText! raw: JSON }
  type Row { notes: [Note!]! }
  type Query { row: Row rows: [Row] note(of: ID): Note raw: JSON }
`);
const localized = createLocalized(schema);
const kept = { ...say("finding.nameMissing"), english: "The name is missing. Fill it in." };
const worded = (query: string, data: Record<string, unknown>, operationName?: string) =>
  localized.wordingOf({ query, operationName })?.(data, "id");

describe("The sentences in an answer", () => {
  test("are worded under whatever name, in lists and fragments, and what was given stays as it is", () => {
    const query = `query Q { all: rows { notes { ...N } } note { ... on Note { text } } }
      fragment N on Note { said: text }`;
    const data = { all: [null, { notes: [{ said: kept }] }], note: { text: kept } };
    const told = "Nama tidak ada. Isilah.";
    expect(worded(query, data)).toEqual({
      all: [null, { notes: [{ said: told }] }],
      note: { text: told },
    });
    expect(data.note.text).toBe(kept);
  });

  test("are those of fields that hold sentences, and nothing that merely looks like one", () => {
    const data = { note: { text: "text already", raw: kept } };
    expect(worded("{ note { text raw } }", data)).toEqual(data);
    expect(localized.wordingOf({ query: "{ raw }" })).toBeNull();
    expect(localized.wordingOf({ query: "{ raw # text\n }" })).toBeNull();
  });

  test("are the English words where a newer owner says what this catalogue does not know", () => {
    const newer = { code: "finding.newer", values: {}, english: "Something new." };
    expect(worded("{ note { text } }", { note: { text: newer } })).toEqual({
      note: { text: "Something new." },
    });
  });

  test("are found for the operation that was asked", () => {
    const query = "query A { raw } query B { note { text } }";
    expect(localized.wordingOf({ query, operationName: "A" })).toBeNull();
    expect(worded(query, { note: { text: kept } }, "B")).toEqual({
      note: { text: "Nama tidak ada. Isilah." },
    });
  });
});
