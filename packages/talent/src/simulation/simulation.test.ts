import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { IsoDate, RegencyCode } from "../brand.ts";
import type { Evidence } from "../placement/evidence.ts";
import { place } from "../placement/place.ts";
import { FORMER_DEFAULT_POLICY } from "../policy/default-policy.ts";
import type { AxisDocument, PolicyDocument } from "../policy/document.ts";
import { compilePolicy } from "../policy/validate.ts";
import { itemsOf } from "../policy/items.ts";
import { answerOn } from "../testing/policies-and-evidence.ts";
import { AGE_BANDS, ageBandOf } from "../figures/age-band.ts";
import { FLOW_DIMENSIONS, flowFault, FlowTally, sumFlows } from "./flow.ts";
import type { Attributes, Flow, Mover } from "./flow.ts";
import type { PolicyVersion } from "../policy/policy-name.ts";
import { mergeFigures } from "../figures/merge-figures.ts";
import { simulationsBetween } from "./simulated.ts";
import { directionBetween, moveOf } from "./move.ts";
import type { Standing } from "../ninebox/standing.ts";

const basis = { mark: "A", source: "test" } as const;
const cutoffs = (axis: AxisDocument, middle: string, high: string): AxisDocument => ({
  ...axis,
  cutoffs: { middle, high, basis },
});

/** The default policy with the main performance at 70 of 100, all else in proportion, and one city's cut-offs for potential. */
const proposal: PolicyDocument = {
  ...FORMER_DEFAULT_POLICY,
  id: "proposal",
  axes: {
    performance: {
      ...FORMER_DEFAULT_POLICY.axes.performance,
      components: FORMER_DEFAULT_POLICY.axes.performance.components.map((component, index) => ({
        ...component,
        weight: index === 0 ? "70" : "30",
        items: component.items.map((item) => ({
          ...item,
          weight: index === 0 ? "70" : ({ "15": "11", "10": "8" }[item.weight] ?? item.weight),
        })),
      })),
    },
    potential: cutoffs(FORMER_DEFAULT_POLICY.axes.potential, "68", "77"),
  },
};
const [policyA, policyB] = [compilePolicy(FORMER_DEFAULT_POLICY), compilePolicy(proposal)];
const A = { id: policyA.id, version: policyA.version };
const B = { id: policyB.id, version: policyB.version };

function flowOf(before: PolicyVersion, after: PolicyVersion, people: Iterable<Mover>): Flow {
  const tally = new FlowTally(before, after);
  for (const one of people) tally.count(one);
  return tally.flow();
}

const category = (value: string) => ({ kind: "CATEGORY", value }) as const;
const number = (value: string) => ({ kind: "NUMBER", value }) as const;
const ratio = (achieved: string) => ({ kind: "RATIO", achieved, required: "100" }) as const;
const potential = (jpm: string): Evidence => ({
  competencyAssessed: ratio(jpm),
  competencyDeveloped: ratio("50"),
  experience: number("4"),
  potentialAspects: ratio("80"),
  educationLevel: category("S1"),
  educationRelevance: category("RELEVANT"),
});
const rated = (rating: string, teams: string): Evidence => ({
  performanceRating: category(rating),
  teamAssignments: number(teams),
  feedback360: number("50"),
});
const move = (evidence: Evidence) => moveOf(place(policyA, evidence), place(policyB, evidence));

describe("a move between two policies", () => {
  test("names the component whose contribution changed most", () => {
    // Main performance 66 -> 77, supporting 5 + 7.5 -> 4 + 5.5: 78.5 -> 86.5.
    expect(move({ ...rated("SANGAT_BAIK", "1"), ...potential("60") })).toEqual({
      from: 5,
      to: 9,
      direction: "UP",
      causes: [
        // 12 + 5 + 8 + 20 + 8 + 10 + 15 = 78: medium below 80, high from 77 on
        {
          axis: "performance",
          kind: "COMPONENT",
          component: "mainPerformance",
          rose: true,
          change: 11_000_000,
        },
        { axis: "potential", kind: "CUTOFFS", component: null, rose: true, change: 0 },
      ],
    });
  });

  test("is none where the box stays, whatever happened to the score", () => {
    expect(move({ ...rated("BAIK", "0"), ...potential("50") })).toMatchObject({
      from: 5,
      to: 5,
      direction: "SAME",
      causes: [],
    });
  });

  test("out of the unplaced is caused by evidence: the other policy asks for less", () => {
    const strict = compilePolicy({
      ...FORMER_DEFAULT_POLICY,
      axes: {
        ...FORMER_DEFAULT_POLICY.axes,
        potential: {
          ...FORMER_DEFAULT_POLICY.axes.potential,
          minimumEvidence: { share: "60", basis },
        },
      },
    });
    const evidence = { ...rated("BAIK", "0"), competencyAssessed: ratio("100") };
    expect(moveOf(place(strict, evidence), place(policyA, evidence))).toEqual({
      from: 0,
      to: 8,
      direction: "PLACED",
      // 20 + 15 of 35 per cent, brought down to what the rest can still reach: 100 at most
      causes: [
        { axis: "potential", kind: "EVIDENCE", component: null, rose: true, change: 100_000_000 },
      ],
    });
  });

  test.each<[Standing, Standing, string]>([
    [1, 9, "UP"],
    [3, 4, "ACROSS"],
    [4, 3, "ACROSS"],
    [2, 3, "ACROSS"],
    [6, 8, "UP"],
    [8, 7, "ACROSS"],
    [8, 5, "DOWN"],
    [0, 1, "PLACED"],
    [9, 0, "UNPLACED"],
    [0, 0, "SAME"],
  ])("from %d to %d is %s", (from, to, direction) => {
    expect(directionBetween(from, to)).toBe(direction);
  });
});

