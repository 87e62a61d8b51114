import { describe, expect, test } from "@jest/globals";
import type { Box } from "../ninebox/boxes.ts";
import type { CalibrationAct, CalibrationActor, CaseFacts } from "./command.ts";
import { decide } from "./decide.ts";
import { effectsOf } from "./effects.ts";
import { evolve } from "./evolve.ts";
import { openSession } from "./open-session.ts";
import { quorumOf } from "./quorum.ts";
import type { CalibrationSession } from "./session.ts";

const REASON = "Hasil kerja lintas dinas belum tercatat.";
const head: CalibrationActor = { subject: "head", nip: null, role: "HEAD" };
const by = (subject: string, nip: string | null = null): CalibrationActor => ({
  subject,
  nip,
  role: "COMMITTEE",
});
const FACTS = { current: { placement: "p1", box: 5 as Box }, recusals: [] } satisfies CaseFacts;

/** A session on one person in box 5, with its facts; `do` must be accepted, `refused` answers the refusal. */
function begin(first: Partial<CaseFacts> = {}, count = 3, box: Box = 5) {
  const facts = new Map<string, CaseFacts>([["p", { ...FACTS, ...first }]]);
  const members = ["chair", "b", "c", "d", "e"].slice(0, count).map((subject) => ({
    subject,
    nip: `nip of ${subject}`,
    chair: subject === "chair",
  }));
  const cases = [{ id: "c1", employee: "p", placement: "p1", computed: box }];
  const opened = openSession({ by: by("chair"), members, quorum: {}, cases }, facts);
  if (!opened.ok) throw new Error(opened.fix);
  let session: CalibrationSession = opened.session;
  const does = (actor: CalibrationActor, act: CalibrationAct) => {
    const decision = decide(session, { by: actor, act }, facts);
    if (!decision.ok) throw new Error(`${act.kind}: ${decision.fix}`);
    session = decision.events.reduce(evolve, session);
  };
  const refused = (actor: CalibrationActor, act: CalibrationAct) => {
    const decision = decide(session, { by: actor, act }, facts);
    if (decision.ok) throw new Error(`${act.kind} was accepted`);
    return { kind: decision.kind, fix: decision.fix };
  };
  const come = (...who: string[]) => {
    for (const member of who) does(by("chair"), { kind: "ATTEND", member, present: true });
  };
  const vote = (member: string, to: number, caseId = "c1") =>
    does(by(member), { kind: "VOTE", caseId, box: to });
  const propose = (member: string, to: number, caseId = "c1") =>
    does(by(member), { kind: "PROPOSE", caseId, box: to, reason: REASON });
  const close = (caseId = "c1") => does(by("chair"), { kind: "CLOSE", caseId });
  return { does, refused, come, vote, propose, close, facts, now: () => session };
}

describe("a quorum", () => {
  test("is more than half unless asked otherwise, and never fewer", () => {
    expect([3, 4, 5, 6].map((members) => quorumOf(members))).toEqual([2, 3, 3, 4]);
    expect(quorumOf(5, { members: 4 })).toBe(4);
    expect(quorumOf(5, { share: "2/3" })).toBe(4);
    expect(quorumOf(6, { share: "2/3" })).toBe(4);
    expect(quorumOf(6, { share: "1" })).toBe(6);
    for (const asked of [{ members: 2 }, { members: 6 }, { members: 2.5 }, { share: "1/2" }]) {
      expect(quorumOf(4, asked)).toMatchObject({ ok: false, kind: "INPUT" });
    }
    for (const share of ["7/6", "0", "-1", "0.75", "1/0", "half", ""]) {
      expect(quorumOf(4, { share })).toMatchObject({ ok: false, field: "quorum.share" });
    }
    expect(quorumOf(4, { members: 3, share: "3/4" })).toMatchObject({ ok: false });
  });
});

