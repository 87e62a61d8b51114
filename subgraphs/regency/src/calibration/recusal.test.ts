import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import {
  COMMITTEE,
  type Committee,
  member,
  openCommittee,
  openSitting,
  REASON,
} from "../testing/committee.ts";
import { change, ENTER } from "../testing/evidence.ts";
import { codes, HEAD, says } from "../testing/kit.ts";
import { appraisal, bringIn, nipOf } from "../testing/people.ts";

let regency: Regency;
let on: Committee["on"];
beforeEach(async () => {
  ({ regency, on } = await openCommittee());
});

describe("recusal", () => {
  test("follows from the own case and from the rater of the latest appraisal", async () => {
    const sitting = await on(1, 4, 5);
    const grounds = async (n: number) =>
      (await sitting.caseOf(n, HEAD)).recusals.map((one) => [one.member, one.ground]);
    expect(await grounds(1)).toEqual([["b", "OWN_CASE"]]);
    expect(await grounds(4)).toEqual([["d", "SUBORDINATE"]]);
    expect(await grounds(5)).toEqual([]);
    await sitting.come(1, 3);
    const vote = (n: number, about: number) =>
      sitting.tries(member(n), "voteCalibration", { box: 5 }, about);
    const own = await vote(1, 1);
    expect(codes(own)).toEqual(["FORBIDDEN"]);
    expect(says(own)).toBe("You are recused from this person's case.");
    expect(codes(await vote(3, 4))).toEqual(["FORBIDDEN"]);
    expect(codes(await vote(3, 5))).toEqual([]);
  });

  test("outlasts a later appraisal that names no rater, and follows from one entered by hand that does", async () => {
    const enter = (n: number, year: number, raterNip?: string) =>
      change(regency, ENTER, {
        nip: nipOf(n),
        record: { appraisal: { year, rating: "BAIK", raterNip } },
      });
    await enter(4, 2026);
    await enter(5, 2026, nipOf(2));
    const sitting = await on(4, 5);
    const recused = async (n: number) =>
      (await sitting.caseOf(n, HEAD)).recusals.map((one) => [one.member, one.ground]);
    expect(await recused(4)).toEqual([["d", "SUBORDINATE"]]);
    expect(await recused(5)).toEqual([["c", "SUBORDINATE"]]);
  });

  test("follows from a record that comes in after the vote, and the vote does not count", async () => {
    const sitting = await on(5);
    await sitting.come(0, 1, 2, 3);
    for (const n of [0, 1, 2, 3]) {
      await sitting.does(member(n), "voteCalibration", { box: 5 }, 5);
    }
    const rated = { ...appraisal(5), nipNrpPenilai: nipOf(2) };
    await bringIn(regency, "appraisals", [rated]);
    await sitting.does(member(0), "closeCalibrationCase", {}, 5);
    const { votes, recusals } = await sitting.caseOf(5);
    expect(votes?.map(({ counted }) => counted)).toEqual([true, true, false, true]);
    expect(recusals).toEqual([{ member: "c", ground: "SUBORDINATE", declaredBy: null }]);
  });

  test("from a relative declared once holds in the next session too", async () => {
    const first = await on(5);
    await first.does(member(2), "declareCalibrationConflict", { ground: "RELATIVE" }, 5);
    await first.does(member(0), "cancelCalibration", { reason: REASON });
    const second = await on(5);
    expect((await second.caseOf(5)).recusals).toEqual([
      { member: "c", ground: "RELATIVE", declaredBy: null },
    ]);
    const taken = await second.tries(member(2), "withdrawCalibrationConflict", {}, 5);
    expect(says(taken)).toContain("follows from the records");
  });

  test("from a relative holds for whoever has the member's NIP under another name", async () => {
    const first = await on(5);
    await first.does(member(2), "declareCalibrationConflict", { ground: "RELATIVE" }, 5);
    await first.does(member(0), "cancelCalibration", { reason: REASON });
    const renamed = { c: "c.baru" } as Readonly<Record<string, string>>;
    const members = COMMITTEE.members.map(({ subject, ...one }) => ({
      ...one,
      subject: renamed[subject] ?? subject,
    }));
    const second = await openSitting(regency, { nips: [nipOf(5)] }, { members });
    expect((await second.caseOf(5)).recusals).toEqual([
      { member: "c.baru", ground: "RELATIVE", declaredBy: null },
    ]);
  });

  test("declared by mistake is taken back in time", async () => {
    const sitting = await on(5);
    await sitting.does(member(2), "declareCalibrationConflict", { ground: "RELATIVE" }, 5);
    await sitting.does(member(2), "withdrawCalibrationConflict", {}, 5);
    expect((await sitting.caseOf(5)).recusals).toEqual([]);
  });
});
