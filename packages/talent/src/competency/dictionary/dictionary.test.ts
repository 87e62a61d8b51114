import { describe, expect, test } from "@jest/globals";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "../competencies.ts";
import { ASPECT_DICTIONARY, COMPETENCY_DICTIONARY, levelDescription } from "./dictionary.ts";

describe("the dictionary", () => {
  test("describes the nine competencies in order, each with five levels", () => {
    expect(COMPETENCY_DICTIONARY.map(({ id }) => id)).toEqual(COMPETENCIES.map(({ id }) => id));
    for (const { id, levels } of COMPETENCY_DICTIONARY) {
      expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
      for (const { level, description } of levels) {
        expect(levelDescription(`${id}.${level}`)).toBe(description);
      }
    }
    expect(levelDescription("INTEGRITY.6")).toBeNull();
    expect(levelDescription("GRIT.1")).toBeNull();
  });

  test("describes the eight aspects of potential in order", () => {
    expect(ASPECT_DICTIONARY.map(({ id }) => id)).toEqual(POTENTIAL_ASPECTS.map(({ id }) => id));
  });

  test("says something else in every place, in whole sentences of both languages, marked as assumed", () => {
    const entries = [...COMPETENCY_DICTIONARY, ...ASPECT_DICTIONARY];
    expect(new Set(entries.map(({ basis }) => basis.mark))).toEqual(new Set(["A"]));
    const texts = [
      ...entries.map(({ definition }) => definition),
      ...COMPETENCY_DICTIONARY.flatMap(({ levels }) => levels.map((row) => row.description)),
    ].flatMap(({ id, en }) => [id, en]);
    expect(texts).toHaveLength(2 * (9 + 8 + 45));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.{20,}\.$/u);
  });
});