describe("a session", () => {
  test("moves a person by more than half of the votes, once signed", () => {
    const { come, vote, propose, close, does, now } = begin();
    come("chair", "b", "c");
    propose("b", 8);
    vote("chair", 8);
    vote("b", 5);
    vote("c", 8);
    vote("b", 8);
    vote("b", 5);
    close();
    expect(now().cases[0]?.closing).toMatchObject({ outcome: "MOVED", box: 8 });
    expect(effectsOf(now())).toEqual([]);
    does(by("chair"), { kind: "SIGN" });
    expect(effectsOf(now())).toEqual([{ caseId: "c1", placement: "p1", box: 8 }]);
  });

  test("leaves standing what stood at a tie", () => {
    const { come, vote, propose, close, does, now } = begin({}, 4);
    come("chair", "b", "c", "d");
    propose("b", 8);
    for (const member of ["chair", "b"]) vote(member, 8);
    for (const member of ["c", "d"]) vote(member, 5);
    close();
    does(by("chair"), { kind: "SIGN" });
    expect(now().cases[0]?.closing).toMatchObject({ outcome: "NO_MAJORITY", box: null });
    expect(effectsOf(now())).toEqual([]);
  });

  test("needs its quorum in the room and in votes", () => {
    const { come, vote, does, refused, close } = begin({}, 5);
    come("chair", "b");
    for (const member of ["chair", "b"]) vote(member, 5);
    expect(refused(by("chair"), { kind: "CLOSE", caseId: "c1" }).fix).toContain(
      "The quorum is 3 members present",
    );
    come("c");
    expect(refused(by("chair"), { kind: "CLOSE", caseId: "c1" }).fix).toContain(
      "The quorum is 3 votes that count",
    );
    vote("c", 5);
    close();
    does(by("c"), { kind: "ATTEND", member: "c", present: false });
    expect(refused(by("chair"), { kind: "SIGN" }).fix).toContain("members present");
    come("d");
    does(by("chair"), { kind: "SIGN" });
  });

  test("has no use for members that are no committee", () => {
    const members = [
      { subject: "a", nip: "1", chair: true },
      { subject: "b", nip: "2", chair: false },
      { subject: "c", nip: "3", chair: false },
    ];
    const cases = [{ id: "c1", employee: "p", placement: "p1", computed: 5 as Box }];
    const none = new Map();
    const open = (changed: object) =>
      openSession({ by: by("a"), members, quorum: {}, cases, ...changed }, none);
    expect(open({})).toMatchObject({ ok: true });
    for (const wrong of [
      members.slice(0, 2),
      [...members, { subject: "a", nip: "4", chair: false }],
      [...members, { subject: "d", nip: "1", chair: false }],
      members.map((member) => ({ ...member, chair: false })),
      members.map((member) => ({ ...member, chair: true })),
    ]) {
      expect(open({ members: wrong })).toMatchObject({ ok: false, field: "members" });
    }
    expect(open({ by: by("stranger") })).toMatchObject({ ok: false, field: "members" });
    expect(open({ by: head })).toMatchObject({ ok: true });
    expect(open({ cases: [] })).toMatchObject({ ok: false, field: "agenda" });
  });

  test("lets a member act only under the NIP it knows", () => {
    const { come, refused, does } = begin();
    come("b");
    const act: CalibrationAct = { kind: "VOTE", caseId: "c1", box: 5 };
    expect(refused(by("b", "another"), act).fix).toContain("another NIP");
    does(by("b", "nip of b"), act);
  });
});

