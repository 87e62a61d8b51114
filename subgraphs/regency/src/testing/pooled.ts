import type { SliceFilter } from "@talenta/contract";
import type { Box, EducationLevel, EmploymentKind, PositionClass, Sex } from "@talenta/talent";
import type { Regency } from "../index.ts";
import { data, OFFICER } from "./kit.ts";

/** An employee as a plain array holds one; the model that SQL is compared with. */
export interface Plain {
  id: string;
  nip: string;
  name: string;
  birthDate: string | null;
  retirementDate: string | null;
  sex: Sex | null;
  rank: string | null;
  employmentKind: EmploymentKind | null;
  educationLevel: EducationLevel | null;
  position: { class: PositionClass | null } | null;
  unit: { code: string; parent: { code: string } | null } | null;
  placement: {
    possibleBoxes: number[];
    box: Box | null;
    value: number | null;
    performance: number | null;
    potential: number | null;
  };
}

const ALL = `query ($after: String) { myRegency { employees(first: 200, after: $after) {
  pageInfo { hasNextPage endCursor }
  edges { node { id nip name birthDate retirementDate sex rank employmentKind educationLevel
    position { class } unit { code parent { code } } placement { possibleBoxes box value performance potential } } } } } }`;

interface Page {
  myRegency: {
    employees: {
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: { node: Plain }[];
    };
  };
}

/** Everybody active in a regency, as one array. */
export async function everybody(regency: Regency): Promise<Plain[]> {
  const people: Plain[] = [];
  let after: string | null = null;
  do {
    const page: Page = await data(regency, OFFICER, ALL, { after });
    const { edges, pageInfo } = page.myRegency.employees;
    people.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return people;
}

/** Whether somebody matches, told by the plainest code there is; `day` is yyyy-mm-dd. */
export function matches(person: Plain, filter: SliceFilter, day: string): boolean {
  const among = <T>(values: readonly T[] | null, value: T | null | undefined) =>
    values === null || (value !== null && value !== undefined && values.includes(value));
  const age = person.birthDate === null ? null : ageOn(person.birthDate, day);
  return (
    among(filter.boxes, person.placement.box) &&
    among(filter.positionClasses, person.position?.class) &&
    among(filter.ranks, person.rank) &&
    among(filter.educationLevels, person.educationLevel) &&
    among(filter.employmentKinds, person.employmentKind) &&
    among(filter.sexes, person.sex) &&
    (filter.units === null ||
      among(filter.units, person.unit?.code) ||
      among(filter.units, person.unit?.parent?.code)) &&
    (filter.ageMin === null || (age !== null && age >= filter.ageMin)) &&
    (filter.ageMax === null || (age !== null && age <= filter.ageMax)) &&
    (filter.retiringBefore === null ||
      (person.retirementDate !== null && person.retirementDate < filter.retiringBefore)) &&
    (filter.retiringAfter === null ||
      (person.retirementDate !== null && person.retirementDate > filter.retiringAfter)) &&
    (filter.pastRetirement === null || isPast(person, day) === filter.pastRetirement) &&
    (filter.search === null ||
      person.nip === filter.search ||
      person.name.toLowerCase().includes(filter.search.toLowerCase()))
  );
}

/** Whether the last day in service is over. */
export function isPast({ retirementDate }: Plain, day: string): boolean {
  return retirementDate !== null && retirementDate < day;
}

function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthDate.slice(5) <= day.slice(5) ? years : years - 1;
}
