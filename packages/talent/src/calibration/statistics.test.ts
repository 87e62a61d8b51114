import { describe, expect, test } from "@jest/globals";
import { fisherExact } from "../statistics/fisher.ts";
import { calibrationStatistics, type DecidedCase } from "./statistics.ts";
import { wordsOfDifference } from "./statistics-words.ts";

const plain: DecidedCase = {
  computed: 5,
  decided: 5,
  sex: "FEMALE",
  ageBand: "FROM_30",
  unit: "U",
  votes: [],
};
const many = (count: number, change: Partial<DecidedCase>): DecidedCase[] =>
  Array.from({ length: count }, () => ({ ...plain, ...change }));

describe("statistics of moves", () => {
  test("count every case once in each dimension, by what became of it", () => {
    const groups = calibrationStatistics([
      ...many(2, { decided: 8 }),
      ...many(3, { decided: 1 }),
      ...many(1, { decided: 4 }), // performance up, potential down
      ...many(4, {}),
      ...many(1, { decided: null }),
      ...many(2, { sex: null, decided: 9 }),
    ]);
    const sexes = groups.filter(({ dimension }) => dimension === "SEX");
    expect(sexes).toMatchObject([
      {
        group: "FEMALE",
        people: 11,
        raised: 2,
        lowered: 3,
        across: 1,
        confirmed: 4,
        undecided: 1,
      },
      { group: null, people: 2, raised: 2 },
    ]);
    expect(groups.filter(({ dimension }) => dimension === "UNIT")).toMatchObject([{ people: 13 }]);
    expect(groups.filter(({ dimension }) => dimension === "MEMBER")).toEqual([]);
  });

  test("show a sex that is lowered more often, and say so in both languages", () => {
    const groups = calibrationStatistics([
      ...many(15, { decided: 2 }),
      ...many(25, {}),
      ...many(2, { sex: "MALE", decided: 2 }),
      ...many(38, { sex: "MALE" }),
    ]);
    const [female, male] = groups.filter(({ dimension }) => dimension === "SEX");
    expect([female?.loweredTest.differs, male?.loweredTest.differs]).toEqual(["MORE", "LESS"]);
    expect(female && wordsOfDifference(female)).toEqual([
      {
        id: "15 dari 40 diturunkan, di antara yang lain 2 dari 40: lebih sering. Kebetulan saja menghasilkan perbedaan sebesar ini paling banyak 2 dari 1000 kali.",
        en: "15 of 40 were lowered, among the others 2 of 40: more often. Chance alone makes a difference as large as this at most 2 times in 1000.",
      },
    ]);
    const [unit] = groups.filter(({ dimension }) => dimension === "UNIT");
    expect(unit && wordsOfDifference(unit)).toEqual([]);
  });

  test("say a rare chance and a single person as people say it", () => {
    const groups = calibrationStatistics([
      ...many(1, { decided: 2 }),
      ...many(39, {}),
      ...many(30, { sex: "MALE", decided: 2 }),
      ...many(10, { sex: "MALE" }),
    ]);
    const [female] = groups.filter(({ dimension }) => dimension === "SEX");
    expect(female && wordsOfDifference(female)).toEqual([
      {
        id: "1 dari 40 diturunkan, di antara yang lain 30 dari 40: lebih jarang. Kebetulan saja menghasilkan perbedaan sebesar ini paling banyak satu kali dari 1000 kali.",
        en: "1 of 40 was lowered, among the others 30 of 40: less often. Chance alone makes a difference as large as this at most once in 1000 times.",
      },
    ]);
  });

  test("compare a member's cases with those without the member, and the member's votes with the others'", () => {
    const cases = [
      ...many(12, { decided: 8, votes: [vote("a", 8), vote("b", 5)] }),
      ...many(12, { votes: [vote("b", 5)] }),
    ];
    const groups = calibrationStatistics(cases);
    const [a, b] = groups.filter(({ dimension }) => dimension === "MEMBER");
    expect(a).toMatchObject({ group: "a", people: 12, raised: 12 });
    expect(a?.raisedTest.pValue).toBe(fisherExact(12, 0, 0, 12).twoSided);
    expect(a?.raisedTest.differs).toBe("MORE");
    // b voted on every case: there are no others to compare with.
    expect(b).toMatchObject({ people: 24, raised: 12, raisedTest: { pValue: 1, differs: "NONE" } });
    const [votesOfA, votesOfB] = groups.filter(({ dimension }) => dimension === "VOTE");
    expect(votesOfA).toMatchObject({ people: 12, raised: 12, raisedTest: { differs: "MORE" } });
    expect(votesOfB).toMatchObject({ people: 24, confirmed: 24 });
  });
});

function vote(member: string, box: 5 | 8) {
  return { member, box };
}
