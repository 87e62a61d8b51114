import { oneOf } from "@talenta/store";
import { type IsoDate, isResultOf, weigh } from "@talenta/talent";
import { sql } from "kysely";
import type { Db } from "../database/tables.ts";
import { adoptedPolicy } from "../policy/adopted.ts";
import { readEvidence } from "../placement/evidence.store.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import {
  move,
  type Move,
  type Participant,
  PARTICIPANT_COLUMNS,
  readParticipant,
} from "./participant.store.ts";
import { joinedProgrammes } from "./programme.store.ts";

/** Few enough that no statement holds the event loop for long. */
const PEOPLE_PER_STATEMENT = 1000;

/** A participant for whom something may have happened. */
type Waiting = Awaited<ReturnType<typeof waiting>>[number];
type Assessment = Awaited<ReturnType<typeof assessmentsOf>>[number];

/**
 * Lets participants follow what has become of these people's records, whatever way they changed: somebody who no longer
 * works here has moved away, somebody who attended has a result once an assessment of the session is on record, and is
 * placed once the current placement counts it. Part of whoever's transaction it is called in. Answers the ids of the
 * people concerned.
 */
export async function followRecords(
  tenant: Tenant,
  db: Db,
  employeeIds: readonly string[],
  by: string,
): Promise<string[]> {
  if (employeeIds.length === 0) return [];
  const anybody = db.selectFrom("participant").select("id").limit(sql.lit(1));
  if ((await anybody.executeTakeFirst()) === undefined) return [];
  const followed = new Set<string>();
  for (let from = 0; from < employeeIds.length; from += PEOPLE_PER_STATEMENT) {
    const part = employeeIds.slice(from, from + PEOPLE_PER_STATEMENT);
    for (const id of await follow(tenant, db, await waiting(db, part), by)) followed.add(id);
  }
  return [...followed];
}

async function follow(
  tenant: Tenant,
  db: Db,
  people: readonly Waiting[],
  by: string,
): Promise<string[]> {
  if (people.length === 0) return [];
  const line = { at: tenant.clock().toISOString(), by };
  const here = people.filter(({ active }) => active === 1);
  const gone = people
    .filter(({ active }) => active === 0)
    .map((participant): Move => ({ participant, event: "MOVE_AWAY" }));
  const moved = await move(db, [...gone, ...(await resultMoves(tenant, db, here))], line);
  // Whose result came in just now may be placed by it at once.
  const now = here.map((one) => {
    const { employeeId } = one;
    return { ...one, ...moved.find(({ id }) => id === one.id), employeeId };
  });
  const placed = await move(db, await placeMoves(tenant, db, now), line);
  return [...moved, ...placed].flatMap(ofWhom);
}

/** Those of these people for whom something may have happened; with whether they still work here, and the box they stand in. */
async function waiting(db: Db, employeeIds: readonly string[]) {
  const rows = await db
    .selectFrom("participant")
    .innerJoin("employee as e", "e.id", "participant.employee_id")
    .select(PARTICIPANT_COLUMNS)
    .select(["e.id as person", "e.active", "e.box"])
    .where(oneOf("participant.employee_id", employeeIds))
    .where("participant.state", "not in", ["PLACED", "WITHDRAWN", "MOVED_AWAY"])
    .where((eb) =>
      eb.or([eb("e.active", "=", 0), eb("participant.state", "in", ["ATTENDED", "RESULT_IN"])]),
    )
    .orderBy("participant.id")
    .execute();
  return rows.map(({ person, active, box, ...row }) => ({
    ...readParticipant(row),
    employeeId: person,
    active,
    box,
  }));
}

/** Answers the results of somebody's session among the assessments on record, the earliest first. */
type Results = (participant: Participant) => (Assessment & { readonly due: IsoDate })[];

async function resultsOf(db: Db, people: readonly Participant[]): Promise<Results> {
  const ids = [...new Set(people.flatMap(ofWhom))];
  const plans = new Map((await joinedProgrammes(db)).map(({ plan }) => [plan.id, plan]));
  const assessments = Map.groupBy(await assessmentsOf(db, ids), ({ employeeId }) => employeeId);
  return ({ programmeId, employeeId, sessionId }) => {
    const plan = plans.get(programmeId);
    if (plan === undefined || employeeId === null) return [];
    const found = assessments.get(employeeId) ?? [];
    return found
      .filter((one) => isResultOf(plan, sessionId, one))
      .map((one) => ({ ...one, due: plan.resultsDue }));
  };
}

function assessmentsOf(db: Db, employeeIds: readonly string[]) {
  return db
    .selectFrom("evidence")
    .select(["id", "employee_id as employeeId", "date", "source as provider"])
    .where("kind", "=", "ASSESSMENT")
    .where(oneOf("employee_id", employeeIds))
    .orderBy("date")
    .orderBy("key")
    .execute();
}

async function resultMoves(tenant: Tenant, db: Db, people: readonly Waiting[]): Promise<Move[]> {
  const attended = people.filter(({ state }) => state === "ATTENDED");
  if (attended.length === 0) return [];
  const results = await resultsOf(db, attended);
  return attended.flatMap((participant): Move[] => {
    const [result] = results(participant);
    if (result === undefined) return [];
    const set = {
      assessmentId: result.id,
      resultAt: tenant.clock().toISOString(),
      resultLate: today(tenant) > result.due,
    };
    return [{ participant, event: "RESULT", set }];
  });
}

/**
 * Who has a box, and of whose results the placement of today counts one: by what it tested of competencies, of
 * potential, or both. It is the result from then on, because the one that came first may have been withdrawn.
 */
async function placeMoves(tenant: Tenant, db: Db, people: readonly Waiting[]): Promise<Move[]> {
  const inBox = people.filter(({ state, box }) => state === "RESULT_IN" && box !== null);
  if (inBox.length === 0) return [];
  const day = today(tenant);
  const policy = await adoptedPolicy(db, day);
  const evidence = await readEvidence(db, [...new Set(inBox.flatMap(ofWhom))], day);
  const counted = new Set(evidence.flatMap((person) => [...weigh(person, policy).counted]));
  const results = await resultsOf(db, inBox);
  return inBox.flatMap((participant): Move[] => {
    const result = results(participant).find(({ id }) => counted.has(id));
    if (result === undefined) return [];
    return [{ participant, event: "PLACE", set: { assessmentId: result.id } }];
  });
}

function ofWhom({ employeeId }: Participant): string[] {
  return employeeId === null ? [] : [employeeId];
}
