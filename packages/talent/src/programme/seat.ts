import { compareText } from "../compare-text.ts";
import type { PositionClass } from "../position/classes.ts";
import { Network } from "./flow.ts";
import { overlap, seatsOf, sessionsOf, startOf } from "./plan.ts";
import type { ProgrammePlan, ProgrammeSession, TimeSpan } from "./plan.ts";

/** Somebody to be seated. */
export interface Unseated {
  readonly id: string;
  readonly positionClass: PositionClass | null;
  /** Any text that sorts by time; who was named first comes first, then the lower id. */
  readonly namedAt: string;
  /** When the person sits elsewhere: sessions of other programmes. */
  readonly busy: readonly TimeSpan[];
  /** The session that was missed, for who is to be seated again: only later ones will do, and the quota is used already. */
  readonly missed: TimeSpan | null;
}

/** Somebody who has a seat, or had one and did not come. */
export interface SeatTaken {
  readonly session: string;
  readonly positionClass: PositionClass | null;
}

/** One owner's people and what is left for them. */
export interface SeatingRequest {
  readonly plan: ProgrammePlan;
  readonly owner: string;
  readonly people: readonly Unseated[];
  readonly taken: readonly SeatTaken[];
  /** Only sessions that begin later than this, `2025-11-24T08:00`; all when null. */
  readonly after: string | null;
}

/**
 * Why somebody has no seat. NO_QUOTA: the plan gives this owner none for the class, or the class is unknown;
 * QUOTA_FULL: others of the class use it up; CLASH: the person sits in another programme at the time of every session
 * still open; NO_SEAT: no seat is left in a session the person could attend.
 */
const UNSEATED_REASONS = ["NO_QUOTA", "QUOTA_FULL", "CLASH", "NO_SEAT"] as const;

/** Why somebody has no seat. */
export type UnseatedReason = (typeof UNSEATED_REASONS)[number];

/** Who sits where, and who does not. */
export interface Seating {
  readonly seats: readonly { readonly id: string; readonly session: string }[];
  readonly unseated: readonly { readonly id: string; readonly reason: UnseatedReason }[];
}

/** People of one class who could attend the same sessions; they differ in nothing but their turn. */
interface Group {
  readonly key: string;
  readonly positionClass: PositionClass | null;
  readonly again: boolean;
  readonly sessions: readonly ProgrammeSession[];
  readonly people: Unseated[];
}

/** What came of letting people flow to the seats. */
interface Filled {
  /** How much of each class's quota is used. */
  readonly used: ReadonlyMap<PositionClass, number>;
  /** For each group the sessions its people get, earlier ones first, each as often as it has seats for them. */
  readonly chairs: readonly (readonly string[])[];
}

/**
 * Seats one owner's people: nobody where they cannot be, no session beyond the owner's seats, no class beyond its quota,
 * and as many people as at all possible (a maximum flow). Whoever sits already stays. Earlier sessions fill first, which
 * keeps later ones for those who miss theirs. The order in which people are given does not matter.
 */
export function seat(request: SeatingRequest): Seating {
  const { plan, owner, taken, after } = request;
  const open = sessionsOf(plan).filter(
    (session) => seatsOf(session, owner) > 0 && (after === null || startOf(session) > after),
  );
  const quotas = quotasLeft(plan, owner, taken);
  const groups = groupsOf(request.people.toSorted(byTurn), open);
  const free = new Map(open.map((session) => [session.id, freeSeats(session, owner, taken)]));
  const { used, chairs } = filled(groups, quotas, free);
  const people = groups
    .flatMap((group, at) =>
      group.people.map((person, turn) => ({ person, group, session: chairs[at]?.[turn] })),
    )
    .toSorted((a, b) => byTurn(a.person, b.person));
  return {
    seats: people.flatMap(({ person: { id }, session }) => (session ? [{ id, session }] : [])),
    unseated: people.flatMap(({ person, group, session }) =>
      session ? [] : [{ id: person.id, reason: reasonOf(person, group, { quotas, used, open }) }],
    ),
  };
}

