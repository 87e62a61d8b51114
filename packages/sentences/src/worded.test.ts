import { describe, expect, test } from "@jest/globals";
import { readErrorSentences, wordedParts } from "./error-sentences.ts";
import { readSentence } from "./read-sentence.ts";
import { say, told } from "./sentence.ts";
import { worded } from "./worded.ts";

describe("A sentence", () => {
  const sentence = say("policy.alreadyAdopted", {
    policy: say("policy.version", { id: "bkn-411", version: 2 }),
    from: "2026-01-31",
  });

  test("is worded in the language asked for, and so is what stands in it", () => {
    expect(worded(sentence, "en")).toBe(
      "Policy bkn-411 version 2 is adopted already: it is what holds on 2026-01-31.",
    );
    expect(worded(sentence, "id")).toBe(
      "Pedoman bkn-411 versi 2 sudah diterapkan: pedoman itulah yang berlaku pada 2026-01-31.",
    );
  });

  test("begins with a capital where it stands behind a full stop", () => {
    const fix = say("input.required");
    const message = say("error.fieldIs", { field: "nip", value: "null", fix });
    expect(worded(message, "en")).toBe("nip is null. Give it; it is required.");
    expect(worded(say("error.field", { field: "nip", fix }), "en")).toBe(
      "nip: give it; it is required.",
    );
  });

  test("tells lists with commas, numbers without separators, and braces as they are", () => {
    expect(worded(say("filter.oneOf", { words: ["PNS", "PPPK"] }), "en")).toBe(
      "Use one of PNS, PPPK.",
    );
    expect(worded(say("http.tooLarge", { bytes: 4194304 }), "id")).toContain("4194304 bita");
    expect(worded(say("asked.unknownCodes"), "en")).toContain("`regencies { code }`");
  });

  test("never takes a value for a template, nor for markup", () => {
    const text = "it's <b>{field}</b> '{x}' #";
    expect(worded(told(text), "en")).toBe(text);
    expect(worded(say("error.field", { field: text, fix: told(text) }), "id")).toBe(
      `${text}: ${text}`,
    );
  });
});

describe("A sentence from outside", () => {
  test("is read as it was sent", () => {
    const sent = say("error.both", {
      what: told("a"),
      fix: say("filter.oneOf", { words: ["b", 1] }),
    });
    expect(readSentence(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  test.each([
    ["no sentence", "text"],
    ["a code nobody knows", { code: "toString", values: {} }],
    ["a value missing", { code: "told", values: {} }],
    ["a value that is no value", { code: "told", values: { text: null } }],
    ["something unknown inside", { code: "told", values: { text: { code: "new", values: {} } } }],
    ["sentences in sentences without end", nested(20)],
  ])("is none: %s", (_what, given) => {
    expect(readSentence(given)).toBeNull();
  });

  test("makes an error's words only where all of them are known", () => {
    const message = say("error.notOpen", { hint: told("Ask.") });
    expect(readErrorSentences({ message, hint: { code: "new", values: {} } })).toBeNull();
    const read = readErrorSentences({ message, hint: told("Ask."), other: 1 });
    expect(read && wordedParts(read, "id")).toEqual({
      message: "Ini tidak terbuka bagi Anda. Ask.",
      details: { hint: "Ask." },
    });
  });
});

function nested(depth: number): unknown {
  return { code: "told", values: { text: depth === 0 ? "x" : nested(depth - 1) } };
}
