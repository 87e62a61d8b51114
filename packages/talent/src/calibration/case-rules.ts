import { isBox, type Box } from "../ninebox/boxes.ts";
import { faultOfClosed, faultOfReason, faultOfStale, firstFault, isStale } from "./checks.ts";
import {
  accept,
  type CalibrationActor,
  type CalibrationDecision,
  type CalibrationFacts,
  refuse,
} from "./command.ts";
import { evolve } from "./evolve.ts";
import { recusalsFromRecord, recusing } from "./recusal.ts";
import type { CalibrationCase, CalibrationSession } from "./session.ts";
import { needsHead } from "./steps.ts";
import { countedVotes, winnerOf } from "./tally.ts";
import { leadsCase, leadsSession, sits, sittingMember } from "./who.ts";

/** A case within its session, and what the records say. */
export interface Hearing {
  readonly session: CalibrationSession;
  readonly one: CalibrationCase;
  readonly by: CalibrationActor;
  readonly facts: CalibrationFacts;
}

/** Proposes a box: the computed one, or another with the reason for moving there. */
export function propose(hearing: Hearing, box: number, reason: string): CalibrationDecision {
  const { session, one, by, facts } = hearing;
  const member = sittingMember(session, by, one.employee);
  if ("ok" in member) return member;
  const fault = firstFault(faultOfClosed(one), faultOfStale(one, facts), faultOfReason(reason));
  if (fault) return fault;
  if (!isBox(box)) return refuse("INPUT", "box", box, "Give a box, 1 to 9.");
  const known = one.proposals.find((proposal) => proposal.box === box);
  if (known?.by === by.subject && known.reason === reason) return accept();
  if (known) {
    return refuse(
      "CONFLICT",
      "box",
      box,
      "This box is already proposed. Vote for it, or add a note.",
    );
  }
  return accept({ kind: "PROPOSED", caseId: one.id, box, reason, by: by.subject });
}

/** Votes for the computed box or a proposed one; the last vote of a member before the case is closed is the one. */
export function vote(hearing: Hearing, box: number): CalibrationDecision {
  const { session, one, by, facts } = hearing;
  const member = sittingMember(session, by, one.employee);
  if ("ok" in member) return member;
  const fault = firstFault(faultOfClosed(one), faultOfStale(one, facts));
  if (fault) return fault;
  if (!isVotable(one, box)) {
    return refuse(
      "INPUT",
      "box",
      box,
      `Vote for ${one.computed} to confirm, or for a box that was proposed with a reason.`,
    );
  }
  const same = one.votes.some((known) => known.member === member.subject && known.box === box);
  if (same) return accept();
  return accept({ kind: "VOTED", caseId: one.id, member: member.subject, box });
}

function isVotable(one: CalibrationCase, box: number): box is Box {
  return box === one.computed || one.proposals.some((proposal) => proposal.box === box);
}

/**
 * Closes a case by counting: with a quorum in the room and of votes, the box of more than half of the counted votes is
 * decided on; without such a majority, a tie included, what stood before stands.
 */
export function close(hearing: Hearing): CalibrationDecision {
  const { session, one, by, facts } = hearing;
  const fault = leadsCase(session, by, one.employee);
  if (fault) return fault;
  if (one.closing) return accept();
  const stale = faultOfStale(one, facts);
  if (stale) return stale;
  const present = session.members.filter((member) => member.present).length;
  if (present < session.quorum) return withoutQuorum("members present", present, session.quorum);
  const counted = countedVotes(session, one);
  if (counted.length < session.quorum) {
    return withoutQuorum("votes that count", counted.length, session.quorum);
  }
  const box = winnerOf(counted);
  return accept({
    kind: "CASE_CLOSED",
    caseId: one.id,
    outcome: box === null ? "NO_MAJORITY" : box === one.computed ? "CONFIRMED" : "MOVED",
    box,
    counted: counted.map(({ member }) => member),
    by: by.subject,
    reason: null,
  });
}

function withoutQuorum(what: string, there: number, quorum: number): CalibrationDecision {
  return refuse(
    "CONFLICT",
    "quorum",
    there,
    `The quorum is ${quorum} ${what}. Wait for more members, or defer the case.`,
  );
}