describe("recusal", () => {
  test("follows from the record, also from a record that changed after the vote", () => {
    const { come, vote, refused, facts, close, does, now } = begin(
      { recusals: [{ member: "b", ground: "SUBORDINATE" }] },
      5,
    );
    expect(now().recusals).toEqual([
      { member: "b", employee: "p", ground: "SUBORDINATE", declaredBy: null, note: null },
    ]);
    come("chair", "b", "c", "d", "e");
    expect(refused(by("b"), { kind: "VOTE", caseId: "c1", box: 5 }).kind).toBe("FORBIDDEN");
    for (const member of ["chair", "c", "d"]) vote(member, 5);
    facts.set("p", { ...FACTS, recusals: [{ member: "c", ground: "OWN_CASE" }] });
    expect(refused(by("chair"), { kind: "CLOSE", caseId: "c1" }).fix).toContain("votes that count");
    vote("e", 5);
    close();
    expect(now().cases[0]?.closing?.counted).toEqual(["chair", "d", "e"]);
    facts.set("p", { ...FACTS, recusals: [{ member: "d", ground: "SUBORDINATE" }] });
    expect(refused(by("chair"), { kind: "SIGN" }).fix).toContain("Renew the case");
    does(by("chair"), { kind: "RENEW", caseId: "c1", newCaseId: "c2" });
    expect(now().cases).toMatchObject([{ id: "c1", closing: null }]);
    expect(now().recusals.map(({ member }) => member)).toEqual(["b", "c", "d"]);
  });

  test("declared after a case was closed opens it again, without the member's vote nor whom the records recuse since", () => {
    const { come, vote, close, does, facts, now } = begin({}, 5);
    const all = ["chair", "b", "c", "d", "e"];
    come(...all);
    for (const member of all) vote(member, 5);
    close();
    facts.set("p", { ...FACTS, recusals: [{ member: "e", ground: "SUBORDINATE" }] });
    const act = { kind: "RECUSE", caseId: "c1", member: "d", note: "ipar" } as const;
    does(by("d"), { ...act, ground: "RELATIVE" });
    expect(now()).toMatchObject({
      cases: [{ closing: null }],
      recusals: [{ member: "d" }, { member: "e" }],
    });
    close();
    expect(now().cases[0]?.closing?.counted).toEqual(["chair", "b", "c"]);
  });

  test("a recused chair is told that another member closes or defers the case, and one does", () => {
    const { does, refused, come, vote } = begin({}, 5);
    come("chair", "b", "c", "d");
    does(by("chair"), {
      kind: "RECUSE",
      caseId: "c1",
      member: "chair",
      ground: "OTHER",
      note: null,
    });
    for (const member of ["b", "c", "d"]) vote(member, 5);
    expect(refused(by("chair"), { kind: "CLOSE", caseId: "c1" }).fix).toContain("other member");
    does(by("b"), { kind: "CLOSE", caseId: "c1" });
  });

  test("can be taken back by who declared it until somebody has voted, and never when it is on record", () => {
    const { come, vote, does, refused, now } = begin({
      recusals: [{ member: "c", ground: "OWN_CASE" }],
    });
    const declare = { kind: "RECUSE", caseId: "c1", ground: "OTHER", note: null } as const;
    const withdraw = { kind: "WITHDRAW_RECUSAL", caseId: "c1" } as const;
    does(by("chair"), { ...declare, member: "b" });
    expect(refused(by("b"), { ...withdraw, member: "b" }).kind).toBe("FORBIDDEN");
    does(by("chair"), { ...withdraw, member: "b" });
    expect(now().recusals.map(({ member }) => member)).toEqual(["c"]);
    expect(refused(by("c"), { ...withdraw, member: "c" }).fix).toContain(
      "follows from the records",
    );
    come("chair");
    does(by("b"), { ...declare, member: "b" });
    vote("chair", 5);
    expect(refused(by("b"), { ...withdraw, member: "b" }).fix).toContain("Votes have been cast");
    expect(refused(head, { ...declare, member: "chair" }).fix).toContain("only the member");
  });

  test("of the chair hands the hearing to whoever sits, and the signature of a move to the head", () => {
    const { come, vote, propose, does, refused } = begin(
      { recusals: [{ member: "chair", ground: "SUBORDINATE" }] },
      4,
    );
    come("chair", "b", "c", "d");
    propose("b", 8);
    for (const member of ["b", "c", "d"]) vote(member, 8);
    expect(refused(by("chair"), { kind: "CLOSE", caseId: "c1" }).kind).toBe("FORBIDDEN");
    does(by("b"), { kind: "CLOSE", caseId: "c1" });
    expect(refused(by("chair"), { kind: "SIGN" }).fix).toContain("The other signs");
    does(head, { kind: "SIGN" });
  });

  test("keeps the head from a move of the head's own", () => {
    const { come, vote, propose, close, refused, does } = begin({
      recusals: [{ member: "head", ground: "OWN_CASE" }],
    });
    come("chair", "b", "c");
    propose("b", 8);
    for (const member of ["chair", "b", "c"]) vote(member, 8);
    close();
    expect(refused(head, { kind: "SIGN" }).kind).toBe("FORBIDDEN");
    does(by("chair"), { kind: "SIGN" });
  });
});

describe("attendance", () => {
  test("is not a means to strike out a vote", () => {
    const { come, vote, refused, does, now } = begin();
    come("chair", "b", "c");
    vote("b", 5);
    const leave = { kind: "ATTEND", member: "b", present: false } as const;
    expect(refused(by("chair"), leave).fix).toContain("by their own word");
    expect(refused(by("c"), leave).kind).toBe("FORBIDDEN");
    does(by("b"), leave);
    expect(now().members.map(({ present }) => present)).toEqual([true, false, true]);
    expect(refused(by("b"), { kind: "VOTE", caseId: "c1", box: 5 }).fix).toContain("not recorded");
  });
});

