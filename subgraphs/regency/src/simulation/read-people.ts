import { raw, type SqlValue } from "@talenta/store";
import { type IsoDate, unitValue } from "@talenta/talent";
import type { Condition } from "../employee/employee.filter.ts";
import { ATTRIBUTE_COLUMNS, type AttributeRow } from "../figures/attributes.ts";
import { PERSON_COLUMNS, type PersonRow, withRecords } from "../placement/evidence.store.ts";
import type { EvidenceRow } from "../placement/rules/rule.ts";
import type { Tenant } from "../regency/tenant.ts";

/** Few enough that nobody waits long for the event loop. */
const PEOPLE_AT_A_TIME = 100;

type Row = PersonRow &
  AttributeRow & {
    readonly row: number;
    readonly searchName: string;
    readonly isAsked: number | null;
  };

/** One person as a simulation reads one. */
type Person = EvidenceRow & AttributeRow & { readonly searchName: string };

/** Some of the people a simulation is about, and where to go on. */
export interface PeoplePage {
  readonly people: readonly Person[];
  /** Row of the last one looked at; null at the end. */
  readonly last: number | null;
}

/**
 * The next people as they are stored, and what is on record about them: their records lie side by side as
 * they were brought in, where by id each would be a page of its own. Whom the question does not mean is
 * skipped here, so that no statement takes longer than another.
 */
export async function readPeople(
  { store: { db } }: Tenant,
  { condition, day }: { readonly condition: Condition; readonly day: IsoDate },
  after: number,
): Promise<PeoplePage> {
  const parameters: SqlValue[] = [...condition.parameters, after, PEOPLE_AT_A_TIME];
  const rows = await raw(db).all<Row>(
    `select ${PERSON_COLUMNS}, ${ATTRIBUTE_COLUMNS}, e.search_name as "searchName", e.rowid as "row",
       (${condition.text}) as "isAsked"
     from employee e where e.rowid > ? order by e.rowid limit ?`,
    parameters,
  );
  const people = await withRecords(
    db,
    rows.filter(({ isAsked }) => isAsked === 1),
    day,
  );
  return { people, last: rows.at(-1)?.row ?? null };
}

/** How many a simulation is about. */
export async function countPeople(
  { store: { db } }: Tenant,
  { text, parameters }: Condition,
): Promise<number> {
  const row = await raw(db).first<{ n: number }>(
    `select count(*) as n from employee where ${text}`,
    parameters,
  );
  return row?.n ?? 0;
}

/** Names of the units in use, by the value on the dimension UNIT. */
export async function readUnits(
  tenant: Tenant,
  used: ReadonlySet<unknown>,
): Promise<{ readonly value: string; readonly name: string }[]> {
  const units = await raw(tenant.store.db).all<{ id: string; name: string }>(
    "select id, name from unit",
  );
  return units
    .map(({ id, name }) => ({ value: unitValue(tenant.code, id), name }))
    .filter(({ value }) => used.has(value));
}