/**
 * Lets as many people as possible flow from their class, by its quota, through their group to the sessions they could
 * attend, and on by the seats free there. Who is seated again uses no quota.
 */
function filled(
  groups: readonly Group[],
  quotas: ReadonlyMap<PositionClass, number>,
  free: ReadonlyMap<string, number>,
): Filled {
  const network = new Network();
  const classes = [...quotas].map(
    ([positionClass, left]) =>
      [positionClass, network.pipe("source", positionClass, left)] as const,
  );
  const ways = groups.map(({ key, positionClass, again, sessions, people: { length } }) => {
    if (again) network.pipe("source", key, length);
    else if (positionClass !== null) network.pipe(positionClass, key, length);
    return sessions.map(({ id }) => ({ id, pipe: network.pipe(key, `session ${id}`, length) }));
  });
  for (const [session, seats] of free) network.pipe(`session ${session}`, "sink", seats);
  network.fill("source", "sink");
  return {
    used: new Map(classes.map(([positionClass, { flow }]) => [positionClass, flow])),
    chairs: ways.map((way) =>
      way.flatMap(({ id, pipe }) => Array.from({ length: pipe.flow }, () => id)),
    ),
  };
}

/** Whether somebody may take a seat of this session: not while sitting elsewhere, and not before what was missed. */
export function mayAttend(
  { busy, missed }: Pick<Unseated, "busy" | "missed">,
  session: ProgrammeSession,
): boolean {
  if (missed !== null && startOf(session) <= startOf(missed)) return false;
  return !busy.some((span) => overlap(span, session));
}

/** Seats an owner still has in a session. */
export function freeSeats(
  session: ProgrammeSession,
  owner: string,
  taken: readonly SeatTaken[],
): number {
  const used = taken.filter((one) => one.session === session.id).length;
  return Math.max(0, seatsOf(session, owner) - used);
}

function quotasLeft(
  plan: ProgrammePlan,
  owner: string,
  taken: readonly SeatTaken[],
): Map<PositionClass, number> {
  return new Map(
    plan.quotas
      .filter((quota) => quota.owner === owner)
      .map(({ positionClass, people }) => {
        const used = taken.filter((one) => one.positionClass === positionClass).length;
        return [positionClass, Math.max(0, people - used)] as const;
      })
      .toSorted(([a], [b]) => compareText(a, b)),
  );
}

function groupsOf(people: readonly Unseated[], open: readonly ProgrammeSession[]): Group[] {
  const groups = new Map<string, Group>();
  for (const person of people) {
    const sessions = open.filter((session) => mayAttend(person, session));
    const again = person.missed !== null;
    const ids = sessions.map(({ id }) => id).join(" ");
    const key = `group ${again ? "again" : "first"} ${person.positionClass ?? "-"} ${ids}`;
    const group = groups.get(key);
    if (group) group.people.push(person);
    else {
      const { positionClass } = person;
      groups.set(key, { key, positionClass, again, sessions, people: [person] });
    }
  }
  return [...groups.values()];
}

function reasonOf(
  person: Unseated,
  { again, positionClass, sessions }: Group,
  {
    quotas,
    used,
    open,
  }: Pick<Filled, "used"> & {
    readonly quotas: ReadonlyMap<PositionClass, number>;
    readonly open: readonly ProgrammeSession[];
  },
): UnseatedReason {
  const quota = positionClass === null ? undefined : quotas.get(positionClass);
  if (!again && quota === undefined) return "NO_QUOTA";
  if (sessions.length === 0) {
    const free = open.some((session) => mayAttend({ ...person, busy: [] }, session));
    return free ? "CLASH" : "NO_SEAT";
  }
  const full = positionClass !== null && used.get(positionClass) === quota;
  return !again && full ? "QUOTA_FULL" : "NO_SEAT";
}

function byTurn(a: Unseated, b: Unseated): number {
  return compareText(a.namedAt, b.namedAt) || compareText(a.id, b.id);
}
