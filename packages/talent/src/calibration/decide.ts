import {
  close,
  defer,
  type Hearing,
  propose,
  renew,
  signOff,
  vote,
  withRecord,
} from "./case-rules.ts";
import {
  accept,
  type CalibrationAct,
  type CalibrationCommand,
  type CalibrationDecision,
  type CalibrationFacts,
  refuse,
} from "./command.ts";
import { evolve } from "./evolve.ts";
import type { CalibrationSession } from "./session.ts";
import { attend, cancel, note, recuse, sign, withdrawRecusal } from "./session-rules.ts";

/**
 * What a command leads to in a session of the talent committee: events to apply with `evolve`, none where it had been
 * done already, or a refusal that says what to do. What the records newly say about the case at hand comes first among
 * the events. Nothing changes a session that was signed or cancelled. No source sets these rules in full; quorum,
 * majority and steps are our own assumptions (A) under the committee of PermenPANRB 3/2020.
 */
export function decide(
  session: CalibrationSession,
  { by, act }: CalibrationCommand,
  facts: CalibrationFacts,
): CalibrationDecision {
  if (session.state !== "OPEN") return afterTheEnd(session, { by, act });
  switch (act.kind) {
    case "ATTEND":
      return attend(session, by, act);
    case "SIGN":
      return sign(session, by, facts);
    case "CANCEL":
      return cancel(session, by, act.reason);
    case "NOTE":
      if (act.caseId === null) return note(session, null, by, act.text, facts);
      return inCase(session, { by, act }, act.caseId, facts);
    case "RECUSE":
    case "WITHDRAW_RECUSAL":
    case "PROPOSE":
    case "VOTE":
    case "CLOSE":
    case "DEFER":
    case "RENEW":
    case "SIGN_OFF":
      return inCase(session, { by, act }, act.caseId, facts);
  }
}

/** A signature or a cancellation sent twice is done once. */
function afterTheEnd(
  { state, signature }: CalibrationSession,
  { by, act }: CalibrationCommand,
): CalibrationDecision {
  if (state === "SIGNED" && act.kind === "SIGN" && signature?.by === by.subject) return accept();
  if (state === "CANCELLED" && act.kind === "CANCEL") return accept();
  return refuse(
    "CONFLICT",
    "sessionId",
    state,
    `The session is ${state === "SIGNED" ? "signed" : "cancelled"} and does not change any more. Open another one.`,
  );
}

type ActOnCase = Exclude<CalibrationAct, { kind: "ATTEND" | "SIGN" | "CANCEL" }>;

function inCase(
  before: CalibrationSession,
  { by, act }: CalibrationCommand & { readonly act: ActOnCase },
  caseId: string,
  facts: CalibrationFacts,
): CalibrationDecision {
  const found = before.cases.find(({ id }) => id === caseId);
  if (found === undefined) {
    return refuse("UNKNOWN", "caseId", caseId.slice(0, 40), "Name a case of this session.");
  }
  const noted = withRecord(before, found.employee, facts);
  // A closed case is not touched in passing: RENEW says openly that it is taken up again.
  const passing = found.closing === null && act.kind !== "RENEW";
  const session = passing ? noted.session : before;
  const one = session.cases.find(({ id }) => id === caseId) ?? found;
  const decision = actOn({ session, one, by, facts }, act);
  if (!decision.ok) return decision;
  const events = passing ? [...noted.events, ...decision.events] : decision.events;
  // A case that this takes up again is an open one: what the records say of it is heard at once.
  const after = events.reduce(evolve, before);
  const open = after.cases.some(({ id, closing }) => id === caseId && closing === null);
  return accept(...events, ...(open ? withRecord(after, found.employee, facts).events : []));
}

function actOn(hearing: Hearing, act: ActOnCase): CalibrationDecision {
  const { session, one, by, facts } = hearing;
  switch (act.kind) {
    case "RECUSE":
      return recuse(session, one, by, act);
    case "WITHDRAW_RECUSAL":
      return withdrawRecusal(session, one, by, act.member, facts);
    case "PROPOSE":
      return propose(hearing, act.box, act.reason);
    case "VOTE":
      return vote(hearing, act.box);
    case "NOTE":
      return note(session, one, by, act.text, facts);
    case "CLOSE":
      return close(hearing);
    case "DEFER":
      return defer(hearing, act.reason);
    case "RENEW":
      return renew(hearing, act.newCaseId);
    case "SIGN_OFF":
      return signOff(hearing, act.agreed, act.reason);
  }
}
