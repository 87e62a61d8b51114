import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { BOXES, type Box } from "../ninebox/boxes.ts";
import type { CalibrationAct, CalibrationActor, CalibrationFacts, CaseFacts } from "./command.ts";
import { decide } from "./decide.ts";
import { effectsOf } from "./effects.ts";
import { evolve } from "./evolve.ts";
import { openSession } from "./open-session.ts";
import { type CalibrationSession, RECUSAL_GROUNDS } from "./session.ts";

const MEMBERS = ["chair", "b", "c", "d"];
const PEOPLE = ["p", "q"];
const FIRST: Readonly<Record<string, Box>> = { p: 5, q: 1 };

const head: CalibrationActor = { subject: "head", nip: null, role: "HEAD" };
const committee = (subject: string): CalibrationActor => ({
  subject,
  nip: null,
  role: "COMMITTEE",
});

const actors = fc.constantFrom(...[...MEMBERS, "outsider"].map(committee), head);
const boxes = fc.constantFrom(...BOXES);
const people = fc.constantFrom(...PEOPLE);
const members = fc.constantFrom(...MEMBERS);
const reason = fc.constantFrom("a reason to be read", "another one to be read");

/** A step of a run: somebody acts, on a person's latest case, or the world outside changes. */
type Step =
  | { readonly by: CalibrationActor; readonly person: string; readonly act: CalibrationAct }
  | { readonly person: string; readonly placed: Box | null }
  | { readonly person: string; readonly recused: string };

