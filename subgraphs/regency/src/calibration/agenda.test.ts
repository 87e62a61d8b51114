import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import {
  COMMITTEE,
  type Committee,
  member,
  openCommittee,
  REASON,
  standingOf,
} from "../testing/committee.ts";
import { ask, caller, codes, data, HEAD, OFFICER, says } from "../testing/kit.ts";
import { appraisal, bringIn, nipOf, person } from "../testing/people.ts";
import { everybody } from "../testing/pooled.ts";

let regency: Regency;
let on: Committee["on"];
beforeEach(async () => {
  ({ regency, on } = await openCommittee());
});

describe("an agenda", () => {
  const OPEN = `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) { session { id quorum
    leftOutUnplaced leftOutElsewhere cases(first: 50) { totalCount edges { node { employee { nip } } } } } changed } }`;
  interface Opened {
    openCalibration: {
      session: {
        id: string;
        quorum: number;
        leftOutUnplaced: number;
        leftOutElsewhere: number;
        cases: { totalCount: number; edges: { node: { employee: { nip: string } } }[] };
      };
      changed: boolean;
    };
  }
  const open = async (agenda: object, more: object = {}) =>
    (await data<Opened>(regency, member(0), OPEN, { input: { ...COMMITTEE, agenda, ...more } }))
      .openCalibration;
  const faults = (agenda: object, more: object = {}) =>
    ask(regency, member(0), OPEN, { input: { ...COMMITTEE, agenda, ...more } });
  const cancelAll = async () => {
    const list = await data<{
      myRegency: { calibrationSessions: { edges: { node: { id: string } }[] } };
    }>(
      regency,
      HEAD,
      "{ myRegency { calibrationSessions(state: OPEN) { edges { node { id } } } } }",
    );
    for (const { node } of list.myRegency.calibrationSessions.edges) {
      const input = { sessionId: node.id, reason: REASON };
      const mutation = `mutation ($input: CancelCalibrationInput!) { cancelCalibration(input: $input) { changed } }`;
      await data(regency, HEAD, mutation, { input });
    }
  };
  const sessions = async () => {
    const list = await data<{ myRegency: { calibrationSessions: { totalCount: number } } }>(
      regency,
      HEAD,
      "{ myRegency { calibrationSessions { totalCount } } }",
    );
    return list.myRegency.calibrationSessions.totalCount;
  };
  const nipsOf = ({ session }: Opened["openCalibration"]) =>
    session.cases.edges.map(({ node }) => node.employee.nip);

  test("of a unit takes the units below along, and leaves out the unplaced and those heard elsewhere", async () => {
    const unplaced = [6, 8].map((n) => person(n, { "UNOR ID": "U-2", "UNOR NAMA": "Bidang 2" }));
    await bringIn(regency, "employees", unplaced, { partial: true });
    const elsewhere = await on(2);
    const all = await everybody(regency);
    const unit = all.find(({ nip }) => nip === nipOf(2))?.unit?.parent?.code;
    const below = all.filter((one) => one.unit?.code === unit || one.unit?.parent?.code === unit);
    const there = below.filter(({ placement }) => placement.box !== null).map(({ nip }) => nip);
    expect(below.length).toBeGreaterThan(there.length);
    expect(there).toEqual(expect.arrayContaining([nipOf(2), nipOf(4)]));
    const answer = await open({ unitId: unit });
    expect(nipsOf(answer).toSorted()).toEqual(there.filter((nip) => nip !== nipOf(2)).toSorted());
    expect(answer.session).toMatchObject({
      quorum: 3,
      leftOutUnplaced: below.length - there.length,
      leftOutElsewhere: 1,
    });
    await elsewhere.does(member(0), "cancelCalibration", { reason: REASON });
    expect((await on(2)).id).not.toBe(elsewhere.id);
  });

  test("of a class takes its holders, together with another condition only those of both", async () => {
    const all = await everybody(regency);
    const holders = all.filter(({ position }) => position?.class === "PENGAWAS");
    expect(holders.length).toBeGreaterThan(1);
    const nips = holders.map(({ nip }) => nip);
    const both = [nipOf(0), ...nips.slice(0, 1)];
    expect(nipsOf(await open({ positionClass: "PENGAWAS", nips: both }))).toEqual(nips.slice(0, 1));
    const { session } = await open({ positionClass: "PENGAWAS" });
    expect(session).toMatchObject({ leftOutElsewhere: 1, cases: { totalCount: nips.length - 1 } });
  });

  test("of a border takes those near a cut-off, the ends included, and nobody else", async () => {
    const performance = async (n: number) => {
      const answer = await data<{
        myRegency: { employee: { placement: { performance: number; potential: number } } };
      }>(
        regency,
        OFFICER,
        `query ($nip: ID!) { myRegency { employee(nip: $nip) { placement { performance potential } } } }`,
        { nip: nipOf(n) },
      );
      return answer.myRegency.employee.placement;
    };
    const figures = await Promise.all([0, 1, 2, 3, 4, 5].map(performance));
    const near = (points: number) =>
      figures.flatMap((figure, n) =>
        [figure.performance, figure.potential].some(
          (score) => Math.abs(score - 60) <= points || Math.abs(score - 80) <= points,
        )
          ? [nipOf(n)]
          : [],
      );
    const asked = await faults({ border: {} });
    expect(codes(asked)).toEqual(near(2).length > 0 ? [] : ["BAD_USER_INPUT"]);
    await cancelAll();
    const widths = [...new Set(figures.map(({ potential }) => Math.abs(potential - 60)))];
    expect(widths.length).toBeGreaterThan(1);
    for (const points of [0, 2, 10, ...widths.filter((width) => width <= 20)]) {
      const expected = near(points);
      const answer = await faults({ border: { points } });
      if (expected.length === 0) {
        expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
        continue;
      }
      const { session } = (answer.data as unknown as Opened).openCalibration;
      expect(session.cases.edges.map(({ node }) => node.employee.nip).sort()).toEqual(
        expected.sort(),
      );
      await cancelAll();
    }
  });

  test("that names nobody, or nothing there is, is refused, and nothing is opened", async () => {
    const wrong: [object, string][] = [
      [{}, "input.agenda"],
      [{ unitId: "nowhere" }, "input.agenda.unitId"],
      [{ positionClass: "JPT_MADYA" }, "input.agenda"],
      [{ border: { points: -1 } }, "input.agenda.border.points"],
      [{ border: { points: 21 } }, "input.agenda.border.points"],
      [{ nips: [nipOf(99)] }, "input.agenda.nips"],
      [{ nips: [] }, "input.agenda.nips"],
    ];
    for (const [agenda, field] of wrong) {
      const answer = await faults(agenda);
      expect([agenda, answer.errors?.[0]?.extensions?.["field"]]).toEqual([agenda, field]);
    }
    const members = COMMITTEE.members.map((one) => ({ ...one, nip: nipOf(9) }));
    expect(codes(await faults({ nips: [nipOf(5)] }, { members }))).toEqual(["BAD_USER_INPUT"]);
    expect(await sessions()).toBe(0);
  });

  test("is heard by nobody without a NIP, and the error names the member", async () => {
    for (const nip of ["", "19700101", "not a number"]) {
      const members = COMMITTEE.members.map((one, n) => (n === 2 ? { ...one, nip } : one));
      const answer = await faults({ nips: [nipOf(5)] }, { members });
      expect(answer.errors?.[0]).toMatchObject({
        message: expect.stringContaining("NIP of c,"),
        extensions: { code: "BAD_USER_INPUT", field: "input.members.nip" },
      });
    }
    const members = COMMITTEE.members.map(({ subject, chair }) => ({ subject, chair }));
    const answer = await faults({ nips: [nipOf(5)] }, { members });
    expect(says(answer)).toContain("nip");
    expect(await sessions()).toBe(0);
  });

  test("sent twice with the same id opens one session", async () => {
    const [one, two] = [
      await open({ nips: [nipOf(5)] }, { clientMutationId: "r1" }),
      await open({ nips: [nipOf(5)] }, { clientMutationId: "r1" }),
    ];
    expect(two.session.id).toBe(one.session.id);
    expect([one.changed, two.changed]).toEqual([true, false]);
  });

  test("takes ids as each member's own: another's of the same name is another session", async () => {
    const { session } = await open({ nips: [nipOf(5)] }, { clientMutationId: "r1" });
    const input = { ...COMMITTEE, agenda: { nips: [nipOf(4)] }, clientMutationId: "r1" };
    const { openCalibration: other } = await data<Opened>(regency, member(1), OPEN, { input });
    expect(other.changed).toBe(true);
    expect(other.session.id).not.toBe(session.id);
  });
});

