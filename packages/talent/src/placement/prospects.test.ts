import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import { compilePolicy } from "../policy/validate.ts";
import { cases, only } from "../testing/policies-and-evidence.ts";
import { place } from "./place.ts";
import { answersIn, prospectsOf } from "./prospects.ts";

describe("what a missing item could do", () => {
  test("is told with its worst and its best answer, the furthest first", () => {
    const policy = compilePolicy(DEFAULT_POLICY);
    const placement = place(policy, {
      performanceRating: { kind: "CATEGORY", value: "BAIK" },
      educationLevel: { kind: "CATEGORY", value: "S1" },
      educationRelevance: { kind: "CATEGORY", value: "RELEVANT" },
    });
    // Potential: 8 + 10 + 15 of 35 per cent. With aspects at nil 33 of 60, at best 58 of 60.
    expect(prospectsOf(policy, placement)[0]).toEqual({
      item: "potentialAspects",
      axis: "potential",
      weight: 25_000_000,
      leverage: 25_000_000,
      atWorst: { box: 2, points: 55_000_000 },
      atBest: { box: 8, points: 96_666_667 },
    });
  });

  test("stays unplaced where the other axis has no evidence", () => {
    const policy = compilePolicy(DEFAULT_POLICY);
    const [first] = prospectsOf(policy, place(policy, {}));
    expect(first).toMatchObject({ item: "performanceRating", atBest: { box: null } });
  });

  test("names possible boxes only, the best at or above the worst, one entry per missing item", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        const policy = compilePolicy(document);
        const placement = place(policy, only(full, known));
        const prospects = prospectsOf(policy, placement);
        expect(prospects.map(({ item }) => item)).toEqual(
          placement.missing.map(({ item }) => item),
        );
        for (const { atWorst, atBest } of prospects) {
          for (const { box } of [atWorst, atBest]) {
            if (box !== null) expect(placement.possibleBoxes).toContain(box);
          }
          expect(atWorst.points ?? -1).toBeLessThanOrEqual(atBest.points ?? -1);
        }
      }),
    );
  });
});

test("an explanation holds the evidence it was made of", () => {
  fc.assert(
    fc.property(cases, ({ document, full, known }) => {
      const evidence = only(full, known);
      const { explanation } = place(compilePolicy(document), evidence);
      expect(answersIn(explanation)).toEqual(evidence);
    }),
  );
});
