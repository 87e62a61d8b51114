import { type HistoryRequest, plansOf } from "@talenta/sample";
import { ownersOf, type ProgrammePlan, type RegencyCode } from "@talenta/talent";
import type { ProvinceDirectory } from "../directory.ts";
import type { Acting } from "./acting.ts";
import { openSession, signedSession } from "./calibration.scene.ts";
import { peopleWho } from "./people.ts";
import { bringResults, holdFirstPhase, takeUpProgramme } from "./programme.scene.ts";
import { earlierRequests, laterRequests } from "./request.scene.ts";

/** What the sample was made with; further files are written into the folder. */
export interface Told {
  readonly request: HistoryRequest;
  readonly folder: string;
}

/** What happened at an owner, beside its files coming in. */
interface Part {
  /** Requests of employees in each state, a signed and an open session of the committee. */
  readonly whole: boolean;
  readonly signed: boolean;
  readonly open: boolean;
  /** The head shares everybody, not the pool alone. */
  readonly full: boolean;
  /** How far the programme is here. */
  readonly programme: "NONE" | "NAMED" | "ATTENDED" | "RESULTS";
}

/** Who did what, by the place among the regencies; all others brought their files in and did nothing else. */
const PARTS: ReadonlyMap<number, Partial<Part>> = new Map<number, Partial<Part>>([
  [0, { open: true, programme: "RESULTS" }],
  [1, { full: true }],
  [4, { whole: true, signed: true, open: true, programme: "RESULTS" }],
  [5, { full: true }],
  [9, { full: true, programme: "ATTENDED" }],
  [13, { full: true, signed: true, programme: "NAMED" }],
]);

/**
 * Lets what the sample tells of one owner happen through its own services, day after day up to today: what its head
 * shares, the programme that is half done, what employees asked for, and what the committee did.
 */
export async function play(
  act: Acting,
  { regencies }: { readonly regencies: readonly RegencyCode[] },
  told: Told,
): Promise<void> {
  const part = PARTS.get(regencies.indexOf(act.code));
  if (part === undefined) return;
  const { today, province } = told.request;
  const plan = halfDone(province, today, act.code);
  const progress = plan === null ? "NONE" : (part.programme ?? "NONE");
  act.daysAgo(55);
  if (part.full === true) {
    await act.as(
      { role: "REGENCY_HEAD" },
      "mutation { setSharing(input: { level: FULL }) { sharing } }",
    );
  }
  const people = part.whole === true ? await askers(act) : [];
  if (plan !== null && progress !== "NONE") {
    const seated = progress !== "NAMED";
    await takeUpProgramme(act, plan, { daysAgo: 51, also: people.slice(0, 1), seated });
  }
  const heard = await earlierRequests(act, { people, today });
  if (plan !== null && (progress === "ATTENDED" || progress === "RESULTS"))
    await holdFirstPhase(act, plan);
  if (part.signed === true) await signedSession(act, { daysAgo: 30, also: heard });
  if (plan !== null && progress === "RESULTS")
    await bringResults(act, plan, { ...told, daysAgo: 26 });
  await laterRequests(act, { people, today });
  if (part.open === true) await openSession(act, { daysAgo: 2 });
}

/** Those who ask for something; the first is of the talent pool, and assessed. */
async function askers(act: Acting): Promise<readonly string[]> {
  const pool = { classes: ["PENGAWAS"], boxes: [7, 8, 9], assessed: true, first: 1 } as const;
  const [first] = await peopleWho(act, pool);
  const others = await peopleWho(act, { classes: ["PENGAWAS"], boxes: [5], first: 4 });
  return [...(first === undefined ? [] : [first]), ...others];
}

/** The programme that is half done, where this owner is one of its own. */
function halfDone(province: string, today: string, code: RegencyCode): ProgrammePlan | null {
  if (province !== "18") return null;
  return plansOf(today).find((plan) => ownersOf(plan).includes(code)) ?? null;
}

/** The regencies of a province in their order, its own civil service left out. */
export function regenciesOf({ owners }: ProvinceDirectory): readonly RegencyCode[] {
  return owners.filter(({ kind }) => kind !== "PROVINCE").map(({ code }) => code);
}
