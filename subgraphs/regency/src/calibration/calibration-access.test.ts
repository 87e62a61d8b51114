import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import {
  type Committee,
  member,
  openCommittee,
  REASON,
  type Sitting,
  STANDING,
  standingOf,
} from "../testing/committee.ts";
import { ask, caller, codes, data, HEAD, OFFICER } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";

let regency: Regency;
let on: Committee["on"];
beforeEach(async () => {
  ({ regency, on } = await openCommittee());
});

describe("who may", () => {
  test("an officer neither sees a session nor votes, and another regency's committee finds nothing", async () => {
    const sitting = await on(5);
    const vote = await sitting.tries(OFFICER, "voteCalibration", { box: 5 }, 5);
    expect(codes(vote)).toEqual(["FORBIDDEN"]);
    const query = `query ($id: ID!) { myRegency { calibrationSession(id: $id) { id } calibrationSessions { totalCount } } }`;
    const foreign = caller("REGENCY_COMMITTEE", { regency: "18.71" });
    for (const who of [OFFICER, foreign, caller("EMPLOYEE", { nip: nipOf(5) })]) {
      const answer = await ask(regency, who, query, { id: sitting.id });
      expect(answer.data).toMatchObject(
        who === foreign
          ? { myRegency: null }
          : { myRegency: { calibrationSession: null, calibrationSessions: null } },
      );
      expect(new Set(codes(answer))).toEqual(new Set(["FORBIDDEN"]));
    }
  });

  test("votes are seen by members who are not recused and the head; a stranger of the committee sees none", async () => {
    const sitting = await on(1, 5);
    await sitting.decide(5, 5);
    const votes = async (n: number, who: Parameters<Sitting["see"]>[0]) =>
      (await sitting.caseOf(n, who)).votes?.length ?? null;
    expect(await votes(5, member(1))).toBe(3);
    expect(await votes(5, HEAD)).toBe(3);
    expect(await votes(5, member(9))).toBeNull();
    expect(await votes(1, member(1))).toBeNull();
    expect(await votes(1, { ...caller("REGENCY_COMMITTEE"), subject: "b" })).toBeNull();
    expect(await votes(1, member(2))).toBe(0);
    expect(await votes(5, { ...HEAD, nip: nipOf(5) })).toBeNull();
  });

  test("the person sees the result on the own placement: that it was moved and why, not who voted", async () => {
    const sitting = await on(5);
    await sitting.decide(5, 8);
    await sitting.does(member(0), "signCalibration");
    const self = caller("EMPLOYEE", { nip: nipOf(5) });
    expect(await standingOf(regency, 5, self)).toMatchObject({
      computedBox: 5,
      box: 8,
      calibration: { outcome: "MOVED", reason: REASON, members: 3 },
    });
    const other = caller("EMPLOYEE", { nip: nipOf(4) });
    const answer = await data<{ myRegency: { employee: unknown } }>(regency, other, STANDING, {
      nip: nipOf(5),
    });
    expect(answer.myRegency.employee).toBeNull();
    const analyst = await ask(
      await sharing(),
      caller("PROVINCE_ANALYST"),
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Regency { employee(nip: "${nipOf(5)}") {
        placement { box calibration { reason } } } } } }`,
      { r: [{ __typename: "Regency", code: "18.05" }] },
    );
    expect(codes(analyst)).toEqual(["FORBIDDEN"]);
  });

  async function sharing(): Promise<Regency> {
    await ask(regency, HEAD, `mutation { setSharing(input: { level: FULL }) { sharing } }`);
    return regency;
  }
});
