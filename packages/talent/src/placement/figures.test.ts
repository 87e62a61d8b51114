import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { compilePolicy } from "../policy/validate.ts";
import { itemsOf } from "../policy/items.ts";
import { cases, only } from "../testing/policies-and-evidence.ts";
import type { Evidence, EvidenceValue } from "./evidence.ts";
import { figuresOf } from "./figures.ts";
import { place } from "./place.ts";

function expectSame(document: PolicyDocument, evidence: Evidence): void {
  const policy = compilePolicy(document);
  const { explanation, ...figures } = place(policy, evidence);
  expect(explanation).toBeDefined();
  expect(figuresOf(policy, evidence)).toEqual(figures);
}

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
/** Decimals of every length, the ones too long for safe integers and the ones too long to be read among them. */
const decimal = fc.oneof(
  digits(3),
  fc.tuple(digits(3), digits(6)).map(([whole, part]) => `${whole}.${part}`),
  fc.tuple(digits(12), digits(14)).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom("-0", "0.0", "-1", "1e3", "", "seven", "99.99999999999999999"),
);
const strange: fc.Arbitrary<EvidenceValue> = fc.oneof(
  fc.string().map((value) => ({ kind: "CATEGORY", value }) as const),
  fc
    .constantFrom("C0", "constructor", "BAIK")
    .map((value) => ({ kind: "CATEGORY", value }) as const),
  decimal.map((value) => ({ kind: "NUMBER", value }) as const),
  fc.record({ kind: fc.constant("RATIO" as const), achieved: decimal, required: decimal }),
);

describe("the figures of a placement, computed without its explanation", () => {
  test("are those of the placement, for any policy and evidence", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => expectSame(document, only(full, known))),
      { numRuns: 500 },
    );
  });

  test("are those of the placement whatever stands in the evidence, figures of any length included", () => {
    fc.assert(
      fc.property(
        cases.chain(({ document }) =>
          fc.record({
            document: fc.constant(document),
            evidence: fc.dictionary(
              fc.constantFrom(...itemsOf(document.axes).map(({ id }) => id), "unknown"),
              strange,
            ),
          }),
        ),
        ({ document, evidence }) => expectSame(document, evidence),
      ),
      { numRuns: 500 },
    );
  });

  test("are those of the placement where the policy's own figures have more digits than a safe integer", () => {
    const document: PolicyDocument = {
      ...DEFAULT_POLICY,
      valueWeights: {
        ...DEFAULT_POLICY.valueWeights,
        performance: "60.000000000000000001",
        potential: "39.999999999999999999",
      },
    };
    expectSame(document, {
      performanceRating: { kind: "CATEGORY", value: "BAIK" },
      potentialAspects: { kind: "RATIO", achieved: "27", required: "40" },
    });
  });

  test("stay on the right side of a border that the published figure cannot show", () => {
    for (const feedback of ["49.9999999", "49.99999999999999999", "50", "50.00000000000001"]) {
      expectSame(DEFAULT_POLICY, {
        performanceRating: { kind: "CATEGORY", value: "BAIK" },
        awards: { kind: "CATEGORY", value: "AGENCY" },
        teamAssignments: { kind: "NUMBER", value: "1" },
        feedback360: { kind: "NUMBER", value: feedback },
        potentialAspects: { kind: "RATIO", achieved: "27", required: "40" },
      });
    }
  });
});
