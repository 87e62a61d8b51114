import type { Owner } from "@talenta/embedded";
import type { Database } from "@talenta/store";
import { runStored } from "@talenta/store/testing";

/** One employee as one pooled table would hold them. */
export interface PooledPerson {
  regency: string;
  id: string;
  nip: string;
  name: string;
  active: boolean;
  box: number | null;
  value: number | null;
  performance: number | null;
  potential: number | null;
  positionClass: string | null;
  rank: string | null;
  educationLevel: string | null;
  employmentKind: string | null;
  sex: string | null;
  unit: string | null;
  birthDate: string | null;
  retirementDate: string | null;
  /** The top unit (OPD) the own one hangs below. */
  topUnit: string | null;
  /** Boxes the missing evidence could still lead to. */
  possibleBoxes: number[];
  /** The policy version the person is placed under, as id@version. */
  policy: string | null;
}

/**
 * Everybody of all owners in one array: what the province would have if it held one database. Read
 * straight from the databases, past every layer under test.
 */
export async function pool(
  owners: readonly Owner[],
  databaseOf: (code: string) => Database,
): Promise<PooledPerson[]> {
  const all = owners.map(async ({ code }) => {
    const database = databaseOf(code);
    const tops = topsIn(await runStored(database, "select id, name, parent_id from unit"));
    const rows = await runStored(database, SELECT);
    return rows.map((row) => personOf(code, row, tops));
  });
  return (await Promise.all(all)).flat();
}

const SELECT = `
  select e.id, e.nip, e.name, e.active, p.box, p.value, p.performance, p.potential,
         e.position_class, e.rank, e.education_level, e.employment_kind, e.sex, e.unit_id,
         e.birth_date, e.retirement_date, p.possible_boxes, p.policy_id || '@' || p.policy_version as policy
  from employee e left join placement p
    on p.employee_id = e.id and p.superseded_at is null
  order by e.id`;

type Row = Record<string, unknown>;

/** The top unit of every unit, by plain walking up until the government or the end. The sample names the government. */
function topsIn(units: readonly Row[]): ReadonlyMap<string, string> {
  const byId = new Map(units.map((unit) => [String(unit["id"]), unit]));
  const top = (id: string): string => {
    const parent = byId.get(id)?.["parent_id"];
    if (typeof parent !== "string") return id;
    const name = String(byId.get(parent)?.["name"]);
    return name.startsWith("Pemerintah ") ? id : top(parent);
  };
  return new Map([...byId.keys()].map((id) => [id, top(id)]));
}

function personOf(regency: string, row: Row, tops: ReadonlyMap<string, string>): PooledPerson {
  const text = (column: string) => row[column] as string | null;
  const figure = (column: string) => row[column] as number | null;
  return {
    regency,
    id: String(row["id"]),
    nip: String(row["nip"]),
    name: String(row["name"]),
    active: row["active"] === 1,
    box: figure("box"),
    value: figure("value"),
    performance: figure("performance"),
    potential: figure("potential"),
    positionClass: text("position_class"),
    rank: text("rank"),
    educationLevel: text("education_level"),
    employmentKind: text("employment_kind"),
    sex: text("sex"),
    unit: text("unit_id"),
    birthDate: text("birth_date"),
    retirementDate: text("retirement_date"),
    topUnit: tops.get(text("unit_id") ?? "") ?? null,
    possibleBoxes: JSON.parse(text("possible_boxes") ?? "[]") as number[],
    policy: text("policy"),
  };
}

/** The filter of a question, as far as the tests draw it. */
export interface PooledFilter {
  boxes?: number[];
  positionClasses?: string[];
  regencies?: string[];
  ranks?: string[];
  educationLevels?: string[];
  employmentKinds?: string[];
  sexes?: string[];
  ageMin?: number;
  ageMax?: number;
  retiringBefore?: string;
  retiringAfter?: string;
  pastRetirement?: boolean;
  policy?: { key: string; version: number };
  search?: string;
}

/**
 * The people a filter means, by plain comparison.
 *
 * @param day the day ages are counted on, yyyy-mm-dd in Asia/Jakarta
 */
