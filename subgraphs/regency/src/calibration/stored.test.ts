import { beforeAll, describe, expect, test } from "@jest/globals";
import { TalentaError } from "@talenta/service";
import { type CalibrationAct, type CalibrationSession, decide, evolve } from "@talenta/talent";
import * as fc from "fast-check";
import type { Tenant } from "../tenant/tenant.ts";
import { bringPeople, COMMITTEE, member, REASON } from "../testing/committee.ts";
import { HEAD, newFile, openBeside, openRegency } from "../testing/kit.ts";
import { appraisal, bringIn, nipOf } from "../testing/people.ts";
import { actInCalibration, actorOf, openCalibration } from "./calibration.service.ts";
import { factsOf } from "./facts.store.ts";
import { loadSession } from "./session.store.ts";

let tenant: Tenant;

beforeAll(async () => {
  const file = newFile();
  const regency = await openRegency({ file });
  await bringPeople(regency);
  await bringIn(regency, "appraisals", [appraisal(5, "Sangat Kurang", 2026)]); // box 3: 7 is beyond one step
  await regency.stop();
  tenant = await openBeside(file);
});

const caseId = "";
const box = fc.constantFrom(5, 3, 7, 8);
const subject = fc.constantFrom("chair", "b", "c", "d");
const acts: fc.Arbitrary<CalibrationAct> = fc.oneof(
  fc
    .tuple(subject, fc.boolean())
    .map(([who, present]): CalibrationAct => ({ kind: "ATTEND", member: who, present })),
  box.map((to): CalibrationAct => ({ kind: "VOTE", caseId, box: to })),
  box.map((to): CalibrationAct => ({ kind: "PROPOSE", caseId, box: to, reason: REASON })),
  // A relative would be one in all the sessions that follow.
  fc
    .tuple(subject, fc.constantFrom("SUBORDINATE" as const, "OTHER" as const))
    .map(([who, ground]): CalibrationAct => ({
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

interface Step {
  readonly who: number;
  readonly about: number;
  readonly act: CalibrationAct;
}
const step: fc.Arbitrary<Step> = fc.record({ who: fc.nat(4), about: fc.nat(1), act: acts });
const four = (act: (n: number) => CalibrationAct, about: number): Step[] =>
  [0, 1, 2, 3].map((who) => ({ who, about, act: act(who) }));

/** A session as it should go: everybody votes for one box in both cases, and the head agrees or not. */
function asItShouldGo(to: number, agreed: boolean): Step[] {
  const hearing = (about: number): Step[] => [
    { who: 0, about, act: { kind: "PROPOSE", caseId, box: to, reason: REASON } },
    ...four(() => ({ kind: "VOTE", caseId, box: to }), about),
    { who: 0, about, act: { kind: "CLOSE", caseId } },
    { who: 4, about, act: { kind: "SIGN_OFF", caseId, agreed, reason: REASON } },
  ];
  return [
    ...four((n) => ({ kind: "ATTEND", member: member(n).subject, present: true }), 0),
    ...hearing(0),
    ...hearing(1),
    { who: 0, about: 0, act: { kind: "SIGN" } },
  ];
}

/** The same with anything in between. */
const steps = fc
  .tuple(box, fc.boolean(), fc.array(fc.tuple(fc.nat(), step), { maxLength: 8 }))
  .map(([to, agreed, between]) => {
    const taken = asItShouldGo(to, agreed);
    for (const [at, other] of between) taken.splice(at % (taken.length + 1), 0, other);
    return taken;
  });

describe("what is stored of a session", () => {
  test("is what the rules say it is, whatever is done in it", async () => {
    const ended = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { db } = tenant.store;
        const { id } = await openCalibration(tenant, member(0), {
          ...COMMITTEE,
          agenda: { unit: null, positionClass: null, border: null, nips: [nipOf(4), nipOf(5)] },
          quorum: {},
          requestId: null,
        });
        const stored = async (): Promise<CalibrationSession> => {
          const session = await loadSession(db, id);
          if (session === null) throw new Error("The session just opened is not there.");
          return session;
        };
        let model = await stored();
        const people = model.cases.map(({ employee }) => employee);
        for (const { who, about, act: tried } of taken) {
          const principal = who === 4 ? HEAD : member(who);
          const target = model.cases[about]?.id ?? "";
          const act = { ...tried, ...("caseId" in tried && { caseId: target }) } as CalibrationAct;
          const by = actorOf(principal);
          const facts = await factsOf(db, people, [...model.members, by], id);
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
        for (const { closing } of model.cases) {
          if (closing) ended.add(`${model.state} ${closing.outcome}`);
        }
        if (model.state === "OPEN") {
          const act = { kind: "CANCEL", reason: REASON } as const;
          await actInCalibration(tenant, HEAD, { sessionId: id, act });
        }
      }),
      {
        numRuns: 50,
        examples: [[asItShouldGo(7, true)], [asItShouldGo(7, false)], [asItShouldGo(5, true)]],
      },
    );
    expect([...ended]).toEqual(
      expect.arrayContaining(["SIGNED MOVED", "SIGNED CONFIRMED", "SIGNED DECLINED"]),
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
