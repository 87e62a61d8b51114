import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import {
  COMMITTEE,
  type Committee,
  member,
  openCommittee,
  REASON,
  type Sitting,
  standingOf,
} from "../testing/committee.ts";
import { codes, data, HEAD, OFFICER, TODAY, says } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf } from "../testing/people.ts";

let regency: Regency;
let on: Committee["on"];
beforeEach(async () => {
  ({ regency, on } = await openCommittee());
});

describe("a signed session", () => {
  test("moves a person by a majority, with the computed box beside it", async () => {
    const sitting = await on(5);
    expect(await sitting.caseOf(5)).toMatchObject({ computedBox: 5, outcome: null });
    await sitting.decide(5, 8);
    expect(await standingOf(regency, 5)).toMatchObject({
      computedBox: 5,
      calibratedBox: null,
      box: 5,
      calibration: null,
    });
    await sitting.does(member(0), "signCalibration");
    expect(await standingOf(regency, 5)).toMatchObject({
      computedBox: 5,
      box: 8,
      calibration: {
        outcome: "MOVED",
        box: 8,
        reason: REASON,
        sessionId: sitting.id,
        title: COMMITTEE.title,
        decidedAt: TODAY.toISOString(),
        members: 3,
        headSigned: false,
      },
    });
    expect(await sitting.see()).toMatchObject({ state: "SIGNED", signedAs: "CHAIR" });
    const pool = await data<{ myRegency: { talentPool: { nineBox: { count: number }[] } } }>(
      regency,
      OFFICER,
      "{ myRegency { talentPool { nineBox { count } } } }",
    );
    expect(pool.myRegency.talentPool.nineBox.map(({ count }) => count)).toEqual([
      0, 0, 0, 0, 5, 0, 0, 1, 0,
    ]);
  });

  test("confirms a person, and says so", async () => {
    const sitting = await on(5);
    await sitting.decide(5, 5);
    await sitting.does(member(0), "signCalibration");
    expect(await standingOf(regency, 5)).toMatchObject({
      box: 5,
      calibration: { outcome: "CONFIRMED", box: 5, reason: null },
    });
  });

  test("is a whole: where one case cannot be signed none takes effect", async () => {
    const sitting = await on(4, 5);
    await sitting.decide(5, 8);
    expect(says(await sitting.tries(member(0), "signCalibration"))).toContain("Close or defer");
    expect(await standingOf(regency, 5)).toMatchObject({ box: 5 });
  });

  test("is signed once when chair and head sign at the same moment", async () => {
    const sitting = await on(5);
    await sitting.decide(5, 8);
    const answers = await Promise.all([
      sitting.tries(member(0), "signCalibration"),
      sitting.tries(HEAD, "signCalibration"),
    ]);
    expect(answers.flatMap(codes)).toEqual(["CONFLICT"]);
    expect(await standingOf(regency, 5)).toMatchObject({
      computedBox: 5,
      calibratedBox: 8,
      box: 8,
    });
  });

  test("refuses everything that is tried on it, and its signature sent again is the same", async () => {
    const sitting = await on(5);
    await sitting.decide(5, 8);
    await sitting.does(member(0), "signCalibration");
    const before = await sitting.see();
    for (const [mutation, input] of [
      ["voteCalibration", { box: 5 }],
      ["proposeCalibration", { box: 9, reason: REASON }],
      ["closeCalibrationCase", {}],
      ["deferCalibrationCase", { reason: REASON }],
      ["renewCalibrationCase", {}],
      ["declareCalibrationConflict", { ground: "RELATIVE" }],
      ["noteCalibration", { text: "Terlambat" }],
    ] as const) {
      const answer = await sitting.tries(member(1), mutation, input, 5);
      expect([mutation, codes(answer)]).toEqual([mutation, ["CONFLICT"]]);
    }
    for (const [mutation, input] of [
      ["cancelCalibration", { reason: REASON }],
      ["recordCalibrationAttendance", { member: "d", present: true }],
    ] as const) {
      const answer = await sitting.tries(member(0), mutation, input);
      expect([mutation, codes(answer)]).toEqual([mutation, ["CONFLICT"]]);
    }
    expect(codes(await sitting.tries(HEAD, "signCalibration"))).toEqual(["CONFLICT"]);
    expect(await sitting.does(member(0), "signCalibration")).toBe(false);
    expect(await sitting.see()).toEqual(before);
  });
});

