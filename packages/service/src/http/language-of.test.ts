import { describe, expect, test } from "@jest/globals";
import { languageOf } from "./language-of.ts";

describe("The language of an answer", () => {
  test.each([
    [undefined, "en"],
    ["", "en"],
    ["*", "en"],
    ["id", "id"],
    ["in", "id"],
    ["id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7", "id"],
    ["en-GB,id;q=0.5", "en"],
    ["jv-ID, id;q=0.4", "id"],
    ["de, fr;q=0.5", "en"],
    ["id;q=0, *", "en"],
    ["not a, header;;q=x", "en"],
  ])("for %s is %s", (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
