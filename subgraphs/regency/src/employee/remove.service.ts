import type { Principal } from "@talenta/access";
import { say } from "@talenta/sentences";
import { badUserInput, barred, conflict, checkedText } from "@talenta/service";
import type { Db } from "../database/tables.ts";
import { isOwnRecord } from "../access/own-record.ts";
import { changing } from "../change/change.service.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { withdrawPeople } from "./withdraw.service.ts";

/** Longest reason kept. */
const LONGEST_REASON = 1000;

/** Who was taken off the record, and when. */
export interface RemovedEmployee {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly removedAt: string;
}

/**
 * Takes somebody who was entered by mistake off the record, evidence included; what was said stays as revisions with
 * who, when and why. Whoever has left is no mistake: a file says so.
 *
 * @throws BAD_USER_INPUT without a reason, or when nobody on record has this NIP; FORBIDDEN about oneself; CONFLICT while
 * a request of the person is open or a session hears the person
 */
export function removeEmployee(
  tenant: Tenant,
  actor: Principal,
  input: { readonly nip: string; readonly reason: string },
): Promise<RemovedEmployee> {
  const reason = checkedText(input.reason, LONGEST_REASON, removeErrors.reason);
  return changing(tenant, actor, async (change) => {
    const { db } = change;
    const person = await db
      .selectFrom("employee")
      .select(["id", "nip", "name"])
      .where("nip", "=", input.nip)
      .where("withdrawn_at", "is", null)
      .executeTakeFirst();
    if (person === undefined) throw removeErrors.unknownPerson(input.nip.slice(0, 40));
    if (await isOwnRecord(db, actor, person.id)) throw removeErrors.ownRecord();
    await refuseUnderWay(db, person.id);
    const removedAt = tenant.clock().toISOString();
    const by = actor.subject;
    const replacing = { origin: "MUTATION", originId: null, by, at: removedAt, reason } as const;
    await withdrawPeople(change, [person.id], replacing);
    return { ...person, removedAt };
  });
}

/** What others are deciding about the person is for them to end first. */
async function refuseUnderWay(db: Db, id: string): Promise<void> {
  const request = await db
    .selectFrom("request")
    .select("id")
    .where("employee_id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (request !== undefined) throw removeErrors.openRequest(request.id);
  const session = await db
    .selectFrom("calibration_case as c")
    .innerJoin("calibration_session as s", "s.id", "c.session_id")
    .select("s.id")
    .where("c.employee_id", "=", id)
    .where("s.state", "=", "OPEN")
    .executeTakeFirst();
  if (session !== undefined) throw removeErrors.openSession(session.id);
}

const removeErrors = {
  unknownPerson: (nip: string) =>
    badUserInput({
      field: "input.nip",
      value: nip,
      fix: say("record.unknownNip"),
    }),
  ownRecord: () => barred(say("record.removeOwn")),
  openRequest: (id: string) =>
    conflict(say("record.requestOpen", { id }), say("record.answerFirst")),
  openSession: (id: string) => conflict(say("record.sessionOpen", { id }), say("record.signFirst")),
  reason: (reason: string) =>
    badUserInput({
      field: "input.reason",
      value: reason.slice(0, 100),
      fix: say("input.reason", { longest: LONGEST_REASON }),
    }),
};