describe("a case", () => {
  test("takes two members' votes cast at the same moment, each once", async () => {
    const sitting = await on(5);
    await sitting.come(0, 1, 2, 3);
    const votes = [0, 1, 2, 3, 1, 2].map((n) =>
      sitting.does(member(n), "voteCalibration", { box: 5 }, 5),
    );
    expect((await Promise.all(votes)).filter(Boolean)).toHaveLength(4);
    expect((await sitting.caseOf(5)).votes?.map((vote) => vote.member)).toEqual([
      "chair",
      "b",
      "c",
      "d",
    ]);
  });

  test("counts the vote before it is closed and refuses the one after, whatever comes first", async () => {
    const sitting = await on(5);
    await sitting.come(0, 1, 2, 3);
    for (const n of [0, 1, 2]) await sitting.does(member(n), "voteCalibration", { box: 5 }, 5);
    const [late, closed] = await Promise.all([
      sitting.tries(member(3), "voteCalibration", { box: 5 }, 5),
      sitting.tries(member(0), "closeCalibrationCase", {}, 5),
    ]);
    expect(closed.errors).toBeUndefined();
    const { votes, outcome } = await sitting.caseOf(5);
    expect(outcome).toBe("CONFIRMED");
    expect(votes?.every(({ counted }) => counted)).toBe(true);
    expect(votes).toHaveLength(late.errors === undefined ? 4 : 3);
    const answer = await sitting.tries(member(3), "voteCalibration", { box: 5 }, 5);
    expect(late.errors ? codes(answer) : ["CONFLICT"]).toEqual(["CONFLICT"]);
    expect(codes(await sitting.tries(member(1), "voteCalibration", { box: 5 }, 5))).toEqual([
      "CONFLICT",
    ]);
  });

  test("changes nothing when the same is sent twice", async () => {
    const sitting = await on(5);
    await sitting.does(member(0), "recordCalibrationAttendance", { member: "b", present: true });
    const twice = async (...wish: Parameters<Sitting["does"]>) => [
      await sitting.does(...wish),
      await sitting.does(...wish),
    ];
    const again = [
      await twice(member(1), "recordCalibrationAttendance", { member: "b", present: false }),
      await twice(member(1), "recordCalibrationAttendance", { member: "b", present: true }),
      await twice(member(1), "proposeCalibration", { box: 8, reason: REASON }, 5),
      await twice(member(1), "voteCalibration", { box: 8 }, 5),
      await twice(member(1), "noteCalibration", { text: "Catatan", clientMutationId: "n1" }, 5),
      await twice(member(2), "declareCalibrationConflict", { ground: "OTHER" }, 5),
    ];
    expect(again).toEqual(again.map(() => [true, false]));
    expect(await sitting.caseOf(5)).toMatchObject({
      proposals: [{ box: 8 }],
      votes: [{ box: 8 }],
      notes: [{ by: "b", text: "Catatan" }],
      recusals: [{ member: "c", ground: "OTHER", declaredBy: "c" }],
    });
  });

  test("beyond one step per axis waits for the head, who alone may sign it off", async () => {
    await bringIn(regency, "appraisals", [appraisal(5, "Sangat Kurang", 2026)]);
    await bringIn(regency, "assessments", [assessment(5, "0", { TANGGAL: "2026-01-10" })]);
    const sitting = await on(5);
    const { computedBox, boxesWithinReach } = await sitting.caseOf(5);
    expect([computedBox, boxesWithinReach]).toEqual([3, [1, 2, 3, 5, 6, 8]]);
    await sitting.decide(5, 7);
    expect(says(await sitting.tries(member(0), "signCalibration"))).toContain("The head must sign");
    const word = { agreed: true };
    expect(codes(await sitting.tries(member(0), "signOffCalibrationCase", word, 5))).toEqual([
      "FORBIDDEN",
    ]);
    await sitting.does(HEAD, "signOffCalibrationCase", word, 5);
    await sitting.does(member(0), "signCalibration");
    expect(await standingOf(regency, 5)).toMatchObject({
      computedBox: 3,
      box: 7,
      calibration: { headSigned: true },
    });
  });

  test("whose placement was superseded is refused at signing, and heard anew under the newer one", async () => {
    const sitting = await on(4, 5);
    await sitting.decide(4, 8);
    await sitting.decide(5, 8);
    await bringIn(regency, "appraisals", [appraisal(5, "Sangat Baik", 2026)]);
    expect((await sitting.caseOf(5)).superseded).toBe(true);
    expect(says(await sitting.tries(member(0), "signCalibration"))).toContain("superseded");
    await sitting.does(member(0), "renewCalibrationCase", {}, 5);
    const renewed = await sitting.caseOf(5);
    expect(renewed).toMatchObject({ number: 3, outcome: null, votes: [], superseded: false });
    await sitting.decide(5, renewed.computedBox);
    await sitting.does(member(0), "signCalibration");
    expect(await standingOf(regency, 4)).toMatchObject({ box: 8 });
    expect(await standingOf(regency, 5)).toMatchObject({ box: renewed.computedBox });
  });

  test("moved stays moved while policy and computed box are the same, and lapses with another box", async () => {
    const sitting = await on(5);
    await sitting.decide(5, 8);
    await sitting.does(member(0), "signCalibration");
    const moved = await standingOf(regency, 5);
    await bringIn(regency, "appraisals", [{ ...appraisal(5), namaPenilai: "Bu Contoh" }]);
    expect(await standingOf(regency, 5)).toEqual(moved);
    await bringIn(regency, "appraisals", [appraisal(5, "Sangat Baik", 2026)]);
    const carried = await standingOf(regency, 5);
    expect(carried.id).not.toBe(moved.id);
    expect(carried).toEqual({ ...moved, id: carried.id });
    await bringIn(regency, "appraisals", [appraisal(5, "Kurang", 2026)]);
    const after = await standingOf(regency, 5);
    expect(after.computedBox).not.toBe(moved.computedBox);
    expect(after).toMatchObject({ box: after.computedBox, calibratedBox: null, calibration: null });
    const history = await data<{
      myRegency: { employee: { placements: { edges: { node: object }[] } } };
    }>(
      regency,
      OFFICER,
      `query ($nip: ID!) { myRegency { employee(nip: $nip) {
        placements(first: 3) { edges { node { id computedBox box calibration { box reason } } } } } } }`,
      { nip: nipOf(5) },
    );
    expect(history.myRegency.employee.placements.edges.slice(1).map(({ node }) => node)).toEqual(
      [carried, moved].map(({ id }) => ({
        id,
        computedBox: 5,
        box: 8,
        calibration: { box: 8, reason: REASON },
      })),
    );
  });
});
