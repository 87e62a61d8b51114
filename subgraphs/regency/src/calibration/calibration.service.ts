import { checkedText } from "@talenta/service";
import type { Principal } from "@talenta/access";
import {
  type CalibrationAct,
  type CalibrationActor,
  type CalibrationFacts,
  type CalibrationMember,
  type CalibrationSession,
  decide,
  effectsOf,
  evolve,
  MOST_CASES,
  openSession,
  parseNip,
  type QuorumAsked,
  cleanNip,
} from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { changing } from "../change/change.service.ts";
import { applyStanding } from "../placement/standing.service.ts";
import type { Change, Tenant } from "../tenant/tenant.ts";
import type { Agenda } from "../database/entities/calibration.entity.ts";
import { peopleOnAgenda } from "./agenda.service.ts";
import { calibrationErrors } from "./calibration.errors.ts";
import { addCases, addRecusals, writeEvent } from "./event.store.ts";
import { factsOf } from "./facts.store.ts";
import { addSession, isNoted, loadSession, openedBefore, requestKey } from "./session.store.ts";
import { newId } from "../text/new-id.ts";

const LONGEST_TITLE = 200;
const LONGEST_NAME = 200;

/** A session somebody wants to open. */
export interface CalibrationBeginning {
  readonly title: string;
  readonly agenda: Agenda;
  readonly members: readonly Pick<CalibrationMember, "subject" | "nip" | "chair">[];
  readonly quorum: QuorumAsked;
  /** The client's own id of this wish: sent twice, it opens one session. */
  readonly requestId: string | null;
}

/**
 * Opens a session on whomever the agenda means; answers its id, and whether that changed anything: the same request
 * opens one session.
 *
 * @throws BAD_USER_INPUT, CONFLICT or FORBIDDEN as agenda and rules refuse, saying what to do
 */
export async function openCalibration(
  tenant: Tenant,
  principal: Principal,
  beginning: CalibrationBeginning,
): Promise<{ id: string; changed: boolean }> {
  const { agenda, quorum, requestId } = beginning;
  const title = textOf("title", beginning.title, LONGEST_TITLE);
  if (requestId !== null) textOf("clientMutationId", requestId, LONGEST_NAME);
  const by = actorOf(principal);
  const members = beginning.members.map((member) => checkedMember(member, by));
  return changing(tenant, principal, async (change) => {
    const { db } = change;
    const request = requestId && requestKey(principal.subject, requestId);
    const known = request && (await openedBefore(db, request));
    if (known) return { id: known, changed: false };
    const id = newId();
    const people = await peopleOnAgenda(tenant, db, agenda);
    const cases = people.cases.map((one) => ({ ...one, id: newId() }));
    // The rules refuse more cases, so nothing is read about them.
    const employees = cases.slice(0, MOST_CASES).map(({ employee }) => employee);
    const facts = await factsOf(db, employees, [...members, by], id);
    const opened = openSession({ by, members, quorum, cases }, facts);
    if (!opened.ok) throw calibrationErrors.refused(opened);
    const { session } = opened;
    const happening = { sessionId: id, at: tenant.clock(), requestId: null };
    await addSession(db, session, {
      id,
      title,
      agenda,
      leftOutUnplaced: people.unplaced,
      leftOutElsewhere: people.elsewhere,
      openedBy: principal.subject,
      openedAt: happening.at.toISOString(),
      request,
    });
    await addCases(db, happening, cases);
    await addRecusals(db, happening, session.recusals);
    change.record("CALIBRATION", "CREATED", [id]);
    return { id, changed: true };
  });
}

/**
 * Does something in a session, by the rules of `talent`, on the session and the records as they are at that moment.
 * Signing makes its decisions count, all of them or none. Answers whether anything changed: done twice is done once.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT or BAD_USER_INPUT as the rules refuse, saying what to do
 */
