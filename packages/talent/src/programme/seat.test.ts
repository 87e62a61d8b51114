import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { IsoDate, RegencyCode } from "../brand.ts";
import type { PositionClass } from "../position/classes.ts";
import { overlap, seatsOf, sessionsOf, startOf } from "./plan.ts";
import type { ProgrammePlan, ProgrammeSession, TimeSpan } from "./plan.ts";
import { seat } from "./seat.ts";
import type { SeatTaken, SeatingRequest, Unseated } from "./seat.ts";

const OWNER = "18" as RegencyCode;
const CLASSES: readonly PositionClass[] = ["ADMINISTRATOR", "PENGAWAS", "PELAKSANA"];
const HOURS: readonly (readonly [string, string])[] = [
  ["08:00", "11:00"],
  ["10:00", "13:00"],
  ["13:00", "16:00"],
];

const spans: fc.Arbitrary<TimeSpan> = fc
  .tuple(fc.integer({ min: 24, max: 26 }), fc.constantFrom(...HOURS))
  .map(([day, [startsAt, endsAt]]) => ({ day: `2025-11-${day}` as IsoDate, startsAt, endsAt }));

const plans = (most: number): fc.Arbitrary<ProgrammePlan> =>
  fc
    .record({
      sessions: fc.array(fc.record({ span: spans, seats: fc.nat({ max: most }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      quotas: fc.array(fc.integer({ min: 1, max: most }), { minLength: 2, maxLength: 2 }),
    })
    .map(({ sessions, quotas }) =>
      planOf(
        sessions.map(({ span, seats }, at) => ({
          id: `s${at}`,
          place: `Room ${at}`,
          ...span,
          seats: seats + 1,
          allotments: [{ owner: OWNER, seats }],
        })),
        quotas,
      ),
    );

const people = (most: number): fc.Arbitrary<Unseated[]> =>
  fc
    .array(
      fc.record({
        positionClass: fc.constantFrom(...CLASSES, null),
        namedAt: fc.constantFrom("2025-10-01", "2025-10-02"),
        busy: fc.array(spans, { maxLength: 2 }),
        missed: fc.option(spans, { nil: null, freq: 4 }),
      }),
      { maxLength: most },
    )
    .map((list) => list.map((person, at) => ({ id: `p${at}`, ...person })));

const takens: fc.Arbitrary<SeatTaken[]> = fc.array(
  fc.record({
    session: fc.constantFrom("s0", "s1", "s2", "s3"),
    positionClass: fc.constantFrom(...CLASSES),
  }),
  { maxLength: 3 },
);

const requests = (most: number): fc.Arbitrary<SeatingRequest> =>
  fc.record({
    plan: plans(most),
    owner: fc.constant(OWNER),
    people: people(most),
    taken: takens,
    after: fc.option(fc.constantFrom("2025-11-24T08:00", "2025-11-25T09:00"), { nil: null }),
  });

function planOf(sessions: ProgrammeSession[], quotas: readonly number[]): ProgrammePlan {
  const title = { id: "Contoh", en: "Example" };
  return {
    id: "p",
    version: 1,
    title,
    citation: "invented",
    provider: "BKN",
    resultsDue: "2025-12-31" as IsoDate,
    phases: [{ id: "one", title, sessions }],
    quotas: quotas.map((count, at) => ({
      owner: OWNER,
      positionClass: CLASSES[at] ?? "PELAKSANA",
      people: count,
      basis: { mark: "A", source: "invented" },
    })),
  };
}

/** Whether somebody could sit there, seats apart; said in other words than the code says it. */
function could(person: Unseated, session: ProgrammeSession, after: string | null): boolean {
  const start = startOf(session);
  return (
    (after === null || start > after) &&
    (person.missed === null || start > startOf(person.missed)) &&
    person.busy.every((span) => !overlap(span, session))
  );
}

function quotaOf(request: SeatingRequest, positionClass: PositionClass): number {
  const given = request.plan.quotas.find((quota) => quota.positionClass === positionClass);
  const used = request.taken.filter((one) => one.positionClass === positionClass).length;
  return Math.max(0, (given?.people ?? 0) - used);
}

function leftIn(request: SeatingRequest, session: ProgrammeSession): number {
  const used = request.taken.filter((one) => one.session === session.id).length;
  return Math.max(0, seatsOf(session, OWNER) - used);
}

/** The most that any assignment seats, by trying all of them. */
function mostOf(request: SeatingRequest): number {
  const { plan, people: all, after } = request;
  const sessions = sessionsOf(plan);
  const seats = new Map(sessions.map((session) => [session.id, leftIn(request, session)]));
  const quotas = new Map(CLASSES.map((one) => [one, quotaOf(request, one)]));
  const tried = (at: number): number => {
    const person = all[at];
    if (person === undefined) return 0;
    let best = tried(at + 1);
    const { positionClass } = person;
    const quota = positionClass === null ? 0 : (quotas.get(positionClass) ?? 0);
    if (person.missed === null && quota === 0) return best;
    for (const session of sessions) {
      const left = seats.get(session.id) ?? 0;
      if (left === 0 || !could(person, session, after)) continue;
      seats.set(session.id, left - 1);
      if (person.missed === null && positionClass) quotas.set(positionClass, quota - 1);
      best = Math.max(best, 1 + tried(at + 1));
      seats.set(session.id, left);
      if (person.missed === null && positionClass) quotas.set(positionClass, quota);
    }
    return best;
  };
  return tried(0);
}

describe("seating", () => {
  test("overbooks no session, exceeds no quota, clashes with nothing, and accounts for everybody", () => {
    fc.assert(
      fc.property(requests(30), (request) => {
        const { seats, unseated } = seat(request);
        const byId = new Map(request.people.map((person) => [person.id, person]));
        const sessions = new Map(sessionsOf(request.plan).map((one) => [one.id, one]));
        for (const { id, session } of seats) {
          const [person, where] = [byId.get(id), sessions.get(session)];
          expect(person && where && could(person, where, request.after)).toBe(true);
        }
        for (const session of sessions.values()) {
          const sitting = seats.filter((one) => one.session === session.id).length;
          expect(sitting).toBeLessThanOrEqual(leftIn(request, session));
        }
        for (const positionClass of CLASSES) {
          const sitting = seats.filter(({ id }) => {
            const person = byId.get(id);
            return person?.missed === null && person.positionClass === positionClass;
          }).length;
          expect(sitting).toBeLessThanOrEqual(quotaOf(request, positionClass));
        }
        const told = [...seats, ...unseated].map(({ id }) => id);
        expect(told.toSorted()).toEqual([...byId.keys()].toSorted());
      }),
    );
  });

  test("seats as many as any assignment could", () => {
    fc.assert(
      fc.property(requests(5), (request) => {
        expect(seat(request).seats).toHaveLength(mostOf(request));
      }),
      { numRuns: 300 },
    );
  });

  test("gives the same seats whatever the order of people, phases, sessions and quotas", () => {
    fc.assert(
      fc.property(requests(20), fc.integer(), (request, seed) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item, at) => ({ item, key: Math.sin(seed + at * 7) }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const { plan } = request;
        const other = {
          ...request,
          people: shuffled(request.people),
          taken: shuffled(request.taken),
          plan: {
            ...plan,
            quotas: shuffled(plan.quotas),
            phases: plan.phases.map((phase) => ({ ...phase, sessions: shuffled(phase.sessions) })),
          },
        };
        expect(seat(other)).toEqual(seat(request));
      }),
    );
  });

  test("seats everybody when seats and quotas suffice and nobody is busy", () => {
    fc.assert(
      fc.property(people(20), (all) => {
        const free = all.map((person) => ({
          ...person,
          positionClass: person.positionClass ?? "PELAKSANA",
          busy: [],
          missed: null,
        }));
        const session = (id: string, seats: number): ProgrammeSession => ({
          id,
          place: id,
          day: "2025-11-24" as IsoDate,
          startsAt: "08:00",
          endsAt: "12:00",
          seats,
          allotments: [{ owner: OWNER, seats }],
        });
        const plan = planOf([session("a", 7), session("b", 13)], [20, 20, 20]);
        const request = { plan, owner: OWNER, people: free, taken: [], after: null };
        expect(seat(request).unseated).toEqual([]);
      }),
    );
  });

  test("says why somebody has no seat, first named first served", () => {
    const at = { day: "2025-11-24" as IsoDate, startsAt: "08:00", endsAt: "11:00" };
    const session = { id: "a", place: "x", ...at, seats: 1 };
    const plan = planOf([{ ...session, allotments: [{ owner: OWNER, seats: 1 }] }], [1, 5]);
    const person = (id: string, positionClass: PositionClass | null, more = {}): Unseated => {
      return { id, positionClass, namedAt: "2025-10-01", busy: [], missed: null, ...more };
    };
    const given = [
      person("late", "PENGAWAS", { namedAt: "2025-10-02" }),
      person("first", "PENGAWAS"),
      person("busy", "PENGAWAS", { busy: [{ ...at, startsAt: "10:59", endsAt: "12:00" }] }),
      person("staff", "PELAKSANA"),
      person("nobody", null),
    ];
    const ask = (owner: string, all = given) =>
      seat({ plan, owner, people: all, taken: [], after: null });
    expect(ask(OWNER)).toEqual({
      seats: [{ id: "first", session: "a" }],
      unseated: [
        { id: "busy", reason: "CLASH" },
        { id: "nobody", reason: "NO_QUOTA" },
        { id: "staff", reason: "NO_QUOTA" },
        { id: "late", reason: "NO_SEAT" },
      ],
    });
    const two = [person("one", "ADMINISTRATOR"), person("two", "ADMINISTRATOR")];
    expect(ask(OWNER, two).unseated).toEqual([{ id: "two", reason: "QUOTA_FULL" }]);
    expect(ask("18.01").unseated).toHaveLength(5);
  });
});
