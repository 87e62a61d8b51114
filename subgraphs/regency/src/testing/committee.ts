import type { Principal } from "@talenta/access";
import type { SubgraphResponse } from "@talenta/service";
import type { Regency, RegencyConfig } from "../index.ts";
import { ask, caller, data, HEAD, OFFICER, openRegency } from "./kit.ts";
import { appraisal, assessment, bringIn, nipOf, person, reached } from "./people.ts";

/** Subjects of the committee; member `n` is person `n`, and the first has the chair. */
const SUBJECTS = ["chair", "b", "c", "d"] as const;

/** The session's reason for moving anybody. */
export const REASON = "Memimpin dua tugas lintas dinas yang belum tercatat.";

/** A member of the committee, as the token of person `n` proves. */
export function member(n: number): Principal {
  return { ...caller("REGENCY_COMMITTEE"), subject: SUBJECTS[n] ?? "stranger", nip: nipOf(n) };
}

/** People who all stand in box 5; person 4's latest appraisal was rated by member d, person 3. */
export async function bringPeople(regency: Regency, count = 6): Promise<void> {
  const everybody = Array.from({ length: count }, (_, n) => n);
  const rated = { nipNrpPenilai: `'${nipOf(3)}` };
  await bringIn(
    regency,
    "employees",
    everybody.map((n) => person(n)),
  );
  await bringIn(regency, "appraisals", [
    ...everybody.map((n) => ({
      ...appraisal(n),
      ...(n === 4 && rated),
      ...(n === 5 && { nipNrpPenilai: "196001011985011001" }),
    })),
    { ...appraisal(5, "Baik", 2024), ...rated }, // once, no longer
  ]);
  await bringIn(
    regency,
    "assessments",
    everybody.map((n) => assessment(n, "3", reached("2"))),
  );
}

/** A regency of people who all stand in box 5, and the committee that hears some of them. */
export interface Committee {
  readonly regency: Regency;
  /** Opens a session on these people. */
  readonly on: (...people: number[]) => Promise<Sitting>;
}

/** A regency in memory with `bringPeople`, and its committee. */
export async function openCommittee(config: Partial<RegencyConfig> = {}): Promise<Committee> {
  const regency = await openRegency(config);
  await bringPeople(regency);
  return { regency, on: (...people) => openSitting(regency, { nips: people.map(nipOf) }) };
}

/** A case as the tests read one. */
interface ShownCase {
  id: string;
  number: number;
  computedBox: number;
  calibratedBox: number | null;
  box: number | null;
  outcome: string | null;
  superseded: boolean;
  boxesWithinReach: number[];
  employee: { nip: string } | null;
  placement: { id: string; computedBox: number; box: number } | null;
  proposals: { box: number; reason: string; by: string }[] | null;
  votes: { member: string; box: number; counted: boolean }[] | null;
  notes: { by: string; text: string }[] | null;
  recusals: { member: string; ground: string; declaredBy: string | null }[];
  headSignature: { by: string; agreed: boolean; reason: string | null } | null;
}

/** A session as the tests read one. */
interface ShownSession {
  id: string;
  state: string;
  quorum: number;
  signedAs: string | null;
  leftOutUnplaced: number;
  leftOutElsewhere: number;
  members: { subject: string; chair: boolean; present: boolean; statisticsKey: string }[];
  notes: { by: string; text: string }[];
  cases: { totalCount: number; edges: { node: ShownCase }[] };
}

const CASE = `id number computedBox calibratedBox box outcome superseded boxesWithinReach
  employee { nip } placement { id computedBox box } proposals { box reason by }
  votes { member box counted } notes { by text } recusals { member ground declaredBy }
  headSignature { by agreed reason }`;
const SESSION = `id state quorum signedAs leftOutUnplaced leftOutElsewhere
  members { subject chair present statisticsKey } notes { by text }
  cases(first: 200) { totalCount edges { node { ${CASE} } } }`;

/** What a session is opened with, beside the agenda. */
export const COMMITTEE = {
  title: "Sidang komite talenta",
  members: SUBJECTS.map((subject, n) => ({ subject, nip: nipOf(n), chair: n === 0 })),
};

