import { expect, test } from "@jest/globals";
import { place } from "../placement/place.ts";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import { compilePolicy } from "../policy/validate.ts";
import { explained } from "./explained.ts";
import { itemsOf } from "../policy/items.ts";

test("an explanation for apps has words, exact figures and the source of each figure", () => {
  const { explanation } = place(compilePolicy(DEFAULT_POLICY), {
    performanceRating: { kind: "CATEGORY", value: "BAIK" },
    experience: { kind: "NUMBER", value: "4.5" },
    competencyAssessed: { kind: "RATIO", achieved: "21", required: "27" },
    educationLevel: { kind: "CATEGORY", value: "S9" },
  });
  const { performance, potential } = explained(DEFAULT_POLICY, explanation);
  expect(performance).toMatchObject({
    title: { id: "Kinerja" },
    score: "200/3",
    level: "MIDDLE",
    levelTitle: { id: "sesuai ekspektasi", en: "meets expectation" },
    cutoffs: { middle: "60", high: "80", basis: { mark: "M" } },
  });
  const items = itemsOf({ performance, potential });
  const of = (id: string) => items.find(({ item }) => item === id);
  expect(of("performanceRating")).toEqual({
    item: "performanceRating",
    title: { id: "Predikat kinerja", en: "Performance rating" },
    state: "EVIDENCE",
    answer: { id: "Baik", en: "Good" },
    weight: "60",
    weightBasis: { mark: "M", source: "Keputusan Kepala BKN 411/2025" },
    score: "100",
    scoreBasis: expect.objectContaining({ mark: "A", source: expect.stringContaining("Baik") }),
    contribution: "200/3",
  });
  expect(of("competencyAssessed")).toMatchObject({
    answer: { id: "21 dari 27 level kompetensi", en: "21 out of 27 (competency levels)" },
    score: "700/9",
  });
  expect(of("experience")).toMatchObject({
    answer: { id: "4,5 tahun", en: "4.5 (years)" },
    scoreBasis: { mark: "A", inIndonesian: expect.stringContaining("pengalaman") },
  });
  expect(of("discipline")).toMatchObject({
    state: "NONE",
    answer: null,
    score: "100",
    scoreBasis: { source: expect.stringContaining("no punishment on record") },
  });
  expect(of("educationLevel")).toMatchObject({
    state: "UNUSABLE",
    answer: { id: "S9" },
    scoreBasis: null,
  });
  expect(of("feedback360")).toMatchObject({ state: "MISSING", answer: null, score: null });
});
