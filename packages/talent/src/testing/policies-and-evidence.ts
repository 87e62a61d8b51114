import * as fc from "fast-check";
import type { Evidence, EvidenceValue } from "../placement/evidence.ts";
import { FORMER_DEFAULT_POLICY } from "../policy/default-policy.ts";
import type {
  AxisDocument,
  Basis,
  ItemDocument,
  PolicyDocument,
  Scale,
} from "../policy/document.ts";
import { itemsOf } from "../policy/items.ts";

const basis: Basis = { mark: "A", source: "test" };
const title = { id: "uji", en: "test" };
const points = fc.integer({ min: 0, max: 1200 }).map((tenths) => `${tenths / 10}`);

const scale: fc.Arbitrary<Scale> = fc.oneof(
  fc.constant<Scale>({ kind: "NUMBER", basis }),
  fc
    .integer({ min: 100, max: 150 })
    .map<Scale>((cap) => ({ kind: "RATIO", cap: String(cap), basis })),
  fc.array(points, { minLength: 1, maxLength: 5 }).map<Scale>((scores) => ({
    kind: "TABLE",
    rows: scores.map((score, index) => ({ value: `C${index}`, title, score, basis })),
  })),
  fc.array(points, { minLength: 1, maxLength: 5 }).map<Scale>((scores) => ({
    kind: "BANDS",
    min: "0",
    max: null,
    basis,
    bands: scores.map((score, index) => ({
      from: String(index * 2),
      below: index === scores.length - 1 ? null : String(index * 2 + 2),
      score,
      basis,
    })),
  })),
);

const absent: fc.Arbitrary<ItemDocument["absent"]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ as: "MISSING", basis } as const) },
  { weight: 1, arbitrary: points.map((score) => ({ as: "NONE", score, basis }) as const) },
);

/** Positive whole parts of a hundred: the gaps between distinct cuts. */
const parts = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 100])
  .map((marks) => marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0)));

function axisOf(prefix: string): fc.Arbitrary<AxisDocument> {
  return fc
    .record({
      weights: parts,
      scales: fc.array(scale, { minLength: 6, maxLength: 6 }),
      absents: fc.array(absent, { minLength: 6, maxLength: 6 }),
      cutoffs: fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 2 }),
      share: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
    })
    .map(({ weights, scales, absents, cutoffs, share }) => {
      const [middle = 0, high = 0] = cutoffs.toSorted((a, b) => a - b).map((tenths) => tenths / 10);
      const items = weights.flatMap((weight, index): ItemDocument[] => {
        const [itemScale, itemAbsent] = [scales[index], absents[index]];
        if (itemScale === undefined || itemAbsent === undefined) return [];
        return [
          {
            id: `${prefix}${index}`,
            title,
            weight: String(weight),
            basis,
            scale: itemScale,
            absent: itemAbsent,
          },
        ];
      });
      return {
        title,
        components: items.map((item) => ({
          id: `c-${item.id}`,
          title,
          weight: item.weight,
          basis,
          items: [item],
        })),
        cutoffs: { middle: String(middle), high: String(high), basis },
        minimumEvidence: { share: String(share), basis },
      };
    });
}

/** Policies: the default one, and any other that is valid. */
const documents: fc.Arbitrary<PolicyDocument> = fc.oneof(
  fc.constant(FORMER_DEFAULT_POLICY),
  fc
    .record({
      performance: axisOf("y"),
      potential: axisOf("x"),
      half: fc.integer({ min: 1, max: 99 }),
    })
    .map(({ performance, potential, half }) => ({
      ...FORMER_DEFAULT_POLICY,
      axes: { performance, potential },
      valueWeights: { performance: String(half), potential: String(100 - half), basis },
    })),
);

/** An answer on a scale. */
export function answerOn(itemScale: Scale): fc.Arbitrary<EvidenceValue> {
  switch (itemScale.kind) {
    case "TABLE":
      return fc.constantFrom(...itemScale.rows).map(({ value }) => ({ kind: "CATEGORY", value }));
    case "RATIO":
      return fc
        .record({ achieved: fc.nat(60), required: fc.integer({ min: 1, max: 45 }) })
        .map(({ achieved, required }) => ({
          kind: "RATIO",
          achieved: String(achieved),
          required: String(required),
        }));
    case "NUMBER":
      return fc
        .integer({ min: 0, max: 10_000 })
        .map((hundredths) => ({ kind: "NUMBER", value: `${hundredths / 100}` }));
    case "BANDS":
      return fc
        .integer({ min: 0, max: 200 })
        .map((tenths) => ({ kind: "NUMBER", value: `${tenths / 10}` }));
  }
}

/** A policy, an answer to every item of it, and which of them are on record: the rest is the completion of what is. */
export const cases = documents.chain((document) => {
  const items = itemsOf(document.axes);
  return fc.record({
    document: fc.constant(document),
    full: fc.record(
      Object.fromEntries(items.map(({ id, scale: itemScale }) => [id, answerOn(itemScale)])),
    ),
    known: fc.subarray(items.map(({ id }) => id)),
    first: fc.subarray(items.map(({ id }) => id)),
  });
});

/** Evidence on the named items alone. */
export const only = (evidence: Evidence, ids: readonly string[]): Evidence =>
  Object.fromEntries(Object.entries(evidence).filter(([id]) => ids.includes(id)));

/** Adds answers to missing items only: an item whose absence is an answer would change its answer, not complete it. */
export function completing(
  document: PolicyDocument,
  full: Evidence,
  known: readonly string[],
): Evidence {
  const missing = itemsOf(document.axes).filter((item) => item.absent.as === "MISSING");
  return only(full, [...known, ...missing.map(({ id }) => id)]);
}
