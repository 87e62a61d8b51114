import { expect, test } from "@jest/globals";
import { bringPeople, member, openSitting } from "../testing/committee.ts";
import { ask, codes, data, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";

const MOVED = `query ($from: Date!, $until: Date!) { myRegency {
  boxMovement(from: $from, until: $until) { moves { same up down across } }
  employees(filter: { moved: { from: $from, until: $until, fromBox: 5, toBox: 8 } }) {
    edges { node { nip } } } } }`;

interface Answer {
  myRegency: {
    boxMovement: { moves: Record<string, number> };
    employees: { edges: { node: { nip: string } }[] };
  };
}

test("whom a committee moved stood where computed until the day it signed, and moved on that day", async () => {
  const day = (n: number) => new Date(`2026-06-${n}T05:00:00Z`);
  let now = day(10);
  const regency = await openRegency({ clock: () => now });
  await bringPeople(regency);
  const sitting = await openSitting(regency, { nips: [nipOf(0), nipOf(5)] });
  now = day(12);
  await sitting.decide(5, 8);
  await sitting.decide(0, 5, [1, 2, 3]);
  await sitting.does(member(0), "signCalibration");
  now = day(14);
  // Other evidence for the same box: a new placement, and the decision goes on.
  await bringIn(regency, "appraisals", [appraisal(5, "Sangat Baik", 2026)]);
  now = day(15);
  const moved = async (from: number, until: number) => {
    const days = { from: `2026-06-${from}`, until: `2026-06-${until}` };
    const { myRegency } = await data<Answer>(regency, OFFICER, MOVED, days);
    const people = myRegency.employees.edges.map(({ node }) => node.nip);
    return { ...myRegency.boxMovement.moves, people };
  };
  const nobody = { same: 6, up: 0, down: 0, across: 0, people: [] };
  expect(await moved(10, 11)).toEqual(nobody);
  expect(await moved(11, 12)).toMatchObject({ same: 5, people: [nipOf(5)] });
  expect(await moved(12, 15)).toEqual(nobody);
  await regency.stop();
});

const STOOD = `query ($from: Date!, $until: Date!) { myRegency { boxMovement(from: $from, until: $until) {
  people matrix joined left moves { same up } } } }`;
const LIST = `query ($moved: MovedInput!) { myRegency { employees(filter: { moved: $moved }) {
  totalCount edges { node { nip } } } } }`;

interface Stood {
  myRegency: {
    boxMovement: {
      people: number;
      matrix: number[][];
      joined: number[];
      left: number[];
      moves: { same: number; up: number };
    };
  };
}
interface Listed {
  myRegency: { employees: { totalCount: number; edges: { node: { nip: string } }[] } };
}

test("who joined, left, came back or was placed anew is counted on the days it was so, and listed", async () => {
  const day = (n: number) => new Date(`2026-06-${String(n).padStart(2, "0")}T05:00:00Z`);
  let now = day(1);
  const regency = await openRegency({ clock: () => now });
  const people = (file: string, rows: Parameters<typeof bringIn>[2]) =>
    bringIn(regency, "employees", rows, { contentHash: file, partial: true });
  const gone = { "KEDUDUKAN HUKUM NAMA": "Pensiun" };
  await people(
    "1",
    [0, 1, 2, 3].map((n) => person(n)),
  );
  await bringIn(
    regency,
    "assessments",
    [0, 1, 2, 3].map((n) => assessment(n, "1")),
  );
  await bringIn(
    regency,
    "appraisals",
    [0, 1, 2].map((n) => appraisal(n)),
  );
  now = day(3);
  await people("3", [person(4)]);
  await bringIn(regency, "appraisals", [appraisal(4)], { contentHash: "3" });
  now = day(5);
  await people("5", [person(1, gone), person(2, gone), person(3, gone)]);
  await bringIn(regency, "assessments", [assessment(0, "5")], { contentHash: "5" });
  now = day(7);
  await people("7", [person(2)]);
  now = day(9);

  const days = (from: number, until: number) => ({
    from: `2026-06-0${from}`,
    until: `2026-06-0${until}`,
  });
  const stood = async (from: number, until: number) =>
    (await data<Stood>(regency, OFFICER, STOOD, days(from, until))).myRegency.boxMovement;
  const listed = async (from: number, until: number, more: object) => {
    const moved = { ...days(from, until), ...more };
    const { employees } = (await data<Listed>(regency, OFFICER, LIST, { moved })).myRegency;
    expect(employees.edges).toHaveLength(employees.totalCount);
    return employees.edges.map(({ node }) => node.nip).sort();
  };
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const some = (...ns: number[]) => ns.map(nipOf).sort();

  // Person 3 has no rating, so stands nowhere of the nine, and leaves from there.
  const whole = await stood(1, 9);
  expect(whole).toMatchObject({ people: 3, moves: { same: 1, up: 1 } });
  expect([total(whole.joined), total(whole.left), whole.left[0]]).toEqual([1, 2, 1]);
  expect(await listed(1, 9, { left: true })).toEqual(some(1, 3));
  expect(await listed(1, 9, { left: true, fromBox: 0 })).toEqual(some(3));
  expect(await listed(1, 9, { joined: true })).toEqual(some(4));
  expect(await listed(1, 9, {})).toEqual(some(0, 2));

  // Of two days before they left, leavers are as they were; after, they are nowhere.
  expect(await stood(3, 4)).toMatchObject({ people: 5, left: Array(10).fill(0) });
  expect(await listed(3, 4, { fromBox: 0 })).toEqual(expect.arrayContaining(some(3)));
  expect(await stood(5, 9)).toMatchObject({ people: 3, left: Array(10).fill(0) });

  // Whatever the other day is, as many stand in a box on this one.
  const standings = new Map<number, number[]>();
  const agree = (on: number, counts: number[]) => {
    expect([on, counts]).toEqual([on, standings.get(on) ?? counts]);
    standings.set(on, counts);
  };
  for (let from = 1; from < 9; from += 1) {
    for (let until = from + 1; until <= 9; until += 1) {
      const { matrix, joined, left } = await stood(from, until);
      const came = (box: number) => total(matrix.map((row) => row[box] ?? 0));
      agree(
        from,
        left.map((count, box) => total(matrix[box] ?? []) + count),
      );
      agree(
        until,
        joined.map((count, box) => came(box) + count),
      );
      expect(await listed(from, until, { left: true })).toHaveLength(total(left));
      expect(await listed(from, until, { joined: true })).toHaveLength(total(joined));
    }
  }
  expect([1, 4, 6, 9].map((on) => total(standings.get(on) ?? []))).toEqual([4, 5, 3, 3]);
  await regency.stop();
});

test("who left stood nowhere on the later day, so no box and no joining goes with it", async () => {
  const regency = await openRegency();
  const period = { from: "2026-06-01", until: "2026-06-02", left: true };
  for (const more of [{ toBox: 5 }, { joined: true }]) {
    const answer = await ask(regency, OFFICER, LIST, { moved: { ...period, ...more } });
    expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors?.[0]?.message).toContain(Object.keys(more)[0]);
  }
  await regency.stop();
});