const evidenceOf = fc
  .record(
    Object.fromEntries(
      itemsOf(FORMER_DEFAULT_POLICY.axes).map(({ id, scale }) => [id, answerOn(scale)]),
    ),
  )
  .chain((full) =>
    fc
      .subarray(Object.keys(full))
      .map((ids): Evidence =>
        Object.fromEntries(Object.entries(full).filter(([id]) => ids.includes(id))),
      ),
  );
const attributes: fc.Arbitrary<Attributes> = fc.record({
  UNIT: fc.constantFrom("18.05/1", "18.05/2", "18.71/1", null),
  POSITION_CLASS: fc.constantFrom("PELAKSANA", "ADMINISTRATOR"),
  SEX: fc.constantFrom("FEMALE", "MALE", null),
  AGE_BAND: fc.constantFrom(...AGE_BANDS),
  EMPLOYMENT_KIND: fc.constantFrom("PNS", "PPPK"),
});
const person = fc
  .record({ evidence: evidenceOf, attributes })
  .map(({ evidence, attributes: own }) => ({
    before: place(policyA, evidence),
    after: place(policyB, evidence),
    move: move(evidence),
    attributes: own,
  }));
/** A town to draw from: placing afresh in every run would take most of the time. */
const town = fc.sample(person, { numRuns: 300, seed: 7 });
const people = fc.array(fc.constantFrom(...town), { maxLength: 30 });

