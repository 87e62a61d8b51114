import type { Acting, Actor } from "./acting.ts";
import { peopleWho } from "./people.ts";

/** What a session does with a case. */
type Fate =
  | "MOVED"
  | "CONFIRMED"
  | "CONFLICT_DECLARED"
  | "FAR_AGREED"
  | "FAR_DECLINED"
  | "DEFERRED"
  | "PROPOSED"
  | "UNTOUCHED";

interface Case {
  readonly id: string;
  readonly computedBox: number;
  readonly boxesWithinReach: readonly number[];
  readonly employee: { readonly nip: string };
  readonly recusals: readonly { readonly member: string }[];
}

/** A case with what is to become of it. */
interface Heard extends Case {
  readonly fate: Fate;
  /** Members who may decide it. */
  readonly voters: readonly Actor[];
  readonly target: number;
}

/** Fates of which the session decides; the others wait. */
const DECIDED: readonly Fate[] = [
  "MOVED",
  "CONFIRMED",
  "CONFLICT_DECLARED",
  "FAR_AGREED",
  "FAR_DECLINED",
];
const COMMITTEE_SIZE = 5;
const HEAD: Actor = { role: "REGENCY_HEAD" };
const REASONS = {
  MOVED: "Memimpin dua tugas lintas dinas yang belum tercatat dalam berkas.",
  FAR: "Berkas kompetensi terlambat masuk; hasil kerja setahun terakhir menonjol.",
  DECLINED: "Bukti yang diajukan belum cukup untuk perpindahan lebih dari satu tingkat.",
  DEFERRED: "Menunggu berkas penilaian dari unit kerja sebelumnya.",
} as const;

/**
 * A session of the talent committee that is signed: cases moved and confirmed, one a member declared a conflict in, two
 * moves so far that the head had to decide, and one left for later.
 *
 * @param also people who come first, such as those whose objection was granted
 */
export async function signedSession(
  act: Acting,
  { daysAgo, also = [] }: { readonly daysAgo: number; readonly also?: readonly string[] },
): Promise<void> {
  act.daysAgo(daysAgo + 1);
  const ordinary = await peopleWho(act, { classes: ["PENGAWAS"], boxes: [5], first: 8 });
  const low = await peopleWho(act, { classes: ["PENGAWAS", "PELAKSANA"], boxes: [2, 3], first: 2 });
  const fates = new Map<string, Fate>(also.map((nip) => [nip, "MOVED"]));
  const usual: readonly Fate[] = [
    "MOVED",
    "MOVED",
    "CONFIRMED",
    "CONFIRMED",
    "CONFLICT_DECLARED",
    "DEFERRED",
  ];
  ordinary
    .filter((nip) => !fates.has(nip))
    .slice(0, usual.length)
    .forEach((nip, at) => fates.set(nip, usual[at] ?? "CONFIRMED"));
  low.forEach((nip, at) => {
    if (!fates.has(nip)) fates.set(nip, at === 0 ? "FAR_AGREED" : "FAR_DECLINED");
  });
  const session = await begin(act, "Sidang komite talenta: pengawas", fates);
  act.daysAgo(daysAgo);
  await session.hear();
  await act.as(HEAD, SIGN, { input: { sessionId: session.id } });
}

/** A session under way: members have come, some cases are proposed and voted on, one is decided, others wait. */
export async function openSession(
  act: Acting,
  { daysAgo }: { readonly daysAgo: number },
): Promise<void> {
  act.daysAgo(daysAgo);
  const people = await peopleWho(act, { classes: ["ADMINISTRATOR"], boxes: [5, 7, 8], first: 6 });
  const usual: readonly Fate[] = ["PROPOSED", "PROPOSED", "MOVED", "DEFERRED"];
  const fates = new Map(people.map((nip, at) => [nip, usual[at] ?? ("UNTOUCHED" as const)]));
  const session = await begin(act, "Sidang komite talenta: administrator", fates);
  await session.hear();
}

/** Opens a session on these people before the committee, which is the regency's highest officials. */
async function begin(
  act: Acting,
  title: string,
  fates: ReadonlyMap<string, Fate>,
): Promise<{ readonly id: string; hear(): Promise<void> }> {
  const members = await committeeOf(act);
  const [chair = HEAD] = members;
  const { openCalibration } = await act.as<{
    openCalibration: { session: { id: string; cases: { edges: { node: Case }[] } } };
  }>(
    chair,
    `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) { session { id
      cases(first: 50) { edges { node { id computedBox boxesWithinReach employee { nip } recusals { member } } } } } } }`,
    {
      input: {
        title,
        agenda: { nips: [...fates.keys()] },
        members: members.map((member, at) => ({
          subject: act.subjectOf(member),
          nip: member.nip,
          chair: at === 0,
        })),
      },
    },
  );
  const { id, cases } = openCalibration.session;
  const heard = cases.edges.map(({ node }) =>
    heardAs(act, node, members, fates.get(node.employee.nip) ?? "UNTOUCHED"),
  );
  return { id, hear: () => hear(act, id, members, heard) };
}

/** The members' officials: five of the highest class, or as many as there are of the two highest. */
async function committeeOf(act: Acting): Promise<readonly Actor[]> {
  const classes = ["JPT_PRATAMA", "ADMINISTRATOR"];
  const found = await Promise.all(
    classes.map((one) => peopleWho(act, { classes: [one], first: COMMITTEE_SIZE })),
  );
  return found
    .flat()
    .slice(0, COMMITTEE_SIZE)
    .map((nip) => ({ role: "REGENCY_COMMITTEE", nip }));
}

