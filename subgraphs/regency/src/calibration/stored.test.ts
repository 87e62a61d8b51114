import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createLog, TalentaError } from "@talenta/service";
import {
  type CalibrationAct,
  type CalibrationSession,
  decide,
  evolve,
  RECUSAL_GROUNDS,
} from "@talenta/talent";
import * as fc from "fast-check";
import { openTenant } from "../regency/open-tenant.ts";
import type { Tenant } from "../regency/tenant.ts";
import { bringPeople, COMMITTEE, member, REASON } from "../testing/committee.ts";
import { HEAD, newFile, openRegency, TODAY } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";
import { actInCalibration, actorOf, openCalibration } from "./calibration.service.ts";
import { factsOf } from "./facts.store.ts";
import { loadSession } from "./session.store.ts";

let tenant: Tenant;

beforeAll(async () => {
  const file = newFile();
  const regency = await openRegency({ file });
  await bringPeople(regency);
  await regency.stop();
  tenant = await openTenant({
    code: "18.05",
    name: "Kabupaten Contoh",
    kind: "REGENCY",
    file,
    log: createLog({ name: "test", level: "fatal" }),
    clock: () => TODAY,
  });
});
afterAll(() => tenant.store.close());

const caseId = "";
const box = fc.constantFrom(5, 5, 8, 9, 1);
const subject = fc.constantFrom("chair", "b", "c", "d");
const acts: fc.Arbitrary<CalibrationAct> = fc.oneof(
  fc
    .tuple(subject, fc.boolean())
    .map(([who, present]): CalibrationAct => ({ kind: "ATTEND", member: who, present })),
  box.map((to): CalibrationAct => ({ kind: "VOTE", caseId, box: to })),
  box.map((to): CalibrationAct => ({ kind: "PROPOSE", caseId, box: to, reason: REASON })),
  fc.tuple(subject, fc.constantFrom(...RECUSAL_GROUNDS)).map(([who, ground]): CalibrationAct => ({
    kind: "RECUSE",
    caseId,
    member: who,
    ground,
    note: null,
  })),
  subject.map((who): CalibrationAct => ({ kind: "WITHDRAW_RECUSAL", caseId, member: who })),
  fc.constantFrom<CalibrationAct>(
    { kind: "CLOSE", caseId },
    { kind: "DEFER", caseId, reason: REASON },
    { kind: "NOTE", caseId, text: "Catatan" },
    { kind: "SIGN_OFF", caseId, agreed: true, reason: null },
    { kind: "SIGN" },
  ),
);
const everybodyComes = [0, 1, 2, 3].map((n) => ({
  who: n,
  about: 0,
  act: { kind: "ATTEND", member: member(n).subject, present: true } as CalibrationAct,
}));
const steps = fc.array(fc.record({ who: fc.nat(4), about: fc.nat(1), act: acts }), {
  maxLength: 40,
});

describe("what is stored of a session", () => {
  test("is what the rules say it is, whatever is done in it", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { sql } = tenant.store;
        const { id } = await openCalibration(tenant, member(0), {
          ...COMMITTEE,
          agenda: { unit: null, positionClass: null, border: null, nips: [nipOf(4), nipOf(5)] },
          quorum: {},
          requestId: null,
        });
        const stored = async (): Promise<CalibrationSession> => {
          const session = await loadSession(sql, id);
          if (session === null) throw new Error("The session just opened is not there.");
          return session;
        };
        let model = await stored();
        const people = model.cases.map(({ employee }) => employee);
        for (const { who, about, act: tried } of [...everybodyComes, ...taken]) {
          const principal = who === 4 ? HEAD : member(who);
          const target = model.cases[about]?.id ?? "";
          const act = { ...tried, ...("caseId" in tried && { caseId: target }) } as CalibrationAct;
          const by = actorOf(principal);
          const facts = await factsOf(sql, people, [...model.members, by], id);
          const decision = decide(model, { by, act }, facts);
          const done = actInCalibration(tenant, principal, { sessionId: id, act });
          if (decision.ok) {
            model = decision.events.reduce(evolve, model);
            expect(await done).toEqual({ changed: decision.events.length > 0 });
          } else {
            await expect(done).rejects.toBeInstanceOf(TalentaError);
          }
          expect(inOrder(await stored())).toEqual(inOrder(model));
        }
        if (model.state === "OPEN") {
          const act = { kind: "CANCEL", reason: REASON } as const;
          await actInCalibration(tenant, HEAD, { sessionId: id, act });
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Votes and the counted in the order of the members; the order in which they came is not kept. */
function inOrder(session: CalibrationSession): CalibrationSession {
  const place = (who: string) => session.members.findIndex((one) => one.subject === who);
  return {
    ...session,
    cases: session.cases.map((one) => ({
      ...one,
      votes: one.votes.toSorted((a, b) => place(a.member) - place(b.member)),
    })),
  };
}