/** A session at work. */
export interface Sitting {
  readonly id: string;
  /** The session as somebody sees it; member b unless told otherwise. */
  see(who?: Principal): Promise<ShownSession>;
  /** The case of person `n` as somebody sees it. */
  caseOf(n: number, who?: Principal): Promise<ShownCase>;
  /** Does something that must be accepted, on the case of person `n` where one is given; answers whether it changed anything. */
  does(who: Principal, mutation: string, input?: object, n?: number): Promise<boolean>;
  /** Tries something, and gives the whole answer. */
  tries(who: Principal, mutation: string, input?: object, n?: number): Promise<SubgraphResponse>;
  /** These members record that they are there. */
  come(...members: readonly number[]): Promise<void>;
  /** The named members come, propose the box for person `n`, vote for it, and the case is closed. */
  decide(n: number, box: number, voters?: readonly number[]): Promise<void>;
}

/** Opens a session of the committee of four on the people an agenda names; `more` differs from `COMMITTEE`. */
export async function openSitting(
  regency: Regency,
  agenda: object,
  more: object = {},
): Promise<Sitting> {
  const opened = await data<{ openCalibration: { session: { id: string } } }>(
    regency,
    member(0),
    `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) { session { id } changed } }`,
    { input: { ...COMMITTEE, agenda, ...more } },
  );
  return sittingOf(regency, opened.openCalibration.session.id);
}

function sittingOf(regency: Regency, id: string): Sitting {
  const see = async (who: Principal = member(1)): Promise<ShownSession> => {
    const query = `query ($id: ID!) { myRegency { calibrationSession(id: $id) { ${SESSION} } } }`;
    const answer = await data<{ myRegency: { calibrationSession: ShownSession } }>(
      regency,
      who,
      query,
      { id },
    );
    return answer.myRegency.calibrationSession;
  };
  const caseOf = async (n: number, who?: Principal): Promise<ShownCase> => {
    const { cases } = await see(who);
    const found = cases.edges.findLast(({ node }) => node.employee?.nip === nipOf(n));
    if (found === undefined) throw new Error(`Person ${n} is not on the agenda`);
    return found.node;
  };
  const tries: Sitting["tries"] = async (who, mutation, input = {}, n) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const caseId = n === undefined ? {} : { caseId: (await caseOf(n, HEAD)).id };
    return ask(
      regency,
      who,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { changed session { state } } }`,
      { input: { sessionId: id, ...caseId, ...input } },
    );
  };
  const does: Sitting["does"] = async (who, mutation, input, n) => {
    const answer = await tries(who, mutation, input, n);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    const payloads = answer.data as Record<string, { changed: boolean }>;
    return payloads[mutation]?.changed === true;
  };
  const come: Sitting["come"] = async (...members) => {
    for (const n of members) {
      const attendance = { member: member(n).subject, present: true };
      await does(member(n), "recordCalibrationAttendance", attendance);
    }
  };
  return {
    id,
    see,
    caseOf,
    tries,
    does,
    come,
    async decide(n, box, voters = [0, 1, 2]) {
      await come(...voters);
      const { computedBox } = await caseOf(n, HEAD);
      const [first = 0] = voters;
      if (box !== computedBox) {
        await does(member(first), "proposeCalibration", { box, reason: REASON }, n);
      }
      for (const voter of voters) await does(member(voter), "voteCalibration", { box }, n);
      await does(member(first), "closeCalibrationCase", {}, n);
    },
  };
}

/** Where a person stands, and what a committee decided about it. */
export const STANDING = `query ($nip: ID!) { myRegency { employee(nip: $nip) { placement { id computedBox calibratedBox box
  calibration { outcome box reason sessionId title decidedAt members headSigned } } } } }`;

/** A placement as the tests read one. */
export interface ShownStanding {
  id: string;
  computedBox: number;
  calibratedBox: number | null;
  box: number;
  calibration: Record<string, unknown> | null;
}

/** Where person `n` stands, as somebody sees it. */
export async function standingOf(
  regency: Regency,
  n: number,
  who: Principal = OFFICER,
): Promise<ShownStanding> {
  const answer = await data<{ myRegency: { employee: { placement: ShownStanding } } }>(
    regency,
    who,
    STANDING,
    { nip: nipOf(n) },
  );
  return answer.myRegency.employee.placement;
}