export async function actInCalibration(
  tenant: Tenant,
  principal: Principal,
  wish: {
    readonly sessionId: string;
    readonly act: CalibrationAct;
    readonly requestId?: string | null;
  },
): Promise<{ changed: boolean }> {
  const { sessionId, act } = wish;
  const requestId = wish.requestId ?? null;
  if (requestId !== null) textOf("clientMutationId", requestId, LONGEST_NAME);
  return changing(tenant, principal, async (change) => {
    const { db } = change;
    const session = await loadSession(db, sessionId);
    if (session === null) throw calibrationErrors.unknownSession(sessionId);
    if (
      requestId !== null &&
      (await isNoted(db, { sessionId, by: principal.subject, requestId }))
    ) {
      return { changed: false };
    }
    const by = actorOf(principal);
    const facts = await factsFor(db, sessionId, session, by, act);
    const decision = decide(session, { by, act }, facts);
    if (!decision.ok) throw calibrationErrors.refused(decision);
    const { events } = decision;
    const after = events.reduce(evolve, session);
    if (session.state === "OPEN" && after.state === "SIGNED") await apply(change, sessionId, after);
    const happening = { sessionId, at: tenant.clock(), requestId };
    for (const event of events) await writeEvent(db, happening, event);
    if (events.length > 0) {
      change.record("CALIBRATION", after.state === "SIGNED" ? "SIGNED" : "UPDATED", [sessionId]);
    }
    return { changed: events.length > 0 };
  });
}

/**
 * Makes a signed session's decisions count, and notes where each person stands by it on every case whose placement
 * is the current one of somebody in service. Before the session is marked as signed: after that nothing in it can
 * be written.
 */
async function apply(
  change: Change,
  sessionId: string,
  session: CalibrationSession,
): Promise<void> {
  for (const { placement, box } of effectsOf(session)) {
    await applyStanding(change, placement, box);
  }
  await change.db
    .updateTable("calibration_case")
    .set((eb) => ({
      standing_box: eb
        .selectFrom("placement as p")
        .innerJoin("employee as e", "e.id", "p.employee_id")
        .select((of) => of.fn.coalesce("p.calibrated_box", "p.box").as("box"))
        .whereRef("p.id", "=", "calibration_case.placement_id")
        .where("p.superseded_at", "is", null)
        .where("e.active", "=", 1),
    }))
    .where("session_id", "=", sessionId)
    .execute();
}

/** Facts about whom an act is about: one person, everybody at signing, nobody otherwise. */
function factsFor(
  db: Db,
  sessionId: string,
  session: CalibrationSession,
  by: CalibrationActor,
  act: CalibrationAct,
): Promise<CalibrationFacts> {
  const involved = [...session.members, by];
  const about = (employees: readonly string[]) =>
    factsOf(db, [...new Set(employees)], involved, sessionId);
  if (act.kind === "SIGN") return about(session.cases.map(({ employee }) => employee));
  const caseId = "caseId" in act ? act.caseId : null;
  const one = session.cases.find(({ id }) => id === caseId);
  return one === undefined ? Promise.resolve(new Map()) : about([one.employee]);
}

/** Who acts, as the token says. */
export function actorOf({ subject, nip, role }: Principal): CalibrationActor {
  return { subject, nip: nip ?? null, role: role === "REGENCY_HEAD" ? "HEAD" : "COMMITTEE" };
}

type Registered = CalibrationBeginning["members"][number];

function checkedMember(member: Registered, by: CalibrationActor): Registered {
  textOf("members.subject", member.subject, LONGEST_NAME);
  const nip = cleanNip(member.nip);
  if (!parseNip(nip).ok) throw calibrationErrors.nip(member.subject, nip);
  if (member.subject === by.subject && by.nip !== null && by.nip !== nip) {
    throw calibrationErrors.ownNip(by.nip);
  }
  return { subject: member.subject, nip, chair: member.chair };
}

function textOf(field: string, text: string, longest: number): string {
  return checkedText(text, longest, () => calibrationErrors.text(field, longest));
}