/** Leaves a case undecided, with the reason: only one that has no quorum of votes or whose placement is gone, so that no decision is ever set aside. */
export function defer(hearing: Hearing, reason: string): CalibrationDecision {
  const { session, one, by, facts } = hearing;
  // With everybody recused nobody sits, and somebody must be able to say so.
  const sitting = session.members.some((member) => sits(session, member, one.employee));
  const fault = sitting ? leadsCase(session, by, one.employee) : leadsSession(session, by);
  if (fault) return fault;
  if (one.closing?.outcome === "DEFERRED" && one.closing.reason === reason) return accept();
  // What was decided about a placement that is gone may be deferred; no other decision may.
  const gone = isStale(one, facts) && one.closing?.outcome !== "SUPERSEDED";
  const closed = firstFault(gone ? null : faultOfClosed(one), faultOfReason(reason));
  if (closed) return closed;
  if (!gone && countedVotes(session, one).length >= session.quorum) {
    return refuse("CONFLICT", "caseId", one.id, "Enough members have voted. Close the case.");
  }
  const { subject } = by;
  return accept({
    kind: "CASE_CLOSED",
    caseId: one.id,
    outcome: "DEFERRED",
    box: null,
    counted: [],
    by: subject,
    reason,
  });
}

/**
 * Takes a case up anew because the records changed: a newer placement is heard from the start, as a case of its own,
 * with the old one kept as SUPERSEDED; where a member whose vote counted is recused since, the others' votes stand.
 */
export function renew(hearing: Hearing, newCaseId: string): CalibrationDecision {
  const { session, one, by, facts } = hearing;
  const fault = leadsSession(session, by);
  if (fault) return fault;
  if (one.closing?.outcome === "SUPERSEDED") return accept();
  const recusals = recusalsFromRecord(session, one.employee, facts).flatMap((recusal) =>
    recusing(session, recusal),
  );
  const current = facts.get(one.employee)?.current;
  if (current && isStale(one, facts)) {
    return accept(
      ...recusals,
      {
        kind: "CASE_CLOSED",
        caseId: one.id,
        outcome: "SUPERSEDED",
        box: null,
        counted: [],
        by: by.subject,
        reason: null,
      },
      {
        kind: "CASE_ADDED",
        caseId: newCaseId,
        employee: one.employee,
        placement: current.placement,
        computed: current.box,
      },
    );
  }
  if (recusals.length > 0) return accept(...recusals);
  const stale = faultOfStale(one, facts);
  return (
    stale ??
    refuse("CONFLICT", "caseId", one.id, "Nothing the case rests on has changed. Leave it.")
  );
}

/** The head's word on a decided move beyond one step per axis: agreed, or declined, and then what stood before stands. */
export function signOff(
  hearing: Hearing,
  agreed: boolean,
  reason: string | null,
): CalibrationDecision {
  const { one, by, facts } = hearing;
  if (by.role !== "HEAD") {
    return refuse("FORBIDDEN", "caseId", by.subject, "The head alone signs off such a move.");
  }
  if (ownCase(facts, by, one.employee)) {
    return refuse("FORBIDDEN", "caseId", one.id, "It is your own case.");
  }
  const known = one.closing?.head;
  if (known?.by === by.subject && known.agreed === agreed && known.reason === reason) {
    return accept();
  }
  const { closing } = one;
  if (
    closing?.outcome !== "MOVED" ||
    closing.box === null ||
    !needsHead(one.computed, closing.box)
  ) {
    return refuse(
      "CONFLICT",
      "caseId",
      one.id,
      "Only a case closed with a move beyond one step per axis waits for the head.",
    );
  }
  const fault = faultOfStale(one, facts) ?? (agreed ? null : faultOfReason(reason ?? ""));
  return fault ?? accept({ kind: "SIGNED_OFF", caseId: one.id, by: by.subject, agreed, reason });
}

/** Whether the records say that a person's case is the actor's own. */
export function ownCase(
  facts: CalibrationFacts,
  { subject }: CalibrationActor,
  employee: string,
): boolean {
  const recusals = facts.get(employee)?.recusals ?? [];
  return recusals.some(({ member, ground }) => member === subject && ground === "OWN_CASE");
}

/** The session with what the records newly recuse from a case taken note of. */
export function withRecord(
  session: CalibrationSession,
  employee: string,
  facts: CalibrationFacts,
): { readonly session: CalibrationSession; readonly events: ReturnType<typeof recusing> } {
  const events = recusalsFromRecord(session, employee, facts).flatMap((recusal) =>
    recusing(session, recusal),
  );
  return { session: events.reduce(evolve, session), events };
}
