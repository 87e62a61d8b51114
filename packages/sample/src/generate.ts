import type { FileKind, WritableRow } from "@talenta/siasn";
import { type Government, governmentsOf, type SampleSize } from "./government/government.ts";
import { appraisalRows, type Talent, talentFor } from "./evidence/appraisal-rows.ts";
import { assessmentRows } from "./evidence/assessment-rows.ts";
import { trackRecordOf } from "./evidence/track-record.ts";
import { type Post, postsOf } from "./government/posts.ts";
import { organisationOf } from "./government/units.ts";
import { employeeRow } from "./person/employee-row.ts";
import { NipRegister, type Person, personFor } from "./person/person.ts";
import { Random } from "./random.ts";

/** What to make a sample of. */
export interface SampleRequest {
  /** Province code: 18 Lampung, 36 Banten, 62 Kalimantan Tengah. */
  province: string;
  /** `small` 12,000 and `full` 150,000 employees in all; a number: employees of the regencies together. */
  size: SampleSize;
  /** Another seed, another province; `talenta` unless given. */
  seed?: string;
}

/** Everything one owner's files tell of one person: rows by kind of file, one of `employees`. */
export type SamplePerson = Readonly<Record<FileKind, readonly WritableRow[]>>;

/** An invented person behind the rows. */
export interface InventedPerson {
  readonly person: Person;
  readonly talent: Talent;
  readonly rows: SamplePerson;
}

/** One owner of the sample; its people are invented anew, and the same, each time they are asked for. */
export interface SampleOwner extends Government {
  people(): Iterable<SamplePerson>;
  /** The same people, with who they are. */
  invented(): Iterable<InventedPerson>;
}

/**
 * Invents a province: its regencies and cities, and last the province's own civil service. All people,
 * units below the government and figures are invented; only codes, names and populations are real.
 * @throws {RangeError} for a province that is not known
 */
export function generateProvince({
  province,
  size,
  seed = "talenta",
}: SampleRequest): SampleOwner[] {
  const governments = governmentsOf(province, size);
  const room = Math.floor(999 / governments.length);
  return governments.map((government, at) => {
    const invented = () =>
      peopleOf(
        government,
        `${seed}:${government.code}`,
        new NipRegister(1 + at * room, (at + 1) * room),
      );
    return { ...government, invented, people: () => rowsOf(invented()) };
  });
}

function* rowsOf(people: Iterable<InventedPerson>): Generator<SamplePerson> {
  for (const { rows } of people) yield rows;
}

function* peopleOf(
  government: Government,
  seed: string,
  nips: NipRegister,
): Generator<InventedPerson> {
  const random = new Random(seed);
  // A chance of its own, so that what came before it stays as it is.
  const chance = new Random(`${seed}:track`);
  const posts = postsOf(random, government, organisationOf(random, government));
  /** Who leads a unit, by its id; the highest chairs come first. */
  const heads = new Map<string, Person>();
  for (const post of posts) {
    const person = personFor(random, post, nips);
    const rater = raterOf(post, heads);
    if (post.kind === "STRUCTURAL" && !heads.has(post.unit.id)) heads.set(post.unit.id, person);
    const talent = talentFor(random, person);
    const rows = {
      employees: [employeeRow(random, person, government)],
      appraisals: appraisalRows(random, person, talent, rater),
      assessments: assessmentRows(random, person, talent),
      ...trackRecordOf(chance, person, talent, government),
    };
    yield { person, talent, rows };
  }
}

/** Who leads the unit, else the one above it; null for the highest, rated by the regent or governor. */
function raterOf(post: Post, heads: ReadonlyMap<string, Person>): Person | null {
  for (let unit: Post["unit"] | null = post.unit; unit !== null; unit = unit.parent) {
    const head = heads.get(unit.id);
    if (head !== undefined) return head;
  }
  return null;
}