function heardAs(act: Acting, one: Case, members: readonly Actor[], fate: Fate): Heard {
  const recused = new Set(one.recusals.map(({ member }) => member));
  const voters = members.filter((member) => !recused.has(act.subjectOf(member)));
  const { computedBox, boxesWithinReach } = one;
  const far = [8, 7, 9].find((box) => !boxesWithinReach.includes(box));
  const others = boxesWithinReach.filter((box) => box !== computedBox);
  const near = others.find((box) => box === 8) ?? others.at(-1);
  const isFar = fate === "FAR_AGREED" || fate === "FAR_DECLINED";
  const stays = fate === "CONFIRMED" || fate === "CONFLICT_DECLARED";
  const target = stays ? computedBox : ((isFar ? far : near) ?? computedBox);
  // The last of them declares a conflict and stays out of the case.
  return {
    ...one,
    fate,
    target,
    voters: fate === "CONFLICT_DECLARED" ? voters.slice(0, -1) : voters,
  };
}

async function hear(
  act: Acting,
  sessionId: string,
  members: readonly Actor[],
  cases: readonly Heard[],
): Promise<void> {
  const wishes: Wish[] = members.map((by) => ({
    by,
    mutation: "recordCalibrationAttendance",
    input: { member: act.subjectOf(by), present: true },
  }));
  for (const one of cases) wishes.push(...wishesOf(act, one, members));
  await carryOut(act, sessionId, wishes);
}

/** Something a member wants of a session. */
interface Wish {
  readonly by: Actor;
  readonly mutation: string;
  readonly input: object;
}

/** What members do in a case, in order: whoever may not decide it does nothing. */
function wishesOf(act: Acting, one: Heard, members: readonly Actor[]): Wish[] {
  const { id: caseId, fate, target, computedBox, voters, recusals } = one;
  const [first, second, third] = voters;
  if (first === undefined || second === undefined || third === undefined) return [];
  const wish = (by: Actor, mutation: string, input: object = {}): Wish => ({
    by,
    mutation,
    input: { caseId, ...input },
  });
  const wishes: Wish[] = [];
  if (fate === "CONFLICT_DECLARED") {
    const recused = new Set(recusals.map(({ member }) => member));
    const relative = members.findLast((member) => !recused.has(act.subjectOf(member)));
    if (relative && !voters.includes(relative))
      wishes.push(
        wish(relative, "declareCalibrationConflict", { ground: "RELATIVE", note: "Saudara ipar." }),
      );
  }
  if (fate === "DEFERRED")
    wishes.push(wish(first, "deferCalibrationCase", { reason: REASONS.DEFERRED }));
  const far = fate === "FAR_AGREED" || fate === "FAR_DECLINED";
  if (target !== computedBox && fate !== "DEFERRED" && fate !== "UNTOUCHED") {
    const reason = far ? REASONS.FAR : REASONS.MOVED;
    // The chair and the second have still to vote where a case waits.
    wishes.push(
      wish(fate === "PROPOSED" ? third : first, "proposeCalibration", { box: target, reason }),
    );
  }
  if (fate === "PROPOSED") wishes.push(wish(third, "voteCalibration", { box: target }));
  if (!DECIDED.includes(fate)) return wishes;
  wishes.push(...voters.map((by) => wish(by, "voteCalibration", { box: target })));
  wishes.push(wish(first, "closeCalibrationCase"));
  if (far && target !== computedBox) {
    const agreed = fate === "FAR_AGREED";
    const word = agreed ? { agreed } : { agreed, reason: REASONS.DECLINED };
    wishes.push(wish(HEAD, "signOffCalibrationCase", word));
  }
  return wishes;
}

/** In order, but what one member wants after the other in one request. */
async function carryOut(act: Acting, sessionId: string, wishes: readonly Wish[]): Promise<void> {
  let begun: Wish[] = [];
  const send = async () => {
    const [one] = begun;
    if (one === undefined) return;
    const variables = Object.fromEntries(
      begun.map(({ input }, at) => [`i${at}`, { sessionId, ...input }]),
    );
    const types = begun.map(({ mutation }, at) => `$i${at}: ${inputOf(mutation)}!`);
    const fields = begun.map(
      ({ mutation }, at) => `m${at}: ${mutation}(input: $i${at}) { changed }`,
    );
    await act.as(one.by, `mutation (${types.join(" ")}) { ${fields.join(" ")} }`, variables);
    begun = [];
  };
  for (const wish of inPhases(wishes)) {
    if (begun[0] !== undefined && begun[0].by !== wish.by) await send();
    begun.push(wish);
  }
  await send();
}

/** What has to come before what; within one of these, by whom it comes from, so that few requests are made. */
const PHASES: readonly (readonly string[])[] = [
  ["recordCalibrationAttendance"],
  ["declareCalibrationConflict", "proposeCalibration", "deferCalibrationCase"],
  ["voteCalibration"],
  ["closeCalibrationCase"],
  ["signOffCalibrationCase"],
];

function inPhases(wishes: readonly Wish[]): Wish[] {
  return PHASES.flatMap((phase) => {
    const now = wishes.filter(({ mutation }) => phase.includes(mutation));
    return [...Map.groupBy(now, ({ by }) => by).values()].flat();
  });
}

const inputOf = (mutation: string): string =>
  `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

const SIGN = `mutation ($input: SignCalibrationInput!) { signCalibration(input: $input) { changed } }`;
