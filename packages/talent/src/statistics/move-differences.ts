import { fisherExact } from "./fisher.ts";
import { holm } from "./holm.ts";

/** How often the people of one group (a sex, an age band, a unit, the cases of a committee member) were moved. */
export interface MoveCounts {
  readonly group: string | null;
  readonly people: number;
  readonly raised: number;
  readonly lowered: number;
}

/** Whether a group was moved more or less often than all others together. */
export interface MoveDifference extends MoveCounts {
  readonly raisedTest: DifferenceTest;
  readonly loweredTest: DifferenceTest;
}

/** A test of one group against all others. */
export interface DifferenceTest {
  /** How many of the others, and how many of them were so moved. */
  readonly others: { readonly people: number; readonly moved: number };
  /** Two-sided, by Fisher's exact test; 1 when there are no others. */
  readonly pValue: number;
  /** The same adjusted for every test of this call (Holm). Read this one. */
  readonly adjusted: number;
  /** MORE or LESS often than the others where the adjusted value is below the significance asked for, else NONE. */
  readonly differs: "MORE" | "LESS" | "NONE";
}

/** Below this an adjusted value counts as a difference, unless another is asked for. A custom, not a rule of any source. */
export const SIGNIFICANCE = 0.05;

const OUTCOMES = ["raised", "lowered"] as const;
type Outcome = (typeof OUTCOMES)[number];

/**
 * Looks for bias in moves between boxes: tests each group against all others, for being raised and for being lowered.
 * A difference is a reason to look, not a proof of bias, and none found is no proof of fairness: small groups show little.
 *
 * Throws a RangeError when counts are no counts or a group has more moves than people.
 */
export function moveDifferences(
  groups: readonly MoveCounts[],
  significance: number = SIGNIFICANCE,
): MoveDifference[] {
  for (const { group, people, raised, lowered } of groups) {
    if (raised + lowered > people) {
      throw new RangeError(`Group ${group} has ${raised + lowered} moves but ${people} people.`);
    }
  }
  const total = {
    people: sum(groups.map(({ people }) => people)),
    raised: sum(groups.map(({ raised }) => raised)),
    lowered: sum(groups.map(({ lowered }) => lowered)),
  };
  const tests = OUTCOMES.flatMap((outcome) =>
    groups.map((group) => testOf(group, outcome, total.people, total[outcome])),
  );
  // Of two groups each is the other's others: one question per outcome, not two.
  const asked = groups.length === 2 ? tests.filter((_, index) => index % 2 === 0) : tests;
  const adjusted = holm(asked.map(({ pValue }) => pValue));
  const finished = tests.map(({ more, ...test }, index): DifferenceTest => {
    const value = adjusted[groups.length === 2 ? Math.floor(index / 2) : index] ?? 1;
    const differs = value >= significance ? "NONE" : more ? "MORE" : "LESS";
    return { ...test, adjusted: value, differs };
  });
  return groups.flatMap((group, index) => {
    const [raisedTest, loweredTest] = [finished[index], finished[groups.length + index]];
    return raisedTest && loweredTest ? [{ ...group, raisedTest, loweredTest }] : [];
  });
}

function testOf(
  group: MoveCounts,
  outcome: Outcome,
  everybody: number,
  everyMove: number,
): Omit<DifferenceTest, "adjusted" | "differs"> & { readonly more: boolean } {
  const moved = group[outcome];
  const others = { people: everybody - group.people, moved: everyMove - moved };
  const { twoSided } = fisherExact(
    moved,
    group.people - moved,
    others.moved,
    others.people - others.moved,
  );
  const more = moved * others.people > others.moved * group.people;
  return { others, pValue: twoSided, more };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