describe("flows", () => {
  test("of parts add up to the flow of the whole, in any order of people", () => {
    fc.assert(
      fc.property(people, fc.nat(30), (all, cut) => {
        const whole = flowOf(A, B, all);
        const parts = sumFlows(A, B, [
          flowOf(A, B, all.slice(cut)),
          flowOf(A, B, all.slice(0, cut)),
        ]);
        expect(JSON.stringify(parts)).toBe(JSON.stringify(whole));
        expect(JSON.stringify(flowOf(A, B, all.toReversed()))).toBe(JSON.stringify(whole));
      }),
    );
  });

  test("are added in any order and grouping, and nobody changes nothing", () => {
    fc.assert(
      fc.property(people, people, people, (x, y, z) => {
        const [a, b, c] = [flowOf(A, B, x), flowOf(A, B, y), flowOf(A, B, z)];
        const sum = (...flows: Flow[]) => sumFlows(A, B, flows);
        expect(sum(sum(a, b), c)).toEqual(sum(a, b, c));
        expect(sum(a, sum(b, c))).toEqual(sum(a, b, c));
        expect(sum(a, b)).toEqual(sum(b, a));
        expect(sum(a, sum())).toEqual(a);
      }),
    );
  });

  test("contradict themselves nowhere, and count whoever moved once under a cause", () => {
    fc.assert(
      fc.property(people, (all) => {
        const flow = flowOf(A, B, all);
        expect(flowFault(flow)).toBeNull();
        const movers = all.filter(({ before, after }) => before.box !== after.box).length;
        const counted = flow.causes.reduce((sum, { rose, fell }) => sum + rose + fell, 0);
        expect(counted).toBe(movers);
        expect(flow.matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  test("back are the flows there, turned round", () => {
    fc.assert(
      fc.property(people, (all) => {
        const there = flowOf(A, B, all);
        const back = flowOf(
          B,
          A,
          all.map(({ before, after, attributes: own }) => ({
            move: moveOf(after, before),
            attributes: own,
          })),
        );
        expect(back.matrix).toEqual(
          there.matrix.map((_, from) => there.matrix.map((row) => row[from])),
        );
        expect(back.groups.map(({ UP, DOWN }) => [DOWN, UP])).toEqual(
          there.groups.map(({ UP, DOWN }) => [UP, DOWN]),
        );
      }),
    );
  });

  test("to the same policy move nobody", () => {
    fc.assert(
      fc.property(people, (all) => {
        const flow = flowOf(
          A,
          A,
          all.map(({ before, attributes: own }) => ({
            move: moveOf(before, before),
            attributes: own,
          })),
        );
        expect(flow.causes).toEqual([]);
        expect(flow.groups.every((group) => group.SAME === group.people)).toBe(true);
      }),
    );
  });

  test("of different policies are not added", () => {
    const other = flowOf(A, { ...B, version: 2 }, []);
    expect(() => sumFlows(A, B, [flowOf(A, B, []), other])).toThrow(RangeError);
  });
});

describe("a province's merge", () => {
  const [first, second, third] = ["18.01", "18.05", "18.71"] as RegencyCode[] as [
    RegencyCode,
    RegencyCode,
    RegencyCode,
  ];
  const kind = simulationsBetween(A, B);
  /** As it comes over the wire, with units under the regency's own code. */
  const sent = (regency: RegencyCode, flow: Flow) => ({
    regency,
    status: "OK" as const,
    figures: JSON.parse(JSON.stringify({ flow, units: [] })) as unknown,
  });
  const living = (regency: RegencyCode, all: typeof town) =>
    all.map((one) => {
      const { UNIT } = one.attributes;
      return { ...one, attributes: { ...one.attributes, UNIT: UNIT && `${regency}/${UNIT}` } };
    });

  test("is the flow of all people together, in any order of answers", () => {
    fc.assert(
      fc.property(people, people, people, (x, y, z) => {
        const parts = [living(first, x), living(second, y), living(third, z)];
        const slices = parts.map((part, index) =>
          sent([first, second, third][index] ?? first, flowOf(A, B, part)),
        );
        const merged = mergeFigures(kind, slices);
        const rows = (flow: Flow) => ({ ...flow, groups: new Set(flow.groups) });
        expect(rows(merged.figures.flow)).toEqual(rows(flowOf(A, B, parts.flat())));
        expect(mergeFigures(kind, slices.toReversed())).toEqual(merged);
        expect(merged.coverage).toMatchObject({
          asked: 3,
          answered: 3,
          complete: true,
          missing: [],
        });
      }),
    );
  });

  test("leaves out who is silent, speaks of other policies or units, or contradicts itself, and says so", () => {
    const sample = town.slice(0, 20);
    const flow = flowOf(A, B, living(first, sample));
    const broken = { ...flow, matrix: flow.matrix.map((row) => row.map((count) => count + 1)) };
    const merged = mergeFigures(kind, [
      sent(first, flow),
      sent(second, broken),
      sent(third, flowOf(A, { id: "other", version: 1 }, [])),
      sent("18.70" as RegencyCode, flow), // units of 18.01
      { regency: "18.72" as RegencyCode, status: "TIMEOUT", figures: null },
      { regency: "18.73" as RegencyCode, status: "PENDING", figures: { done: 3, people: 9 } },
    ]);
    expect(merged.figures.flow.matrix).toEqual(flow.matrix);
    expect(merged.byRegency.at(-1)?.progress).toEqual({ done: 3, people: 9 });
    expect(merged.coverage).toMatchObject({
      asked: 6,
      answered: 1,
      complete: false,
      missing: [
        { regency: "18.05", reason: "INVALID" },
        { regency: "18.70", reason: "INVALID" },
        { regency: "18.71", reason: "INVALID" },
        { regency: "18.72", reason: "TIMEOUT" },
        { regency: "18.73", reason: "PENDING" },
      ],
    });
  });

  test.each<[string, (flow: Flow) => Flow]>([
    ["ten by ten", (flow) => ({ ...flow, matrix: flow.matrix.slice(1) })],
    ["whole number", (flow) => ({ ...flow, matrix: flow.matrix.map((row) => row.map(() => -1)) })],
    [
      "causes must add up",
      (flow) => ({
        ...flow,
        causes: [{ axis: "performance", kind: "CUTOFFS", component: null, rose: 99, fell: 0 }],
      }),
    ],
    ["add up to all people", (flow) => ({ ...flow, groups: flow.groups.slice(1) })],
    [
      "its people",
      (flow) => {
        // One more here and one less there, so that the rows of the dimension still add up.
        const [one, other] = flow.groups.filter(({ dimension }) => dimension === "SEX");
        const by = new Map([
          [one, 1],
          [other, -1],
        ]);
        return {
          ...flow,
          groups: flow.groups.map((group) => ({
            ...group,
            people: group.people + (by.get(group) ?? 0),
          })),
        };
      },
    ],
  ])("notices counts that are not %s", (sentence, spoil) => {
    const flow = flowOf(A, B, town.slice(0, 20));
    expect(flowFault(flow)).toBeNull();
    expect(flowFault(spoil(flow))).toContain(sentence);
  });
});

test("every dimension has its groups", () => {
  const flow = flowOf(A, B, town);
  expect(new Set(flow.groups.map(({ dimension }) => dimension))).toEqual(new Set(FLOW_DIMENSIONS));
});

test.each([
  ["1996-11-22", "UNDER_30"],
  ["1996-11-21", "FROM_30"],
  ["1986-11-22", "FROM_30"],
  ["1986-11-21", "FROM_40"],
  ["1976-11-21", "FROM_50"],
])("somebody born on %s is %s on 21 November 2026", (birthDate, band) => {
  expect(ageBandOf(birthDate as IsoDate, "2026-11-21" as IsoDate)).toBe(band);
});
