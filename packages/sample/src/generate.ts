import type { FileKind, WritableRow } from "@talenta/siasn";
import { type Government, governmentsOf, type SampleSize } from "./government/government.ts";
import { appraisalRows, type Talent, talentFor } from "./evidence/appraisal-rows.ts";
import { assessmentRows } from "./evidence/assessment-rows.ts";
import { standardRows } from "./evidence/standard-rows.ts";
import { trackRecordOf } from "./evidence/track-record.ts";
import { type Post, postsOf } from "./government/posts.ts";
import { organisationOf } from "./government/units.ts";
import { employeeRow } from "./person/employee-row.ts";
import { AS_OF_YEAR } from "./person/dates.ts";
import { isOverdue, NipRegister, type Person, personFor } from "./person/person.ts";
import { settled } from "./person/settled.ts";
import { Random } from "./random.ts";

/** What to make a sample of. */
export interface SampleRequest {
  /** Province code: 18 Lampung, 36 Banten, 62 Kalimantan Tengah. */
  province: string;
  /** `small` 12,000 and `full` 150,000 employees in all; a number: employees of the regencies together. */
  size: SampleSize;
  /** Another seed, another province; `talenta` unless given. */
  seed?: string;
  /** The year whose beginning evidence goes up to; 2026 unless given. Who the people are does not change with it. */
  year?: number;
  /** A day by which most people in service then have their present rank and post, a few later; as it comes unless given. */
  settledBy?: string;
}

/**
 * Everything one owner's files tell of one person: rows by kind of file, one of `employees`. The standard of a post
 * stands with the first who holds it.
 */
export type SamplePerson = Readonly<Record<FileKind, readonly WritableRow[]>>;

/** An invented person behind the rows. */
export interface InventedPerson {
  readonly person: Person;
  readonly talent: Talent;
  /** Who rates them; null for the highest, and where it is not told. */
  readonly rater: Person | null;
  readonly rows: SamplePerson;
}

/** One owner of the sample; its people are invented anew, and the same, each time they are asked for. */
export interface SampleOwner extends Government {
  people(): Iterable<SamplePerson>;
}

/**
 * Invents a province: its regencies and cities, and last the province's own civil service. All people,
 * units below the government and figures are invented; only codes, names and populations are real.
 * @throws {RangeError} for a province that is not known
 */
export function generateProvince(request: SampleRequest): SampleOwner[] {
  return governmentsOf(request.province, request.size).map((government) => ({
    ...government,
    people: () => rowsOf(inventedPeople(request, government.code)),
  }));
}

/** The people of one owner of a sample, with who they are; nobody for an owner it does not have. */
export function inventedPeople(
  { province, size, seed = "talenta", year = AS_OF_YEAR, settledBy }: SampleRequest,
  code: string,
): Iterable<InventedPerson> {
  const found = registersOf({ province, size }, code);
  if (found === null) return [];
  return peopleOf(found.government, `${seed}:${code}`, found.staff, { year, settledBy });
}

/** Serials of NIPs that are kept for people who have left, of each hundred. */
const KEPT_FOR_LEAVERS = 0.2;

/** One government of a sample, with serials of its own for those at work and for those who left; null for a code it lacks. */
export function registersOf(
  { province, size }: Pick<SampleRequest, "province" | "size">,
  code: string,
): { government: Government; staff: NipRegister; leavers: NipRegister } | null {
  const governments = governmentsOf(province, size);
  const room = Math.floor(999 / governments.length);
  const at = governments.findIndex((one) => one.code === code);
  const government = governments[at];
  if (government === undefined) return null;
  const last = (at + 1) * room;
  const kept = last - Math.floor(room * KEPT_FOR_LEAVERS);
  return {
    government,
    staff: new NipRegister(1 + at * room, kept),
    leavers: new NipRegister(kept + 1, last),
  };
}

function* rowsOf(people: Iterable<InventedPerson>): Generator<SamplePerson> {
  for (const { rows } of people) yield rows;
}

function* peopleOf(
  government: Government,
  seed: string,
  nips: NipRegister,
  { year, settledBy }: { readonly year: number; readonly settledBy: string | undefined },
): Generator<InventedPerson> {
  const random = new Random(seed);
  // A chance of its own, so that what came before it stays as it is.
  const chance = new Random(`${seed}:track`);
  const posts = postsOf(random, government, organisationOf(random, government));
  const told = new Set<string>();
  /** Who leads a unit, by its id; the highest chairs come first. */
  const heads = new Map<string, Person>();
  for (const post of posts) {
    const drawn = personFor(random, post, nips);
    const person = settledBy === undefined ? drawn : settled(drawn, settledBy);
    const rater = raterOf(post, heads);
    if (post.kind === "STRUCTURAL" && !heads.has(post.unit.id)) heads.set(post.unit.id, person);
    const talent = talentFor(random, person);
    const employee = employeeRow(random, person, government);
    const standards = standardRows(seed, person, employee, told);
    const appraisals = appraisalRows(random, person, talent, { rater, year });
    const assessments = assessmentRows(random, person, talent, year);
    const rated = appraisals.length > 0;
    const trackRecord = trackRecordOf(chance, person, talent, { government, rated, year });
    const rows = { employees: [employee], standards, appraisals, assessments, ...trackRecord };
    yield { person, talent, rater, rows: isOverdue(person) ? { ...rows, ...UNRATED } : rows };
  }
}

/** What is told of nobody whom nobody rates. */
const UNRATED = { appraisals: [], awards: [], "team-assignments": [], "feedback-360": [] } as const;

/** Who leads the unit, else the one above it; null for the highest, rated by the regent or governor. */
function raterOf(post: Post, heads: ReadonlyMap<string, Person>): Person | null {
  for (let unit: Post["unit"] | null = post.unit; unit !== null; unit = unit.parent) {
    const head = heads.get(unit.id);
    if (head !== undefined) return head;
  }
  return null;
}
