import type { PublishedSource } from "@talenta/contract";
import type { IsoDate, PositionClass, ProgrammePlan, RegencyCode } from "@talenta/talent";
import type { Regency } from "../index.ts";
import { ask, data, OFFICER, openRegency } from "./kit.ts";
import { appraisal, assessment, bringIn, type Cells, nipOf, person } from "./people.ts";

const OWNER = "18.05" as RegencyCode;
const title = { id: "Contoh", en: "Example" };

/** A session of a plan for tests: id, day, hours, seats. */
export type PlannedSession = readonly [id: string, day: string, hours: string, seats: number];

/** A plan for 18.05: supervisors (PENGAWAS) and division heads (ADMINISTRATOR), as many as told. */
export function planOf(
  id: string,
  sessions: readonly PlannedSession[],
  quotas: Readonly<Partial<Record<PositionClass, number>>>,
): ProgrammePlan {
  return {
    id,
    version: 1,
    title,
    citation: "invented",
    provider: "BKN",
    resultsDue: "2026-07-31" as IsoDate,
    phases: [
      {
        id: "one",
        title,
        sessions: sessions.map(([session, day, hours, seats]) => ({
          id: session,
          place: `Room ${session}`,
          day: day as IsoDate,
          startsAt: hours.slice(0, 5),
          endsAt: hours.slice(6),
          seats,
          allotments: [{ owner: OWNER, seats }],
        })),
      },
    ],
    quotas: Object.entries(quotas).map(([positionClass, people]) => ({
      owner: OWNER,
      positionClass: positionClass as PositionClass,
      people,
      basis: { mark: "A", source: "invented" },
    })),
  };
}

/** A regency with eight appraised people, whose province has published these plans; the clock is the test's. */
export async function openWithPlans(...plans: ProgrammePlan[]): Promise<{
  regency: Regency;
  published: ProgrammePlan[];
  readonly setClock: (moment: string) => void;
}> {
  let now = new Date("2026-06-01T01:00:00Z");
  const source: PublishedSource = {
    policy: () => Promise.resolve(null),
    policyState: () => Promise.resolve(null),
    programme: (id) => Promise.resolve(plans.find((plan) => plan.id === id) ?? null),
  };
  const regency = await openRegency({ published: source, clock: () => now });
  const people = [0, 1, 2, 3, 4, 5, 6, 7];
  await bringIn(
    regency,
    "employees",
    people.map((n) => person(n)),
  );
  await bringIn(
    regency,
    "appraisals",
    people.map((n) => appraisal(n)),
  );
  return { regency, published: plans, setClock: (moment) => (now = new Date(moment)) };
}

/** A result of person `n` on a day, from the programme's provider unless told otherwise. */
export function result(n: number, day: string, cells: Cells = {}): Cells {
  return assessment(n, "4", { TANGGAL: day, "BERLAKU SAMPAI": "2029-06-30", ...cells });
}

/** A participant as tests look at one. */
export interface SeenParticipant {
  id: string;
  state: string;
  session: { key: string } | null;
  resultLate: boolean;
  nip: string;
}

/** Everybody in a programme, by NIP. */
export async function participantsIn(
  regency: Regency,
  programme: string,
): Promise<Map<string, SeenParticipant>> {
  const answer = await data<{
    myRegency: {
      programme: {
        participants: { edges: { node: SeenParticipant & { employee: { nip: string } } }[] };
      };
    };
  }>(
    regency,
    OFFICER,
    `query ($programme: ID!) { myRegency { programme(key: $programme) { participants(first: 200) {
      edges { node { id state resultLate session { key } employee { nip } } } } } } }`,
    { programme },
  );
  return new Map(
    answer.myRegency.programme.participants.edges.map(({ node }) => [
      node.employee.nip,
      { ...node, nip: node.employee.nip },
    ]),
  );
}

/** What person `n` is doing in a programme: the state, and the session if there is one. */
export async function stateOf(regency: Regency, programme: string, n: number): Promise<string> {
  const one = (await participantsIn(regency, programme)).get(nipOf(n));
  return one === undefined ? "NOBODY" : [one.state, one.session?.key].filter(Boolean).join(" ");
}

// Of the eight people 0, 3 and 6 head a division (ADMINISTRATOR), the others a section (PENGAWAS).
export const PLAN = planOf(
  "proasn",
  [
    ["s1", "2026-06-16", "08:00-12:00", 3],
    ["s2", "2026-06-16", "13:00-16:00", 3],
    ["s3", "2026-06-18", "08:00-12:00", 2],
  ],
  { ADMINISTRATOR: 2, PENGAWAS: 5 },
);

export const JOIN = `mutation ($id: ID!) { joinProgramme(input: { key: $id }) { changed programme { key version } } }`;
export const NAME = `mutation ($programme: ID!, $nips: [ID!]) {
  nameParticipants(input: { programmeId: $programme, nips: $nips }) { named already } }`;
export const SEAT = `mutation ($programme: ID!, $absent: Boolean! = false, $past: Boolean! = false) {
  seatParticipants(input: { programmeId: $programme, absent: $absent, includePast: $past }) {
    seated unseatedCount unseated { reason participant { employee { nip } } } } }`;
export const MOVE = `mutation ($participant: ID!, $session: ID!) {
  moveParticipant(input: { participantId: $participant, sessionId: $session }) { participant { state session { key } } } }`;
export const WITHDRAW = `mutation ($participant: ID!) {
  withdrawParticipant(input: { participantId: $participant, reason: "ill" }) { participant { state session { key } } } }`;
export const ATTEND = `mutation ($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) { attended absent results } }`;

/** NIPs of these people. */
export const nips = (...people: number[]) => people.map(nipOf);

/** A regency that has taken these programmes up. */
export async function joined(...given: Parameters<typeof openWithPlans>) {
  const world = await openWithPlans(...given);
  for (const { id } of given) await data(world.regency, OFFICER, JOIN, { id });
  return world;
}

/** The same, with all eight people named and seated in the first. */
export async function seated(...given: Parameters<typeof openWithPlans>) {
  const world = await joined(...given);
  await data(world.regency, OFFICER, NAME, {
    programme: "proasn",
    nips: nips(0, 1, 2, 3, 4, 5, 6, 7),
  });
  await data(world.regency, OFFICER, SEAT, { programme: "proasn" });
  return world;
}

/** Records who came to a session of the first programme. */
export async function attend(
  regency: Regency,
  session: string,
  present: number[],
  absent: number[] = [],
) {
  const input = {
    programmeId: "proasn",
    sessionId: session,
    present: nips(...present),
    absent: nips(...absent),
  };
  return ask(regency, OFFICER, ATTEND, { input });
}
