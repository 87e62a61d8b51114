import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import { bringPeople, member, openSitting } from "../testing/committee.ts";
import { ask, caller, codes, data, HEAD, OFFICER, openRegency } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";

const STATISTICS = `query ($from: Date, $until: Date) { myRegency { calibrationStatistics(from: $from, until: $until) {
  sessions cases meaning { indonesian english }
  groups { dimension group label cases raised lowered across confirmed undecided
    raisedBesideOthers { moved othersPeople othersMoved pValue adjusted differs }
    loweredBesideOthers { differs } words { indonesian english } } } } }`;

interface Group {
  dimension: string;
  group: string | null;
  label: string | null;
  cases: number;
  raised: number;
  lowered: number;
  across: number;
  confirmed: number;
  undecided: number;
  raisedBesideOthers: { moved: number; othersPeople: number; othersMoved: number; differs: string };
  words: { indonesian: string; english: string }[];
}
interface Statistics {
  myRegency: {
    calibrationStatistics: {
      sessions: number;
      cases: number;
      meaning: { indonesian: string; english: string };
      groups: Group[];
    };
  };
}

const COUNT = 20;
const AUDITOR = caller("AUDITOR", { regency: "18.05" });
let regency: Regency;
let now = new Date("2026-06-15T05:00:00Z");
let key = "";

// Twelve people of even number, men, are raised; eight women and nobody else are confirmed.
beforeAll(async () => {
  regency = await openRegency({ clock: () => now });
  await bringPeople(regency, COUNT);
  const people = Array.from({ length: COUNT }, (_, n) => n).filter((n) => n > 3);
  const sitting = await openSitting(regency, { nips: people.map(nipOf) });
  for (const n of people) await sitting.decide(n, n % 2 === 0 ? 8 : 5);
  await sitting.does(member(0), "signCalibration");
  key = (await sitting.see()).members[0]?.statisticsKey ?? "";
  now = new Date("2026-07-01T17:00:00Z"); // 2 July in Jakarta
  const later = await openSitting(regency, { nips: [nipOf(1)] });
  await later.decide(1, 2, [0, 2, 3]);
  await later.does(member(0), "signCalibration");
  const open = await openSitting(regency, { nips: [nipOf(2)] });
  await open.decide(2, 8, [0, 1, 3]);
}, 120_000);

const figures = async (who = AUDITOR, period: Record<string, unknown> = {}) =>
  (await data<Statistics>(regency, who, STATISTICS, period)).myRegency.calibrationStatistics;
const by = (groups: readonly Group[], dimension: string) =>
  groups.filter((group) => group.dimension === dimension);

describe("the statistics of moves", () => {
  test("show that one sex is raised and the other is not, with what it means in plain words", async () => {
    const { sessions, cases, groups, meaning } = await figures();
    expect([sessions, cases]).toEqual([2, 17]);
    const [female, male] = by(groups, "SEX");
    expect(female).toMatchObject({
      group: "FEMALE",
      cases: 9,
      raised: 0,
      lowered: 1,
      confirmed: 8,
    });
    expect(male).toMatchObject({ group: "MALE", cases: 8, raised: 8 });
    expect(male?.raisedBesideOthers).toMatchObject({
      moved: 8,
      othersPeople: 9,
      othersMoved: 0,
      differs: "MORE",
    });
    expect(male?.words[0]?.english).toContain("8 of 8 were raised, among the others 0 of 9");
    expect(male?.words[0]?.indonesian).toContain("8 dari 8 dinaikkan");
    expect(meaning.english).toContain("not a proof of bias");
    expect(meaning.indonesian).toContain("bukan bukti keberpihakan");
  });

  test("count each decided case of a signed session once by sex, age and unit, and units by name", async () => {
    const { groups, cases } = await figures();
    for (const dimension of ["SEX", "AGE_BAND", "UNIT"]) {
      const counts = by(groups, dimension).map((group) => group.cases);
      expect([dimension, counts.reduce((sum, count) => sum + count, 0)]).toEqual([
        dimension,
        cases,
      ]);
    }
    for (const group of groups) {
      const { raised, lowered, across, confirmed, undecided } = group;
      expect(raised + lowered + across + confirmed + undecided).toBe(group.cases);
    }
    expect(by(groups, "UNIT").map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Bidang 0", "Bidang 4"]),
    );
  });

  test("know members by a key that tells nothing, which the committee can read", async () => {
    const { groups } = await figures();
    const [chair] = by(groups, "MEMBER").filter(({ group }) => group === key);
    expect(chair).toMatchObject({ cases: 17, raised: 8, lowered: 1 });
    expect(by(groups, "VOTE")).toHaveLength(4);
    const told = JSON.stringify(groups);
    for (const secret of ["chair", nipOf(0), nipOf(4), "Orang"]) expect(told).not.toContain(secret);
  });

  test("are of the sessions signed within a period, by the day in Jakarta, both ends included", async () => {
    const cases = async (from: string | null, until: string | null) =>
      (await figures(AUDITOR, { from, until })).cases;
    expect(await cases(null, "2026-06-14")).toBe(0);
    expect(await cases("2026-06-15", "2026-06-15")).toBe(16);
    expect(await cases("2026-06-16", "2026-07-01")).toBe(0);
    expect(await cases("2026-07-02", null)).toBe(1);
    const wrong = await ask(regency, HEAD, STATISTICS, { from: "2026-07-02", until: "2026-07-01" });
    expect(codes(wrong)).toEqual(["BAD_USER_INPUT"]);
  });

  test("are for the committee, the head and the auditor of this regency, and nobody else", async () => {
    for (const who of [member(1), HEAD, AUDITOR]) expect((await figures(who)).cases).toBe(17);
    const others = [
      OFFICER,
      caller("EMPLOYEE", { nip: nipOf(4) }),
      caller("AUDITOR", { regency: "18.71" }),
    ];
    for (const who of others) {
      const answer = await ask(regency, who, STATISTICS);
      expect([who.role, codes(answer)]).toEqual([who.role, ["FORBIDDEN"]]);
    }
    const sessions = await ask(
      regency,
      AUDITOR,
      "{ myRegency { calibrationSessions { totalCount } } }",
    );
    expect(codes(sessions)).toEqual(["FORBIDDEN"]);
  });
});