describe("a move beyond one step per axis", () => {
  function far() {
    const session = begin({ current: { placement: "p1", box: 1 } }, 3, 1);
    session.come("chair", "b", "c");
    session.propose("b", 7);
    for (const member of ["chair", "b", "c"]) session.vote(member, 7);
    session.close();
    return session;
  }
  const signOff = { kind: "SIGN_OFF", caseId: "c1", agreed: true, reason: null } as const;

  test("is signed only after the head has signed the case off", () => {
    const { refused, does, now } = far();
    expect(refused(by("chair"), { kind: "SIGN" }).fix).toContain("The head must sign");
    expect(refused(head, { kind: "SIGN" }).fix).toContain("The head must sign");
    expect(refused(by("chair"), signOff).kind).toBe("FORBIDDEN");
    does(head, signOff);
    does(by("chair"), { kind: "SIGN" });
    expect(effectsOf(now())).toEqual([{ caseId: "c1", placement: "p1", box: 7 }]);
  });

  test("changes nothing where the head declines, with the reason", () => {
    const { refused, does, now } = far();
    expect(refused(head, { ...signOff, agreed: false }).fix).toContain("reason");
    does(head, { ...signOff, agreed: false, reason: REASON });
    does(by("chair"), { kind: "SIGN" });
    expect(now().cases[0]?.closing).toMatchObject({ outcome: "DECLINED", box: null });
    expect(effectsOf(now())).toEqual([]);
  });

  test("is nothing for the head to sign where it is within one step", () => {
    const { come, vote, close, refused } = begin();
    come("chair", "b", "c");
    for (const member of ["chair", "b", "c"]) vote(member, 5);
    close();
    expect(refused(head, signOff).fix).toContain("beyond one step");
  });
});

describe("a placement superseded meanwhile", () => {
  test("is neither voted on nor signed; its case is heard anew, or deferred when there is none any more", () => {
    const { come, vote, close, refused, does, facts, now } = begin();
    come("chair", "b", "c");
    for (const member of ["chair", "b", "c"]) vote(member, 5);
    close();
    facts.set("p", { current: { placement: "p2", box: 7 }, recusals: [] });
    expect(refused(by("chair"), { kind: "SIGN" }).fix).toContain("superseded");
    does(by("chair"), { kind: "RENEW", caseId: "c1", newCaseId: "c2" });
    expect(now().cases).toMatchObject([
      { id: "c1", closing: { outcome: "SUPERSEDED" } },
      { id: "c2", placement: "p2", computed: 7, votes: [], closing: null },
    ]);
    vote("b", 7, "c2");
    facts.set("p", { current: null, recusals: [] });
    expect(refused(by("c"), { kind: "VOTE", caseId: "c2", box: 7 }).fix).toContain(
      "no longer placed",
    );
    expect(refused(by("chair"), { kind: "RENEW", caseId: "c2", newCaseId: "c3" }).fix).toContain(
      "Defer",
    );
    does(by("chair"), { kind: "DEFER", caseId: "c2", reason: REASON });
    does(by("chair"), { kind: "SIGN" });
    expect(effectsOf(now())).toEqual([]);
  });
});

describe("a case", () => {
  test("is deferred only for want of votes, so that no decision is set aside", () => {
    const { come, vote, refused, does, now } = begin();
    come("chair", "b", "c");
    const defer = { kind: "DEFER", caseId: "c1", reason: REASON } as const;
    for (const member of ["chair", "b"]) vote(member, 5);
    expect(refused(by("chair"), defer).fix).toContain("Close the case");
    does(by("b"), { kind: "ATTEND", member: "b", present: false });
    does(by("chair"), defer);
    expect(now().cases[0]?.closing?.outcome).toBe("DEFERRED");
  });

  test("takes votes only for the computed box and boxes proposed with a reason", () => {
    const { come, refused, propose } = begin();
    come("chair", "b");
    expect(refused(by("b"), { kind: "VOTE", caseId: "c1", box: 8 }).kind).toBe("INPUT");
    const act = { kind: "PROPOSE", caseId: "c1", box: 8, reason: "no" } as const;
    expect(refused(by("b"), act).kind).toBe("INPUT");
    expect(refused(by("b"), { ...act, box: 10, reason: REASON }).kind).toBe("INPUT");
    propose("b", 8);
    expect(refused(by("chair"), { ...act, reason: REASON }).fix).toContain("already proposed");
    expect(refused(by("b"), { ...act, caseId: "nowhere" }).kind).toBe("UNKNOWN");
  });
});
