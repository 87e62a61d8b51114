import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { place } from "../placement/place.ts";
import { compilePolicy } from "../policy/validate.ts";
import { cases, only } from "../testing/policies-and-evidence.ts";
import { moveOf } from "./move.ts";
import { moveBetween } from "./quick-move.ts";

const long = "0.123456789012345";

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
      { numRuns: 400 },
    );
    expect([...kinds].sort()).toEqual(["COMPONENT", "CUTOFFS", "EVIDENCE", "LIMITS"]);
  });
});