export function matching(
  people: PooledPerson[],
  filter: PooledFilter,
  day: string,
): PooledPerson[] {
  const within = <Value>(list: readonly Value[] | undefined, value: Value | null) =>
    list === undefined || (value !== null && list.includes(value));
  return people.filter(
    (person) =>
      person.active &&
      within(filter.boxes, person.box) &&
      within(filter.positionClasses, person.positionClass) &&
      within(filter.ranks, person.rank) &&
      within(filter.educationLevels, person.educationLevel) &&
      within(filter.employmentKinds, person.employmentKind) &&
      within(filter.sexes, person.sex) &&
      (filter.regencies === undefined
        ? person.regency.includes(".")
        : filter.regencies.includes(person.regency)) &&
      (filter.ageMin === undefined || ageOf(person, day) >= filter.ageMin) &&
      (filter.ageMax === undefined || ageOf(person, day) <= filter.ageMax) &&
      (filter.retiringBefore === undefined ||
        (person.retirementDate !== null && person.retirementDate < filter.retiringBefore)) &&
      (filter.retiringAfter === undefined ||
        (person.retirementDate !== null && person.retirementDate > filter.retiringAfter)) &&
      (filter.pastRetirement === undefined ||
        isPastRetirement(person, day) === filter.pastRetirement) &&
      (filter.policy === undefined ||
        person.policy === `${filter.policy.key}@${filter.policy.version}`) &&
      (filter.search === undefined ||
        person.name.toLowerCase().includes(filter.search.toLowerCase())),
  );
}

/** Whether somebody's last day in service is over on a day; no for whom it is unknown. */
function isPastRetirement({ retirementDate }: PooledPerson, day: string): boolean {
  return retirementDate !== null && retirementDate < day;
}

/** A person's value on one dimension, as merged figures name it. */
export function groupOf(person: PooledPerson, dimension: string, day: string): string | null {
  switch (dimension) {
    case "UNIT":
      return person.unit && `${person.regency}/${person.unit}`;
    case "TOP_UNIT":
      return person.topUnit && `${person.regency}/${person.topUnit}`;
    case "REGENCY":
      return person.regency;
    case "EDUCATION_LEVEL":
      return person.educationLevel;
    case "RANK":
      return person.rank;
    case "RETIREMENT_YEAR":
      return person.retirementDate && person.retirementDate.slice(0, 4);
    case "POSITION_CLASS":
      return person.positionClass;
    case "SEX":
      return person.sex;
    case "EMPLOYMENT_KIND":
      return person.employmentKind;
    default: {
      if (person.birthDate === null) return null;
      const age = ageOf(person, day);
      return age < 30 ? "UNDER_30" : age < 40 ? "FROM_30" : age < 50 ? "FROM_40" : "FROM_50";
    }
  }
}

/** Whole years lived on a day; NaN (which is neither above nor below anything) without a birth date. */
function ageOf(person: PooledPerson, day: string): number {
  if (person.birthDate === null) return Number.NaN;
  const years = Number(day.slice(0, 4)) - Number(person.birthDate.slice(0, 4));
  return day.slice(5) < person.birthDate.slice(5) ? years - 1 : years;
}

const KEYS = {
  VALUE_DESC: { figure: "value", sign: -1 },
  VALUE_ASC: { figure: "value", sign: 1 },
  PERFORMANCE_DESC: { figure: "performance", sign: -1 },
  POTENTIAL_DESC: { figure: "potential", sign: -1 },
} as const;

/** Everybody in the order of a ranking: the figure, then the regency's code, then the id. */
export function ranked(people: PooledPerson[], order: keyof typeof KEYS): PooledPerson[] {
  const { figure, sign } = KEYS[order];
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return people.toSorted(
    (a, b) =>
      sign * ((a[figure] ?? 0) - (b[figure] ?? 0)) ||
      compare(a.regency, b.regency) ||
      compare(a.id, b.id),
  );
}

/** How many are in each of the nine boxes, in order. */
export function boxCounts(people: readonly PooledPerson[]): number[] {
  const counts = Array.from({ length: 9 }, () => 0);
  for (const { box } of people) if (box !== null) counts[box - 1] = (counts[box - 1] ?? 0) + 1;
  return counts;
}

/** How many in each of the nine boxes no missing evidence can move, in order. */
export function certainCounts(people: readonly PooledPerson[]): number[] {
  return boxCounts(people.filter(({ possibleBoxes }) => possibleBoxes.length === 1));
}