const caseId = "";
const onCase = fc.oneof(
  { weight: 6, arbitrary: boxes.map((box): CalibrationAct => ({ kind: "VOTE", caseId, box })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(boxes, reason)
      .map(([box, why]): CalibrationAct => ({ kind: "PROPOSE", caseId, box, reason: why })),
  },
  { weight: 4, arbitrary: fc.constant<CalibrationAct>({ kind: "CLOSE", caseId }) },
  { weight: 3, arbitrary: fc.constant<CalibrationAct>({ kind: "SIGN" }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(members, fc.boolean())
      .map(([member, present]): CalibrationAct => ({ kind: "ATTEND", member, present })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(members, fc.constantFrom(...RECUSAL_GROUNDS))
      .map(([member, ground]): CalibrationAct => ({
        kind: "RECUSE",
        caseId,
        member,
        ground,
        note: null,
      })),
  },
  {
    weight: 1,
    arbitrary: members.map((member): CalibrationAct => ({
      kind: "WITHDRAW_RECUSAL",
      caseId,
      member,
    })),
  },
  {
    weight: 1,
    arbitrary: reason.map((why): CalibrationAct => ({ kind: "DEFER", caseId, reason: why })),
  },
  { weight: 2, arbitrary: fc.constant<CalibrationAct>({ kind: "RENEW", caseId, newCaseId: "" }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.boolean(), reason)
      .map(([agreed, why]): CalibrationAct => ({ kind: "SIGN_OFF", caseId, agreed, reason: why })),
  },
  {
    weight: 1,
    arbitrary: reason.map((text): CalibrationAct => ({ kind: "NOTE", caseId, text })),
  },
);

/** A member leaves or comes by the own word, or says to be too near: what takes votes away. */
const leaving = fc
  .tuple(members, people, fc.constantFrom("LEAVE", "COME", "RECUSE"))
  .map(([member, person, how]): Step => {
    const act: CalibrationAct =
      how === "RECUSE"
        ? { kind: "RECUSE", caseId, member, ground: "RELATIVE", note: null }
        : { kind: "ATTEND", member, present: how === "COME" };
    return { by: committee(member), person, act };
  });
const step = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .tuple(actors, people, onCase)
      .map(([by, person, act]): Step => ({ by, person, act })),
  },
  { weight: 6, arbitrary: leaving },
  {
    weight: 2,
    arbitrary: fc
      .tuple(people, fc.option(boxes))
      .map(([person, placed]): Step => ({ person, placed })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(people, members).map(([person, recused]): Step => ({ person, recused })),
  },
);
const steps = fc.array(step, { maxLength: 120 });

const chair = committee("chair");
const all = (act: (member: string) => CalibrationAct, person: string): Step[] =>
  MEMBERS.map((member) => ({ by: committee(member), person, act: act(member) }));

/** A session as it should go, in which anything may come between: so that endings are reached, the wrong ones too. */
const likely = fc
  .tuple(boxes, boxes, fc.boolean(), fc.array(fc.tuple(fc.nat(), step), { maxLength: 8 }))
  .map(([p, q, agreed, between]): Step[] => {
    const hearing = (person: string, box: Box): Step[] => [
      { by: chair, person, act: { kind: "PROPOSE", caseId, box, reason: "a reason to be read" } },
      ...all(() => ({ kind: "VOTE", caseId, box }), person),
      { by: chair, person, act: { kind: "CLOSE", caseId } },
      {
        by: head,
        person,
        act: { kind: "SIGN_OFF", caseId, agreed, reason: "a reason to be read" },
      },
    ];
    const taken: Step[] = [
      ...all((member) => ({ kind: "ATTEND", member, present: true }), "p"),
      ...hearing("p", p),
      ...hearing("q", q),
      { by: chair, person: "p", act: { kind: "SIGN" } },
      { by: head, person: "p", act: { kind: "SIGN" } },
    ];
    for (const [at, other] of between) taken.splice(at % (taken.length + 1), 0, other);
    // In some the head is not asked before it is signed.
    return p === q ? taken.filter((one) => !("act" in one) || one.act.kind !== "SIGN_OFF") : taken;
  });

/** Runs steps over a session and tells every change to whoever looks on. */
function run(
  taken: readonly Step[],
  look: (before: CalibrationSession, after: CalibrationSession, facts: CalibrationFacts) => void,
): CalibrationSession {
  const facts = new Map<string, CaseFacts>(
    PEOPLE.map((person) => [
      person,
      { current: { placement: `${person}0`, box: FIRST[person] ?? 1 }, recusals: [] },
    ]),
  );
  const opened = openSession(
    {
      by: committee("chair"),
      members: MEMBERS.map((subject) => ({ subject, nip: null, chair: subject === "chair" })),
      quorum: {},
      cases: PEOPLE.map((employee) => ({
        id: `case ${employee}`,
        employee,
        placement: `${employee}0`,
        computed: FIRST[employee] ?? 1,
      })),
    },
    facts,
  );
  if (!opened.ok) throw new Error(opened.fix);
  let session = opened.session;
  for (const [index, step] of taken.entries()) {
    const known = facts.get(step.person) ?? { current: null, recusals: [] };
    if ("placed" in step) {
      const current = step.placed && { placement: `${step.person}${index + 1}`, box: step.placed };
      facts.set(step.person, { ...known, current });
      continue;
    }
    if ("recused" in step) {
      const recusals = [
        ...known.recusals,
        { member: step.recused, ground: "SUBORDINATE" as const },
      ];
      facts.set(step.person, { ...known, recusals });
      continue;
    }
    const target = session.cases.findLast(({ employee }) => employee === step.person);
    const act = {
      ...step.act,
      ...("caseId" in step.act && { caseId: target?.id ?? "" }),
      ...("newCaseId" in step.act && { newCaseId: `case ${index}` }),
    } as CalibrationAct;
    const decision = decide(session, { by: step.by, act }, facts);
    const before = session;
    if (decision.ok) session = decision.events.reduce(evolve, session);
    look(before, session, facts);
  }
  return session;
}

const runs = fc.oneof(steps, { weight: 3, arbitrary: likely });
const settings = { numRuns: 1500 };

describe("in a session, whatever anybody tries in whatever order,", () => {
  test("no vote counts of a member recused or absent, and no member's twice", () => {
    fc.assert(
      fc.property(runs, (taken) => {
        run(taken, (before, after, facts) => {
          for (const one of after.cases) {
            const was = before.cases.find(({ id }) => id === one.id);
            if (one.closing === null || was?.closing !== null) continue;
            const { counted } = one.closing;
            expect(new Set(counted).size).toBe(counted.length);
            for (const member of counted) {
              expect(after.members.find(({ subject }) => subject === member)?.present).toBe(true);
              const recused = after.recusals.some(
                (known) => known.member === member && known.employee === one.employee,
              );
              const onRecord = facts
                .get(one.employee)
                ?.recusals.some((known) => known.member === member);
              expect([recused, onRecord]).toEqual([false, false]);
            }
            // The plainest count there is: more than half of these votes, or nothing.
            const votes = one.votes.filter(({ member }) => counted.includes(member));
            const winner = BOXES.find(
              (box) => votes.filter((vote) => vote.box === box).length > votes.length / 2,
            );
            if (counted.length > 0) expect(one.closing.box).toBe(winner ?? null);
          }
        });
      }),
      settings,
    );
  });

  test("nothing is signed without a quorum of the session and of every decided case", () => {
    let signed = 0;
    fc.assert(
      fc.property(runs, (taken) => {
        run(taken, (before, after, facts) => {
          if (before.state !== "OPEN" || after.state !== "SIGNED") return;
          signed += 1;
          expect(after.members.filter(({ present }) => present).length).toBeGreaterThanOrEqual(3);
          for (const { closing, employee, placement } of after.cases) {
            if (closing?.outcome === "DEFERRED" || closing?.outcome === "SUPERSEDED") continue;
            expect(closing?.counted.length).toBeGreaterThanOrEqual(3);
            for (const member of closing?.counted ?? []) {
              const recusals = after.recusals.filter((one) => one.employee === employee);
              const onRecord = facts.get(employee)?.recusals ?? [];
              expect([...recusals, ...onRecord].map((one) => one.member)).not.toContain(member);
            }
            expect(facts.get(employee)?.current?.placement).toBe(placement);
          }
        });
      }),
      settings,
    );
    expect(signed).toBeGreaterThan(20);
  });

  test("a signed session never changes", () => {
    fc.assert(
      fc.property(runs, (taken) => {
        run(taken, (before, after) => {
          if (before.state !== "OPEN") expect(after).toBe(before);
        });
      }),
      settings,
    );
  });

  test("a move beyond one step per axis takes no effect without the head's signature", () => {
    // performance and potential of each box, written out once more
    const places: Readonly<Record<number, readonly [number, number]>> = {
      1: [0, 0],
      2: [1, 0],
      3: [0, 1],
      4: [2, 0],
      5: [1, 1],
      6: [0, 2],
      7: [2, 1],
      8: [1, 2],
      9: [2, 2],
    };
    let far = 0;
    fc.assert(
      fc.property(runs, (taken) => {
        const end = run(taken, (_before, after) => {
          if (after.state !== "SIGNED") expect(effectsOf(after)).toEqual([]);
        });
        for (const { caseId: id, box } of effectsOf(end)) {
          const one = end.cases.find((known) => known.id === id);
          if (one === undefined || box === null) continue;
          const [a, b] = [places[one.computed], places[box]];
          const beyond = [0, 1].some((axis) => Math.abs((a?.[axis] ?? 0) - (b?.[axis] ?? 0)) > 1);
          if (!beyond) continue;
          far += 1;
          expect(one.closing?.head).toMatchObject({ by: "head", agreed: true });
        }
      }),
      settings,
    );
    expect(far).toBeGreaterThan(5);
  });

  test("what the evidence says of a placement stays as it was", () => {
    fc.assert(
      fc.property(runs, (taken) => {
        run(taken, (before, after) => {
          for (const [index, { id, placement, computed, employee }] of before.cases.entries()) {
            expect(after.cases[index]).toMatchObject({ id, placement, computed, employee });
          }
        });
      }),
      settings,
    );
  });

  test("a command given twice is done once", () => {
    fc.assert(
      fc.property(runs, fc.nat(), (taken, at) => {
        const step = taken[at % Math.max(1, taken.length)];
        // A note is a new sentence each time, and a renewed case has a name of its own.
        if (!step || !("act" in step) || ["NOTE", "RENEW"].includes(step.act.kind)) return;
        const upTo = taken.slice(0, (at % taken.length) + 1);
        const once = run(upTo, () => undefined);
        const twice = run([...upTo, step], () => undefined);
        expect(twice).toEqual(once);
      }),
      settings,
    );
  });
});
