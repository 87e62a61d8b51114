import { bilingual, type BilingualText, globalId, partsOfId } from "@talenta/contract";
import {
  FOLLOW_UPS,
  type Box,
  PARTICIPANT_STATE_TEXTS,
  type ProgrammePlan,
  type ProgrammeSession,
  seatsOf,
  sessionsOf,
} from "@talenta/talent";
import type { Participant } from "../../programme/participant.store.ts";
import type { JoinedProgramme } from "../../programme/programme.store.ts";
import type { JoinedProgrammeType, JoinedSessionType } from "./programme.type.ts";

const PROGRAMME = "joined-programme";
const SESSION = "joined-session";

/** The id of a session with one owner. */
export function sessionId(owner: string, programme: string, key: string): string {
  return globalId(SESSION, owner, programme, key);
}

/** The key of a programme that an argument names by the id it has with this owner, or by its key. */
export function programmeKey(owner: string, named: string): string {
  const [of, key] = partsOfId(PROGRAMME, named) ?? [];
  return of === owner && key !== undefined ? key : named;
}

/** The key of a session that an argument names by the id it has with this owner, or by its key. */
export function sessionKey(owner: string, named: string): string {
  const [of, , key] = partsOfId(SESSION, named) ?? [];
  return of === owner && key !== undefined ? key : named;
}

/** A programme as GraphQL shows it to one owner. */
export function shownProgramme(
  { plan, joinedAt }: JoinedProgramme,
  owner: string,
): JoinedProgrammeType {
  return {
    id: globalId(PROGRAMME, owner, plan.id),
    key: plan.id,
    version: plan.version,
    title: bilingual(plan.title),
    citation: plan.citation,
    provider: plan.provider,
    resultsDue: plan.resultsDue,
    joinedAt,
    quotas: plan.quotas
      .filter((quota) => quota.owner === owner)
      .map(({ positionClass, people, basis }) => ({
        class: positionClass,
        people,
        mark: basis.mark,
        source: basis.source,
      })),
  };
}

/** The sessions in which one owner has seats, in order of time. */
export function shownSessions(plan: ProgrammePlan, owner: string): JoinedSessionType[] {
  return sessionsOf(plan)
    .filter((session) => seatsOf(session, owner) > 0)
    .map((session) => shownSession(plan.id, session, owner));
}

/** A session as GraphQL shows it to one owner; how many seats are taken is filled in by its resolver. */
export function shownSession(
  programme: string,
  session: ProgrammeSession,
  owner: string,
): JoinedSessionType & { programme: string } {
  const { id: key, place, day, startsAt, endsAt } = session;
  const id = sessionId(owner, programme, key);
  return { programme, id, key, place, day, startsAt, endsAt, seats: seatsOf(session, owner) };
}

/** What somebody's state means for that person; with the box, once the result counts in one. */
export function consequenceOf(participant: Participant, box: Box | null): BilingualText {
  const { id, en } = PARTICIPANT_STATE_TEXTS[participant.state];
  if (participant.state !== "PLACED" || box === null) return bilingual({ id, en });
  const followUp = FOLLOW_UPS[box];
  return bilingual({
    id: `${id} Kotak ${box}: ${followUp.id.join("; ")}.`,
    en: `${en} Box ${box}: ${followUp.en.join("; ")}.`,
  });
}
