import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { Fraction } from "fraction.js";
import { ZERO, exactOf, microOf } from "../decimal/decimal.ts";
import type { Exact, ExactText } from "../decimal/decimal.ts";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import type { AxisDocument, ItemDocument, PolicyDocument, Scale } from "../policy/document.ts";
import { compilePolicy } from "../policy/validate.ts";
import type { Evidence, EvidenceValue } from "./evidence.ts";
import { itemsOf } from "../policy/items.ts";
import { cases, completing, only } from "../testing/policies-and-evidence.ts";
import { place } from "./place.ts";
import type { AxisExplanation } from "./placement.ts";

const read = (text: ExactText): Exact => {
  const value = exactOf(text);
  if (value === null) throw new Error(`${text} is no exact number`);
  return value;
};

const sum = (texts: readonly (ExactText | null)[]): Exact =>
  texts.reduce((total, text) => (text === null ? total : total.add(read(text))), ZERO);

/** The lowest and the highest score a scale can give. */
function ends(scale: Scale): [low: string, high: string] {
  switch (scale.kind) {
    case "NUMBER":
      return ["0", "100"];
    case "RATIO":
      return ["0", scale.cap];
    case "TABLE":
    case "BANDS": {
      const rows: readonly { readonly score: string }[] =
        scale.kind === "TABLE" ? scale.rows : scale.bands;
      const scores = rows.map(({ score }) => score).toSorted((a, b) => Number(a) - Number(b));
      return [scores[0] ?? "0", scores.at(-1) ?? "0"];
    }
  }
}

function absence({ absent }: ItemDocument): [low: string, high: string] {
  if (absent.as === "MISSING") throw new Error("Its absence is no answer.");
  return [absent.score, absent.score];
}

describe("a placement", () => {
  test("is the same for the same evidence and policy, whatever the order of the evidence", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        const evidence = only(full, known);
        const again = JSON.parse(JSON.stringify(document)) as PolicyDocument;
        const reversed = Object.fromEntries(Object.entries(evidence).toReversed());
        expect(JSON.stringify(place(compilePolicy(again), reversed))).toBe(
          JSON.stringify(place(compilePolicy(document), evidence)),
        );
      }),
    );
  });

  test("has its box, when there is one, among the possible boxes", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        const { box, possibleBoxes } = place(compilePolicy(document), only(full, known));
        expect(possibleBoxes.length).toBeGreaterThan(0);
        if (box !== null) expect(possibleBoxes).toContain(box);
      }),
    );
  });

  test("has every completion's box among its possible boxes", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        const policy = compilePolicy(document);
        const { possibleBoxes } = place(policy, only(full, known));
        const completed = place(policy, completing(document, full, known));
        expect(completed.missing).toEqual([]);
        expect(completed.possibleBoxes).toHaveLength(1);
        expect(possibleBoxes).toContain(completed.possibleBoxes[0]);
        if (completed.box !== null) expect(completed.box).toBe(completed.possibleBoxes[0]);
      }),
    );
  });

  test("never gains a possible box when a missing item is answered", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known, first }) => {
        const policy = compilePolicy(document);
        const more = completing(document, full, known);
        const some = only(more, [...known, ...first]);
        const before = place(policy, only(full, known)).possibleBoxes;
        const between = place(policy, some).possibleBoxes;
        const after = place(policy, more).possibleBoxes;
        expect(before).toEqual(expect.arrayContaining([...between]));
        expect(between).toEqual(expect.arrayContaining([...after]));
      }),
    );
  });

  test("stays in its bounds, and its value lies between its axes", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        const { performance, potential, value, evidence } = place(
          compilePolicy(document),
          only(full, known),
        );
        for (const figure of [performance, potential, value]) {
          if (figure === null) continue;
          expect(Number.isSafeInteger(figure)).toBe(true);
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(100_000_000);
        }
        expect(evidence).toBeGreaterThanOrEqual(0);
        expect(evidence).toBeLessThanOrEqual(1_000_000);
        expect(value === null).toBe(performance === null || potential === null);
        if (value === null || performance === null || potential === null) return;
        expect(value).toBeGreaterThanOrEqual(Math.min(performance, potential));
        expect(value).toBeLessThanOrEqual(Math.max(performance, potential) + 1);
      }),
    );
  });

  test("never throws and never places on evidence that is not on its scales", () => {
    const policy = compilePolicy(DEFAULT_POLICY);
    const strange: fc.Arbitrary<EvidenceValue> = fc.oneof(
      fc.string().map((value) => ({ kind: "CATEGORY", value: `?${value}` }) as const),
      fc.string().map((value) => ({ kind: "NUMBER", value: `?${value}` }) as const),
      fc.record({
        kind: fc.constant("RATIO" as const),
        achieved: fc.string(),
        required: fc.constant("0"),
      }),
    );
    const ids = itemsOf(DEFAULT_POLICY.axes).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...ids), fc.string()), strange),
        (evidence) => {
          expect(place(policy, evidence).box).toBeNull();
        },
      ),
    );
  });
});

