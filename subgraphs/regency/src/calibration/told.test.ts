import { beforeEach, describe, expect, test } from "@jest/globals";
import { FOLLOW_UPS } from "@talenta/talent";
import type { Regency } from "../index.ts";
import {
  COMMITTEE,
  type Committee,
  member,
  openCommittee,
  REASON,
  standingOf,
} from "../testing/committee.ts";
import { caller, data, HEAD, OFFICER, TODAY } from "../testing/kit.ts";
import { bringIn, appraisal, assessment, nipOf } from "../testing/people.ts";

const TOLD = `query ($nip: ID!) { myRegency { employee(nip: $nip) { placement {
  id: explanationText en: explanationText(language: EN) calibration { outcome box reason title headSigned }
  explanation { followUp { english } } } } } }`;

interface Told {
  myRegency: {
    employee: {
      placement: {
        id: string[];
        en: string[];
        calibration: object | null;
        explanation: { followUp: { english: string[] } };
      };
    };
  };
}

const SELF = caller("EMPLOYEE", { nip: nipOf(5) });
const told = async () =>
  (await data<Told>(regency, SELF, TOLD, { nip: nipOf(5) })).myRegency.employee.placement;
const sign = async (box: number) => {
  const sitting = await on(5);
  await sitting.decide(5, box);
  return sitting;
};

let regency: Regency;
let on: Committee["on"];
let now: Date;
beforeEach(async () => {
  now = TODAY;
  ({ regency, on } = await openCommittee({ clock: () => now }));
});

describe("what a committee decided is told to the person concerned", () => {
  test("with the session, the day and the reason, in both languages and for apps, once it is signed", async () => {
    const sitting = await sign(8);
    expect((await told()).en.join("\n")).not.toContain("committee has");
    await sitting.does(member(0), "signCalibration");
    const { id, en, calibration, explanation } = await told();
    expect(en.slice(5, 9)).toEqual([
      "- The talent committee has put you in box 8; that box is the one that counts. By the calculation below: box 5.",
      `- Decided in the session “${COMMITTEE.title}”, signed on 15 June 2026.`,
      `- The committee's reason, in its own words: “${REASON}”`,
      expect.stringContaining("the committee may decide that by itself"),
    ]);
    expect(id.slice(6, 8)).toEqual([
      `- Diputuskan dalam sidang “${COMMITTEE.title}”, yang ditandatangani pada 15 Juni 2026.`,
      `- Alasan komite, dengan kata-katanya sendiri: “${REASON}”`,
    ]);
    expect(explanation.followUp.english).toEqual(FOLLOW_UPS[8].en);
    expect(calibration).toEqual({
      outcome: "MOVED",
      box: 8,
      reason: REASON,
      title: COMMITTEE.title,
      headSigned: false,
    });
  });

  test("with the head's signature where the move needed it", async () => {
    await bringIn(regency, "appraisals", [appraisal(5, "Sangat Kurang", 2026)]);
    await bringIn(regency, "assessments", [assessment(5, "0", { TANGGAL: "2026-01-10" })]);
    const sitting = await sign(7);
    await sitting.does(HEAD, "signOffCalibrationCase", { agreed: true }, 5);
    await sitting.does(member(0), "signCalibration");
    expect((await told()).en).toContainEqual(
      expect.stringContaining("the head of the government had to sign it too, and has"),
    );
  });

  test("where it confirmed the box too", async () => {
    const sitting = await sign(5);
    await sitting.does(member(0), "signCalibration");
    expect((await told()).en.slice(5, 8)).toEqual([
      "- You are in box 5 of nine boxes.",
      "- The talent committee has looked at this box and confirmed it.",
      `- Decided in the session “${COMMITTEE.title}”, signed on 15 June 2026.`,
    ]);
  });
});

const OBJECT = `mutation ($placement: ID!) {
  objectToPlacement(input: { placementId: $placement, reason: "Keliru." }) { request { id } } }`;
const GRANT = `mutation ($id: ID!) { takeRequest(input: { requestId: $id }) { request { id } }
  grantRequest(input: { requestId: $id, answer: "Akan dibahas.", leadsTo: CALIBRATION }) { request { id } } }`;
const ANSWERED = `query ($nip: ID!) { myRegency { employee(nip: $nip) { requests { edges { node {
  state calibration { outcome box reason title } resultPlacement { computedBox box } } } } } } }`;

interface Answered {
  myRegency: { employee: { requests: { edges: { node: object }[] } } };
}

const answered = async () => {
  const { myRegency } = await data<Answered>(regency, SELF, ANSWERED, { nip: nipOf(5) });
  return myRegency.employee.requests.edges[0]?.node;
};

describe("an objection granted for a committee", () => {
  beforeEach(async () => {
    const { id: placement } = await standingOf(regency, 5);
    const made = await data<{ objectToPlacement: { request: { id: string } } }>(
      regency,
      SELF,
      OBJECT,
      { placement },
    );
    await data(regency, OFFICER, GRANT, made.objectToPlacement.request);
  });

  test("shows what the session decided once it is signed, and no later session changes that", async () => {
    const sitting = await sign(8);
    const waiting = { state: "GRANTED", calibration: null, resultPlacement: null };
    expect(await answered()).toEqual(waiting);
    await sitting.does(member(0), "signCalibration");
    const decided = {
      state: "GRANTED",
      calibration: { outcome: "MOVED", box: 8, reason: REASON, title: COMMITTEE.title },
      resultPlacement: { computedBox: 5, box: 8 },
    };
    expect(await answered()).toEqual(decided);
    now = new Date(now.getTime() + 60_000);
    await bringIn(regency, "appraisals", [appraisal(5, "Kurang", 2026)]);
    const later = await on(5);
    await later.decide(5, (await later.caseOf(5)).computedBox);
    await later.does(member(0), "signCalibration");
    expect(await answered()).toEqual(decided);
  });

  test("shows that it was deferred, until another session decides", async () => {
    const sitting = await on(5);
    await sitting.come(0, 1, 2);
    await sitting.does(member(0), "deferCalibrationCase", { reason: REASON }, 5);
    await sitting.does(member(0), "signCalibration");
    expect(await answered()).toMatchObject({
      calibration: { outcome: "DEFERRED", box: 5, reason: null },
      resultPlacement: null,
    });
    await (await sign(5)).does(member(0), "signCalibration");
    expect(await answered()).toMatchObject({
      calibration: { outcome: "CONFIRMED", box: 5, reason: null },
      resultPlacement: { computedBox: 5, box: 5 },
    });
  });
});
