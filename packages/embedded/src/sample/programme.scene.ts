import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { HALF_DONE_DAYS, type HistoryRequest, resultsOf } from "@talenta/sample";
import { writeTable } from "@talenta/siasn";
import { type ProgrammePlan, sessionsOf } from "@talenta/talent";
import { fillWith } from "../fill.ts";
import type { Acting, Actor } from "./acting.ts";
import { peopleWho } from "./people.ts";

const OFFICER: Actor = { role: "REGENCY_OFFICER" };
/** Two of the first phase did not come, and the results of a third of it are not in yet. */
const ABSENT = 2;
const RESULTS_SHARE = 2 / 3;

/** Takes a programme up and names people for it, `also` among them: as many of each class as the quota; seats them if told to. */
export async function takeUpProgramme(
  act: Acting,
  plan: ProgrammePlan,
  { daysAgo, also, seated }: { daysAgo: number; also: readonly string[]; seated: boolean },
): Promise<void> {
  act.daysAgo(daysAgo);
  const nips = new Set(also);
  for (const { owner, positionClass, people } of plan.quotas) {
    if (owner !== act.code) continue;
    for (const nip of await peopleWho(act, { classes: [positionClass], first: people }))
      nips.add(nip);
  }
  await act.as(OFFICER, "mutation ($id: ID!) { joinProgramme(input: { key: $id }) { changed } }", {
    id: plan.id,
  });
  await act.as(
    OFFICER,
    `mutation ($input: NameParticipantsInput!) { nameParticipants(input: $input) { named } }`,
    { input: { programmeId: plan.id, nips: [...nips] } },
  );
  if (seated) await seat(act, plan, false);
}

/** The day of the first phase: who came and who did not; whoever missed it is seated in the second. */
export async function holdFirstPhase(act: Acting, plan: ProgrammePlan): Promise<void> {
  act.daysAgo(-HALF_DONE_DAYS.first);
  const here = await participantsIn(act, plan, firstPhase(plan));
  for (const { id } of sessionsOf(plan).filter((session) =>
    firstPhase(plan).includes(session.id),
  )) {
    const sitting = here.filter(({ session }) => session === id).map(({ nip }) => nip);
    const absent = sitting.slice(0, ABSENT / 2);
    if (sitting.length === 0) continue;
    await act.as(
      OFFICER,
      `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { attended absent } }`,
      {
        input: {
          programmeId: plan.id,
          sessionId: id,
          present: sitting.slice(absent.length),
          absent,
        },
      },
    );
  }
}

/** Results of the first phase come in as a file, not yet of everybody; of those absent one is seated anew, one withdrawn. */
export async function bringResults(
  act: Acting,
  plan: ProgrammePlan,
  { request, folder, daysAgo }: { request: HistoryRequest; folder: string; daysAgo: number },
): Promise<void> {
  act.daysAgo(daysAgo);
  const here = await participantsIn(act, plan, firstPhase(plan));
  const attended = here.filter(({ state }) => state === "ATTENDED").map(({ nip }) => nip);
  const nips = attended.slice(0, Math.ceil(attended.length * RESULTS_SHARE));
  const date = sessionsOf(plan)[0]?.day ?? "";
  const year = Number(request.today.slice(0, 4));
  const rows = resultsOf(
    nips,
    { owner: act.code, plan: plan.id },
    { ...request, year },
    { date, provider: plan.provider },
  );
  const path = join(folder, `${act.code}-${date}-${plan.id}.csv`);
  await writeFile(path, await writeTable("assessments", rows, "csv"));
  await fillWith([{ kind: "assessments", path, partial: true }], act.regency, () => undefined);
  const [withdrawn] = here.filter(({ state }) => state === "ABSENT");
  if (withdrawn !== undefined) {
    await act.as(
      OFFICER,
      `mutation ($input: WithdrawParticipantInput!) { withdrawParticipant(input: $input) { participant { id } } }`,
      { input: { participantId: withdrawn.id, reason: "Sakit berkepanjangan." } },
    );
  }
  await seat(act, plan, true);
}

async function seat(act: Acting, { id }: ProgrammePlan, absent: boolean): Promise<void> {
  await act.as(
    OFFICER,
    `mutation ($input: SeatParticipantsInput!) { seatParticipants(input: $input) { seated } }`,
    { input: { programmeId: id, absent } },
  );
}

interface Participant {
  readonly id: string;
  readonly state: string;
  readonly nip: string;
  readonly session: string | null;
}

async function participantsIn(
  act: Acting,
  { id }: ProgrammePlan,
  sessions: readonly string[],
): Promise<Participant[]> {
  const found = await act.as<{
    myRegency: {
      programme: {
        participants: {
          edges: {
            node: {
              id: string;
              state: string;
              session: { key: string } | null;
              employee: { nip: string } | null;
            };
          }[];
        };
      };
    };
  }>(
    OFFICER,
    `query ($id: ID!) { myRegency { programme(key: $id) { participants(first: 200) {
      edges { node { id state session { key } employee { nip } } } } } } }`,
    { id },
  );
  return found.myRegency.programme.participants.edges
    .map(({ node: { employee, session, ...rest } }) => ({
      ...rest,
      nip: employee?.nip ?? "",
      session: session?.key ?? null,
    }))
    .filter(({ session }) => session !== null && sessions.includes(session))
    .toSorted((one, other) => (one.nip < other.nip ? -1 : 1));
}

const firstPhase = ({ phases }: ProgrammePlan): string[] =>
  (phases[0]?.sessions ?? []).map(({ id }) => id);
