import { describe, expect, test } from "@jest/globals";
import { LANGUAGES } from "../language.ts";
import { namesOf } from "../worded.ts";
import { CATALOGUE, type SentenceCode } from "./index.ts";

const codes = Object.keys(CATALOGUE) as SentenceCode[];

describe("The catalogue of sentences", () => {
  test("has words for every code in every language", () => {
    const missing = codes.flatMap((code) =>
      LANGUAGES.filter((language) => (CATALOGUE[code][language] ?? "").trim() === "").map(
        (language) => `${code} ${language}`,
      ),
    );
    expect(missing).toEqual([]);
    expect(codes.length).toBeGreaterThan(300);
  });

  test("says the same in every language: the same values stand in the words", () => {
    const differing = codes.filter((code) => {
      const [first, ...others] = LANGUAGES.map((language) => namesOf(code, language).toSorted());
      return others.some((names) => names.join() !== first?.join());
    });
    expect(differing).toEqual([]);
  });

  test("says something else in Indonesian than in English, unless there are values only", () => {
    const same = codes.filter(
      (code) =>
        CATALOGUE[code].en === CATALOGUE[code].id &&
        /\p{L}/u.test(CATALOGUE[code].en.replaceAll(/\{\w+\}/g, "")),
    );
    expect(same).toEqual(SAME_IN_BOTH);
  });
});

/** Words that are the same in both languages. */
const SAME_IN_BOTH: readonly SentenceCode[] = ["cli.nipWrong", "query.text"];
