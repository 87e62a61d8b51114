import {
  ageBandOf,
  type Attributes,
  type EmploymentKind,
  type Evidence,
  figuresOf,
  flowOf,
  type IsoDate,
  type Move,
  moveOf,
  place,
  type Policy,
  type PositionClass,
  type Sex,
  type Simulated,
  unitValue,
} from "@talenta/talent";
import type { JobControl } from "../figures/jobs.ts";
import { dataVersion } from "../figures/data-version.ts";
import { eachInTurn, inTurn } from "../figures/turns.ts";
import type { Condition } from "../employee/employee.filter.ts";
import { evidenceOf, type EvidenceRow, readEvidence } from "../placement/evidence.store.ts";
import type { Tenant } from "../regency/tenant.ts";

/** One person compared: how the placement under one policy differs from that under the other. */
export interface Compared {
  readonly id: string;
  readonly searchName: string;
  readonly move: Move;
  readonly attributes: Attributes;
}

/** Two policies compared over everybody who was asked about. */
export interface Comparison {
  readonly simulated: Simulated;
  /** By name and id. */
  readonly people: readonly Compared[];
}

interface PersonRow {
  id: string;
  searchName: string;
  unitId: string | null;
  positionClass: PositionClass | null;
  sex: Sex | null;
  birthDate: IsoDate | null;
  employmentKind: EmploymentKind | null;
}

interface Person extends PersonRow {
  readonly evidence: EvidenceRow;
}

/**
 * Compares what two policies make of the evidence on record on a day, person by person, by the same
 * way placements are computed; nothing is stored. Takes many short turns of the event loop.
 */
export async function compare(
  tenant: Tenant,
  { before, after }: { before: Policy; after: Policy },
  { condition, day }: { condition: Condition; day: IsoDate },
  control: JobControl,
): Promise<Comparison> {
  const { people, units } = await readTogether(tenant, condition, day, control);
  const moveBetween = mover(before, after);
  const compared: Compared[] = [];
  await eachInTurn(
    people,
    (person) => {
      const attributes = attributesOf(person, tenant.code, day);
      const { id, searchName, evidence } = person;
      compared.push({ id, searchName, move: moveBetween(evidence), attributes });
      control.tell({ done: compared.length, people: people.length });
    },
    control.signal,
  );
  const inOrder = await inTurn(() => compared.toSorted(byName));
  const flow = await inTurn(() => flowOf(nameOf(before), nameOf(after), inOrder));
  return { simulated: { flow, units }, people: inOrder };
}

const nameOf = ({ id, version }: Policy) => ({ id, version });

/** Same evidence, same placement: of many people much is the same. Why somebody moved is looked at for movers only. */
function mover(before: Policy, after: Policy): (row: EvidenceRow) => Move {
  const known = new Map<string, Move>();
  return (row) => {
    const answers = [evidenceOf(row, before), evidenceOf(row, after)] as const;
    const told = JSON.stringify(answers);
    const move = known.get(told) ?? between(before, answers[0], after, answers[1]);
    known.set(told, move);
    return move;
  };
}

function between(before: Policy, a: Evidence, after: Policy, b: Evidence): Move {
  const [from, to] = [figuresOf(before, a).box ?? 0, figuresOf(after, b).box ?? 0] as const;
  return from === to
    ? { from, to, direction: "SAME", causes: [] }
    : moveOf(place(before, a), place(after, b));
}

function attributesOf(person: PersonRow, code: Tenant["code"], day: IsoDate): Attributes {
  return {
    UNIT: person.unitId && unitValue(code, person.unitId),
    POSITION_CLASS: person.positionClass,
    SEX: person.sex,
    AGE_BAND: person.birthDate && ageBandOf(person.birthDate, day),
    EMPLOYMENT_KIND: person.employmentKind,
  };
}

function byName(a: Compared, b: Compared): number {
  if (a.searchName !== b.searchName) return a.searchName < b.searchName ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Few enough that nobody waits long for the event loop. */
const PEOPLE_AT_A_TIME = 250;

/**
 * Reads everybody page by page, all of one state of the data: where something was committed meanwhile it
 * begins again, so that no half of a change is seen.
 */
async function readTogether(
  tenant: Tenant,
  condition: Condition,
  day: IsoDate,
  control: JobControl,
): Promise<{ people: Person[]; units: { value: string; name: string }[] }> {
  const { sql } = tenant.store;
  for (;;) {
    control.signal.throwIfAborted();
    const version = await dataVersion(sql);
    const people: Person[] = [];
    for (;;) {
      const page = await inTurn(() => readPage(tenant, condition, people.at(-1)?.id ?? "", day));
      if (page.length === 0) break;
      people.push(...page);
      control.signal.throwIfAborted();
    }
    const units = await inTurn(() =>
      sql.all<{ id: string; name: string }>("select id, name from unit"),
    );
    if ((await dataVersion(sql)) !== version) continue;
    control.readAt(version);
    const used = new Set(people.map(({ unitId }) => unitId));
    return {
      people,
      units: units
        .filter(({ id }) => used.has(id))
        .map(({ id, name }) => ({ value: unitValue(tenant.code, id), name })),
    };
  }
}

async function readPage(
  tenant: Tenant,
  condition: Condition,
  after: string,
  day: IsoDate,
): Promise<Person[]> {
  const { sql } = tenant.store;
  const rows = await sql.all<PersonRow>(
    `select id, search_name as "searchName", unit_id as "unitId", position_class as "positionClass",
       sex, birth_date as "birthDate", employment_kind as "employmentKind"
     from employee where (${condition.text}) and id > ? order by id limit ?`,
    [...condition.parameters, after, PEOPLE_AT_A_TIME],
  );
  if (rows.length === 0) return [];
  const evidence = await readEvidence(
    sql,
    rows.map(({ id }) => id),
    day,
  );
  const byId = new Map(evidence.map((row) => [row.id, row]));
  return rows.flatMap((row) => {
    const own = byId.get(row.id);
    return own ? [{ ...row, evidence: own }] : [];
  });
}
