import type { Principal } from "@talenta/access";
import type { SliceFilter } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { oneOf } from "@talenta/store";
import type { PositionClass } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { changing } from "../change/change.service.ts";
import { activeMatching } from "../employee/employee.filter.ts";
import { contentHash } from "../text/content-hash.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { checkedNips } from "./nip-list.ts";
import {
  addParticipants,
  findParticipants,
  inProgramme,
  move,
  type Move,
  type Participant,
} from "./participant.store.ts";
import { programmeErrors } from "./programme.errors.ts";
import { type JoinedProgramme, programmeOf } from "./programme.store.ts";

interface Person {
  id: string;
  nip: string;
  positionClass: PositionClass | null;
}

/** Whom to name: people by number, or all active people a filter finds. */
export type WhomToName =
  | { readonly nips: readonly string[]; readonly filter: null }
  | { readonly nips: null; readonly filter: SliceFilter };

/** Numbers or a filter; BAD_USER_INPUT when both or neither are given. */
export function whomToName(
  nips: readonly string[] | null | undefined,
  filter: SliceFilter | null | undefined,
): WhomToName {
  if (nips && !filter) return { nips, filter: null };
  if (filter && !nips) return { nips: null, filter };
  throw programmeErrors.nobodyNamed();
}

/** What naming came to. */
export interface Named {
  readonly programme: JoinedProgramme;
  /** People named now, those withdrawn before among them. */
  readonly named: number;
  /** People who had been named already; nothing changed for them. */
  readonly already: number;
}

/**
 * Names people as participants of a programme, all of them or, when one number is wrong, none. Naming more than the
 * quota is allowed: seats, not names, are limited by it. Who was withdrawn or had moved away is named anew.
 *
 * @throws BAD_USER_INPUT naming numbers nobody active has; NOT_FOUND for a programme that was not joined
 */
export async function nameParticipants(
  tenant: Tenant,
  actor: Principal,
  programmeId: string,
  whom: WhomToName,
): Promise<Named> {
  return changing(tenant, actor, async (change) => {
    const { db } = change;
    const programme = await programmeOf(db, programmeId);
    const people = await peopleToName(tenant, db, whom);
    const known = await findParticipants(db, inProgramme(programmeId));
    const before = new Map(known.map((one) => [one.employeeId, one]));
    const line = { at: tenant.clock().toISOString(), by: actor.subject };
    const added = people
      .filter(({ id }) => !before.has(id))
      .map((person) => newcomer(person, programmeId, line.at));
    const again = people.flatMap(({ id }): Move[] => {
      const participant = before.get(id);
      const left = participant?.state === "WITHDRAWN" || participant?.state === "MOVED_AWAY";
      return participant && left ? [{ participant, event: "NAME", set: { sessionId: null } }] : [];
    });
    await addParticipants(db, added, line);
    const back = await move(db, again, line);
    const named = [...added, ...back].flatMap(({ employeeId }) => employeeId ?? []);
    change.record("PARTICIPANT", "CREATED", named);
    return { programme, named: named.length, already: people.length - named.length };
  });
}

function newcomer({ id, positionClass }: Person, programmeId: string, at: string): Participant {
  return {
    id: contentHash({ programme: programmeId, employee: id }),
    programmeId,
    employeeId: id,
    positionClass,
    state: "NAMED",
    sessionId: null,
    namedAt: at,
    assessmentId: null,
    resultAt: null,
    resultLate: false,
  };
}

async function peopleToName(
  tenant: Tenant,
  db: Db,
  { nips, filter }: WhomToName,
): Promise<Person[]> {
  const people = db
    .selectFrom("employee")
    .select(["id", "nip", "position_class as positionClass"])
    .orderBy("id");
  if (nips === null) return people.where(activeMatching(filter, tenant)).execute();
  const wanted = checkedNips("input.nips", nips);
  const found = await people.where("active", "=", 1).where(oneOf("nip", wanted)).execute();
  const known = Map.groupBy(found, ({ nip }) => nip);
  const unknown = wanted.filter((nip) => !known.has(nip));
  if (unknown.length > 0) {
    throw programmeErrors.unknownNips("input.nips", unknown, say("programme.nameActive"));
  }
  return found;
}
