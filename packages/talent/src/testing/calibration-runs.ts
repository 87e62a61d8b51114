import * as fc from "fast-check";
import type {
  CalibrationAct,
  CalibrationActor,
  CalibrationCommand,
  CalibrationFacts,
  CaseFacts,
} from "../calibration/command.ts";
import { decide } from "../calibration/decide.ts";
import { evolve } from "../calibration/evolve.ts";
import { openSession } from "../calibration/open-session.ts";
import { type CalibrationSession, RECUSAL_GROUNDS } from "../calibration/session.ts";
import { BOXES, type Box } from "../ninebox/boxes.ts";

/** Subjects of the members; the first has the chair. */
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
export type Step =
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

/** What came of a command. */
export interface Seen {
  readonly command: CalibrationCommand;
  readonly accepted: boolean;
  readonly facts: CalibrationFacts;
}

/** Runs steps over a session of four members on two people, p in box 5 and q in box 1, and tells every command to whoever looks on. */
export function run(
  taken: readonly Step[],
  look: (before: CalibrationSession, after: CalibrationSession, seen: Seen) => void,
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
      members: MEMBERS.map((subject) => ({ subject, nip: subject, chair: subject === "chair" })),
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
    const command = { by: step.by, act };
    const decision = decide(session, command, facts);
    const before = session;
    if (decision.ok) session = decision.events.reduce(evolve, session);
    look(before, session, { command, accepted: decision.ok, facts });
  }
  return session;
}

/** Runs of any commands in any order, and runs that nearly go as they should. */
export const runs = fc.oneof(steps, { weight: 3, arbitrary: likely });