test("people whose objection was granted for a committee, or whose calibration lapsed, wait until a signed session has heard them", async () => {
  const LIST = `query ($waits: Boolean!) { myRegency { employees(filter: { awaitsCalibration: $waits }) {
    totalCount edges { node { nip } } } } }`;
  interface List {
    myRegency: { employees: { totalCount: number; edges: { node: { nip: string } }[] } };
  }
  const waiting = async () => {
    const { myRegency } = await data<List>(regency, member(1), LIST, { waits: true });
    return myRegency.employees.edges.map(({ node }) => node.nip);
  };
  expect(await waiting()).toEqual([]);
  const { id: placement } = await standingOf(regency, 5);
  const made = await data<{ objectToPlacement: { request: { id: string } } }>(
    regency,
    caller("EMPLOYEE", { nip: nipOf(5) }),
    `mutation ($placement: ID!) { objectToPlacement(input: { placementId: $placement, reason: "Keliru." }) { request { id } } }`,
    { placement },
  );
  const { id: request } = made.objectToPlacement.request;
  const answer = `mutation ($request: ID!) { takeRequest(input: { requestId: $request }) { request { id } }
    grantRequest(input: { requestId: $request, answer: "Ya.", leadsTo: CALIBRATION }) { request { id } } }`;
  await data(regency, OFFICER, answer, { request });
  expect(await waiting()).toEqual([nipOf(5)]);
  const { myRegency } = await data<List>(regency, OFFICER, LIST, { waits: false });
  expect(myRegency.employees.totalCount).toBe(5);
  const sitting = await on(5);
  await sitting.decide(5, 8);
  expect(await waiting()).toEqual([nipOf(5)]);
  await sitting.does(HEAD, "signCalibration");
  expect(await waiting()).toEqual([]);
  // Evidence that leaves the computed box as it was leaves the decision; another box is another question.
  await bringIn(regency, "appraisals", [appraisal(5, "Sangat Baik", 2026)]);
  expect(await waiting()).toEqual([]);
  await bringIn(regency, "appraisals", [appraisal(5, "Kurang", 2026)]);
  expect(await waiting()).toEqual([nipOf(5)]);
  const again = await on(5);
  await again.decide(5, (await standingOf(regency, 5)).computedBox);
  await again.does(HEAD, "signCalibration");
  expect(await waiting()).toEqual([]);
});
