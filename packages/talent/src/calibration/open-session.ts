import type { Box } from "../ninebox/boxes.ts";
import {
  type CalibrationActor,
  type CalibrationFacts,
  type CalibrationRefusal,
  refuse,
} from "./command.ts";
import { FEWEST_MEMBERS, MOST_MEMBERS, type QuorumAsked, quorumOf } from "./quorum.ts";
import { recusalsFromRecord } from "./recusal.ts";
import type { CalibrationMember, CalibrationSession } from "./session.ts";

/** The most cases one session takes: more is not deliberation. Our own assumption (A). */
export const MOST_CASES = 500;

/** What a session begins with. */
export interface CalibrationOpening {
  readonly by: CalibrationActor;
  readonly members: readonly Pick<CalibrationMember, "subject" | "nip" | "chair">[];
  readonly quorum: QuorumAsked;
  /** Placed people only: who has no box has no evidence to weigh, and evidence comes first. */
  readonly cases: readonly {
    readonly id: string;
    readonly employee: string;
    readonly placement: string;
    readonly computed: Box;
  }[];
}

/**
 * A session as it begins: nobody present yet, every case open, and recused whoever the records recuse. Refused unless
 * it has 3 to 25 different members, one of them in the chair, whoever of the committee opens it among them, a quorum of
 * more than half, and 1 to 500 cases.
 */
export function openSession(
  opening: CalibrationOpening,
  facts: CalibrationFacts,
): { readonly ok: true; readonly session: CalibrationSession } | CalibrationRefusal {
  const fault = faultOfMembers(opening);
  if (fault !== null) return fault;
  const quorum = quorumOf(opening.members.length, opening.quorum);
  if (typeof quorum !== "number") return quorum;
  if (opening.cases.length < 1 || opening.cases.length > MOST_CASES) {
    return refuse(
      "INPUT",
      "agenda",
      `${opening.cases.length} cases`,
      `A session hears 1 to ${MOST_CASES} cases. Only placed people in service count who are on no other open session's agenda. Name another unit, class or border, or narrow it.`,
    );
  }
  const session: CalibrationSession = {
    state: "OPEN",
    members: opening.members.map(({ subject, nip, chair }) => ({
      subject,
      nip,
      chair,
      present: false,
    })),
    quorum,
    cases: opening.cases.map(({ id, employee, placement, computed }) => ({
      id,
      employee,
      placement,
      computed,
      proposals: [],
      votes: [],
      closing: null,
    })),
    recusals: [],
    notes: [],
    signature: null,
  };
  const recusals = session.cases.flatMap(({ employee }) =>
    recusalsFromRecord(session, employee, facts),
  );
  return { ok: true, session: { ...session, recusals } };
}

function faultOfMembers({ members, by }: CalibrationOpening): CalibrationRefusal | null {
  const bad = (value: unknown, fix: string): CalibrationRefusal =>
    refuse("INPUT", "members", value, fix);
  if (members.length < FEWEST_MEMBERS || members.length > MOST_MEMBERS) {
    return bad(
      `${members.length} members`,
      `A committee has ${FEWEST_MEMBERS} to ${MOST_MEMBERS} members. Name them all.`,
    );
  }
  const subjects = new Set(members.map(({ subject }) => subject));
  const nips = new Set(members.map(({ nip }) => nip));
  if (subjects.size < members.length || nips.size < members.length) {
    return bad("a member twice", "Name each member once: one subject and one NIP a person.");
  }
  if (members.filter(({ chair }) => chair).length !== 1) {
    return bad("chair", "Exactly one member has the chair. Set chair for one of them.");
  }
  if (by.role === "COMMITTEE" && !subjects.has(by.subject)) {
    return bad(by.subject, "Whoever opens a session belongs to it. Add yourself to the members.");
  }
  return null;
}