describe("an explanation", () => {
  const axesOf = (
    document: PolicyDocument,
    evidence: Evidence,
  ): [AxisExplanation, AxisDocument, number | null][] => {
    const { explanation, performance, potential } = place(compilePolicy(document), evidence);
    return [
      [explanation.performance, document.axes.performance, performance],
      [explanation.potential, document.axes.potential, potential],
    ];
  };

  test("adds up exactly: items to components, components and adjustment to the score, the score to the figure", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        for (const [axis, { cutoffs }, figure] of axesOf(document, only(full, known))) {
          for (const { contribution, items } of axis.components) {
            if (contribution === null) continue;
            expect(sum(items.map((item) => item.contribution)).equals(read(contribution))).toBe(
              true,
            );
          }
          expect(figure === null).toBe(axis.score === null);
          if (axis.score === null || figure === null) continue;
          const total = sum([
            ...axis.components.map((component) => component.contribution),
            axis.adjustment,
          ]);
          expect(total.equals(read(axis.score))).toBe(true);
          // The published figure is the score rounded half up, except where that would touch a cut-off from below.
          const touches = [cutoffs.middle, cutoffs.high].some(
            (cutoff) => microOf(total) === Number(cutoff) * 1_000_000 && total.compare(cutoff) < 0,
          );
          expect(figure).toBe(microOf(total) - (touches ? 1 : 0));
        }
      }),
    );
  });

  test("keeps every contribution at score × weight / answered, and every score within its scale", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        for (const [axis] of axesOf(document, only(full, known))) {
          for (const { score, weight, contribution } of axis.components.flatMap(
            ({ items }) => items,
          )) {
            if (score !== null) {
              expect(read(score).compare(0)).toBeGreaterThanOrEqual(0);
              expect(read(score).compare(150)).toBeLessThanOrEqual(0);
            }
            if (score === null || contribution === null) continue;
            expect(
              read(contribution).equals(read(score).mul(weight).div(read(axis.answered))),
            ).toBe(true);
          }
        }
      }),
    );
  });

  test("keeps every item on its own scale, and every component between the ends of its items' scales", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        const items = new Map(itemsOf(document.axes).map((item) => [item.id, item]));
        for (const [axis] of axesOf(document, only(full, known))) {
          for (const component of axis.components) {
            let [least, most] = [ZERO, ZERO];
            for (const { item, state, score, weight } of component.items) {
              const described = items.get(item);
              if (described === undefined) throw new Error(`The policy has no ${item}.`);
              expect(state).not.toBe("UNUSABLE");
              if (score === null) continue;
              const [low, high] = state === "NONE" ? absence(described) : ends(described.scale);
              expect(read(score).compare(low)).toBeGreaterThanOrEqual(0);
              expect(read(score).compare(high)).toBeLessThanOrEqual(0);
              least = least.add(new Fraction(low).mul(weight));
              most = most.add(new Fraction(high).mul(weight));
            }
            if (component.contribution === null) continue;
            const points = read(component.contribution).mul(read(axis.answered));
            expect(points.compare(least)).toBeGreaterThanOrEqual(0);
            expect(points.compare(most)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  test("has a score within its own lowest and highest, and a level on the right side of the cut-offs", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        for (const [axis, { cutoffs }, figure] of axesOf(document, only(full, known))) {
          expect(read(axis.lowest).compare(read(axis.highest))).toBeLessThanOrEqual(0);
          if (axis.score === null || figure === null) continue;
          expect(read(axis.score).compare(read(axis.lowest))).toBeGreaterThanOrEqual(0);
          expect(read(axis.score).compare(read(axis.highest))).toBeLessThanOrEqual(0);
          const published = figure / 1_000_000;
          const level =
            published >= Number(cutoffs.high)
              ? "HIGH"
              : published >= Number(cutoffs.middle)
                ? "MIDDLE"
                : "LOW";
          expect(axis.level).toBe(level);
        }
      }),
    );
  });
});
