import { type Box } from "../ninebox/boxes.ts";
import { compareText } from "../compare-text.ts";
import { directionBetween } from "../simulation/move.ts";
import { holm } from "../statistics/holm.ts";
import {
  type DifferenceTest,
  type MoveCounts,
  moveDifferences,
  type MoveDifference,
  SIGNIFICANCE,
} from "../statistics/move-differences.ts";

/**
 * What moves are counted by. MEMBER: the cases a member voted on, by what became of them. VOTE: the member's own votes,
 * by what each would have done.
 */
const CALIBRATION_DIMENSIONS = ["SEX", "AGE_BAND", "UNIT", "MEMBER", "VOTE"] as const;

/** What moves are counted by. */
export type CalibrationDimension = (typeof CALIBRATION_DIMENSIONS)[number];

/** A case of a signed session, as counting sees it: no name, no number of a person. */
export interface DecidedCase {
  readonly computed: Box;
  /** The box decided on; null where there was no majority or the head declined. */
  readonly decided: Box | null;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly unit: string | null;
  /** The votes that counted. */
  readonly votes: readonly { readonly member: string; readonly box: Box }[];
}

/** What became of the cases, or votes, of one group; the five add up to `people`. */
interface CalibrationCounts extends MoveCounts {
  /** One axis up, the other down: neither raised nor lowered. */
  readonly across: number;
  readonly confirmed: number;
  /** No majority, or the head declined. */
  readonly undecided: number;
}

/** One group, and whether its cases were raised or lowered more or less often than the others'. */
export interface CalibrationGroup extends MoveDifference, CalibrationCounts {
  readonly dimension: CalibrationDimension;
}

/**
 * How decided cases were moved, group by group, and whether that differs between groups: Fisher's exact test adjusted
 * within each dimension (Holm). Groups are in order of their name, the unknown last. Members' cases overlap, so each
 * member's cases are tested against those the member did not vote on.
 */
export function calibrationStatistics(
  cases: readonly DecidedCase[],
  significance: number = SIGNIFICANCE,
): CalibrationGroup[] {
  const moves = cases.map((one) => ({ one, move: moveOf(one.computed, one.decided) }));
  const by = (dimension: CalibrationDimension, valueOf: (one: DecidedCase) => string | null) =>
    disjoint(
      dimension,
      moves.map(({ one, move }) => ({ group: valueOf(one), move })),
      significance,
    );
  const votes = cases.flatMap(({ computed, votes: cast }) =>
    cast.map(({ member, box }) => ({ group: member, move: moveOf(computed, box) })),
  );
  return [
    ...by("SEX", ({ sex }) => sex),
    ...by("AGE_BAND", ({ ageBand }) => ageBand),
    ...by("UNIT", ({ unit }) => unit),
    ...byMember(moves, significance),
    ...disjoint("VOTE", votes, significance),
  ];
}

type MoveWord = Exclude<keyof CalibrationCounts, "group" | "people">;

function moveOf(computed: Box, decided: Box | null): MoveWord {
  if (decided === null) return "undecided";
  const direction = directionBetween(computed, decided);
  if (direction === "SAME") return "confirmed";
  if (direction === "ACROSS") return "across";
  return direction === "UP" ? "raised" : "lowered";
}

interface GroupedMove {
  readonly group: string | null;
  readonly move: MoveWord;
}

function disjoint(
  dimension: CalibrationDimension,
  moves: readonly GroupedMove[],
  significance: number,
): CalibrationGroup[] {
  const counts = countsOf(moves);
  const differences = moveDifferences(counts, significance);
  return counts.flatMap((count, index) => {
    const difference = differences[index];
    return difference === undefined ? [] : [{ ...difference, ...count, dimension }];
  });
}

function countsOf(moves: readonly GroupedMove[]): CalibrationCounts[] {
  const groups = new Map<string | null, GroupedMove[]>();
  for (const move of moves) {
    const known = groups.get(move.group);
    if (known) known.push(move);
    else groups.set(move.group, [move]);
  }
  const names = [...groups.keys()].toSorted((a, b) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : compareText(a, b),
  );
  return names.map((group) => {
    const members = groups.get(group) ?? [];
    const count = (word: MoveWord): number => members.filter(({ move }) => move === word).length;
    return {
      group,
      people: members.length,
      raised: count("raised"),
      lowered: count("lowered"),
      across: count("across"),
      confirmed: count("confirmed"),
      undecided: count("undecided"),
    };
  });
}

function byMember(
  moves: readonly { readonly one: DecidedCase; readonly move: MoveWord }[],
  significance: number,
): CalibrationGroup[] {
  const members = [...new Set(moves.flatMap(({ one }) => one.votes.map(({ member }) => member)))];
  const groups = members.toSorted(compareText).flatMap((member) => {
    const split = moves.map(({ one, move }) => ({
      group: one.votes.some((vote) => vote.member === member) ? member : null,
      move,
    }));
    return disjoint("MEMBER", split, significance).filter(({ group }) => group === member);
  });
  // Adjusted once more over all members: each was looked at by itself above.
  const tests = groups.flatMap(({ raisedTest, loweredTest }) => [raisedTest, loweredTest]);
  const adjusted = holm(tests.map(({ pValue }) => pValue));
  const again = (count: number, group: CalibrationGroup, test: DifferenceTest, index: number) => {
    const value = adjusted[index] ?? 1;
    const more = count * test.others.people > test.others.moved * group.people;
    const differs = value >= significance ? "NONE" : more ? "MORE" : "LESS";
    return { ...test, adjusted: value, differs } as const;
  };
  return groups.map((group, index) => ({
    ...group,
    raisedTest: again(group.raised, group, group.raisedTest, 2 * index),
    loweredTest: again(group.lowered, group, group.loweredTest, 2 * index + 1),
  }));
}
