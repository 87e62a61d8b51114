import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Evidence } from "../placement/evidence.ts";
import { place } from "../placement/place.ts";
import { FORMER_DEFAULT_POLICY } from "../policy/default-policy.ts";
import type { ComponentDocument, PolicyDocument, Scale } from "../policy/document.ts";
import { compilePolicy } from "../policy/validate.ts";
import { cases, only } from "../testing/policies-and-evidence.ts";
import { moveOf } from "./move.ts";
import { moveBetween } from "./quick-move.ts";

const long = "0.123456789012345";

const basis = { mark: "A", source: "test" } as const;
const title = { id: "uji", en: "test" };
const RATIO: Scale = { kind: "RATIO", cap: "150", basis };
const NUMBER: Scale = { kind: "NUMBER", basis };
/** Whatever the figure, it scores nothing. */
const NOTHING: Scale = {
  kind: "BANDS",
  min: "0",
  max: null,
  bands: [{ from: "0", below: null, score: "0", basis }],
  basis,
};

/** Somebody with these answers, where performance is two halves on these scales, in this order. */
function somebody(halves: Readonly<Record<string, Scale>>, answers: Evidence) {
  const components = Object.entries(halves).map(([id, scale]): ComponentDocument => {
    const half = { title, weight: "50", basis };
    const item = { ...half, id, scale, absent: { as: "MISSING", basis } } as const;
    return { ...half, id: `of-${id}`, items: [item] };
  });
  const { axes } = FORMER_DEFAULT_POLICY;
  const document: PolicyDocument = {
    ...FORMER_DEFAULT_POLICY,
    axes: { ...axes, performance: { ...axes.performance, components } },
  };
  const full: Evidence = { ...answers, educationLevel: { kind: "CATEGORY", value: "S1" } };
  return { document, full, known: Object.keys(full), first: [] };
}

const beyond: Evidence = { a: { kind: "RATIO", achieved: "3", required: "2" } };
const most = { kind: "NUMBER", value: "100" } as const;
/** Pairs that are hardly ever drawn. */
const RARE = {
  // 150 of 100 is brought down to what the missing half leaves possible: to 100, then to 75.
  limits: [somebody({ a: RATIO, b: NUMBER }, beyond), somebody({ a: RATIO, b: NOTHING }, beyond)],
  // Both halves come to bring 50 more, and the two policies name them in another order.
  alike: [
    somebody({ a: NOTHING, b: NOTHING }, { a: most, b: most }),
    somebody({ b: NUMBER, a: NUMBER }, { a: most, b: most }),
  ],
} as const;

describe("a move computed without the explanations", () => {
  test("is the move of the two placements, for any policies and answers", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(cases, cases, fc.boolean(), (a, b, drawnOut) => {
        const [before, after] = [compilePolicy(a.document), compilePolicy(b.document)];
        const answers = { ...only(b.full, b.known), ...only(a.full, a.known) };
        // Long decimals leave the small fractions.
        const evidence = drawnOut
          ? Object.fromEntries(
              Object.entries(answers).map(([item, answer]) => [
                item,
                answer.kind === "NUMBER" ? { ...answer, value: long } : answer,
              ]),
            )
          : answers;
        const move = moveOf(place(before, evidence), place(after, evidence));
        for (const { kind } of move.causes) kinds.add(kind);
        expect(moveBetween({ policy: before, evidence }, { policy: after, evidence })).toEqual(
          move,
        );
      }),
      {
        numRuns: 400,
        examples: [
          [...RARE.limits, false],
          [...RARE.alike, false],
        ],
      },
    );
    expect([...kinds].sort()).toEqual(["COMPONENT", "CUTOFFS", "EVIDENCE", "LIMITS"]);
  });
});
