import { type EvidenceRow, type IsoDate, unitValue } from "@talenta/talent";
import { sql } from "kysely";
import type { Condition } from "../employee/employee.filter.ts";
import type { AttributeRow } from "../figures/attributes.ts";
import { PERSON_COLUMNS, withRecords } from "../placement/evidence.store.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Few enough that nobody waits long for the event loop. */
const PEOPLE_AT_A_TIME = 100;

/** One person as a simulation reads one. */
type Person = EvidenceRow & AttributeRow & { readonly searchName: string };

/** Some of the people a simulation is about, and where to go on. */
export interface PeoplePage {
  readonly people: readonly Person[];
  /** Id of the last one looked at; null at the end. */
  readonly last: string | null;
}

/**
 * The next people by id, and what is on record about them. Whom the question does not mean is skipped here, so
 * that no statement takes longer than another.
 */
export async function readPeople(
  { store: { db } }: Tenant,
  { condition, day }: { readonly condition: Condition; readonly day: IsoDate },
  after: string,
): Promise<PeoplePage> {
  const rows = await db
    .selectFrom("employee")
    .select(PERSON_COLUMNS)
    .select(["unit_id as unitId", "sex", "birth_date as birthDate", "search_name as searchName"])
    .select((eb) => eb.case().when(condition(eb)).then(1).else(0).end().as("isAsked"))
    .where("id", ">", after)
    .orderBy("id")
    .limit(sql.lit(PEOPLE_AT_A_TIME))
    .execute();
  const people = await withRecords(
    db,
    rows.filter(({ isAsked }) => isAsked === 1),
    day,
  );
  return { people, last: rows.at(-1)?.id ?? null };
}

/** How many a simulation is about. */
export async function countPeople(
  { store: { db } }: Tenant,
  condition: Condition,
): Promise<number> {
  const { n } = await db
    .selectFrom("employee")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where(condition)
    .executeTakeFirstOrThrow();
  return n;
}

/** Names of the units in use, by the value on the dimension UNIT. */
export async function readUnits(
  tenant: Tenant,
  used: ReadonlySet<unknown>,
): Promise<{ readonly value: string; readonly name: string }[]> {
  const units = await tenant.store.db.selectFrom("unit").select(["id", "name"]).execute();
  return units
    .map(({ id, name }) => ({ value: unitValue(tenant.code, id), name }))
    .filter(({ value }) => used.has(value));
}
