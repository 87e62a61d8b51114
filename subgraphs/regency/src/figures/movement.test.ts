import { expect, test } from "@jest/globals";
import { bringPeople, member, openSitting } from "../testing/committee.ts";
import { data, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, bringIn, nipOf } from "../testing/people.ts";

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
