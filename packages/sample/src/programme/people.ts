import type { WritableRow } from "@talenta/siasn";
import type { PositionClass, ProgrammePlan } from "@talenta/talent";
import { resultRow } from "../evidence/assessment-rows.ts";
import { inventedPeople, type SamplePerson, type SampleRequest } from "../generate.ts";
import { Random } from "../random.ts";

/** An invented person who fits a quota of a programme. */
export interface ProgrammePerson {
  readonly nip: string;
  readonly positionClass: PositionClass;
  /** What the owner's files tell of the person. */
  readonly rows: SamplePerson;
  /** The result of a profiling on a day, the same each time it is asked for. */
  result(at: { date: string; provider: string }): WritableRow;
}

/**
 * As many invented people of one owner as its quotas in a programme give room for, class by class, those with the
 * highest posts first. Throws a RangeError when the sample asked for has too few of a class.
 */
export function programmePeople(
  plan: ProgrammePlan,
  owner: string,
  request: SampleRequest,
): ProgrammePerson[] {
  const left = new Map(
    plan.quotas
      .filter((quota) => quota.owner === owner)
      .map(({ positionClass, people }) => [positionClass, people]),
  );
  const found: ProgrammePerson[] = [];
  for (const { person, talent, rows } of inventedPeople(request, owner)) {
    const { positionClass, title } = person.post;
    const room = left.get(positionClass) ?? 0;
    const [row] = rows.employees;
    // Some rows carry a title that no table of titles knows: their class comes out unknown.
    const known = row?.["JABATAN NAMA"] === title;
    const atWork = /^(PPPK )?Aktif$/.test(String(row?.["KEDUDUKAN HUKUM NAMA"]));
    if (room === 0 || !known || !atWork) continue;
    left.set(positionClass, room - 1);
    const { nip } = person;
    const result: ProgrammePerson["result"] = (at) =>
      resultRow(new Random(`${plan.id}:${nip}`), person, talent, at);
    found.push({ nip, positionClass, rows, result });
    if ([...left.values()].every((count) => count === 0)) return found;
  }
  const missing = [...left]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`);
  throw new RangeError(
    `The sample of ${owner} lacks ${missing.join(", ")} for ${plan.id}. Ask for a larger one.`,
  );
}

/** Results of a profiling of these people of one owner, the same each time: rows of an assessments file. */
export function resultsOf(
  nips: readonly string[],
  { owner, plan }: { readonly owner: string; readonly plan: string },
  request: SampleRequest,
  at: { readonly date: string; readonly provider: string },
): WritableRow[] {
  const wanted = new Set(nips);
  return [...inventedPeople(request, owner)]
    .filter(({ person }) => wanted.has(person.nip))
    .map(({ person, talent }) =>
      resultRow(new Random(`${plan}:${person.nip}`), person, talent, at),
    );
}
