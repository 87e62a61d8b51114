import { type Evidence, type IsoDate, type Policy, unitValue } from "@talenta/talent";
import type { Condition } from "../employee/employee.filter.ts";
import { ATTRIBUTE_COLUMNS, type AttributeRow } from "../figures/attributes.ts";
import type { JobControl } from "../figures/jobs.ts";
import { allPages, inOneState, PEOPLE_AT_A_TIME } from "../figures/one-state.ts";
import { inTurn } from "../figures/turns.ts";
import { evidenceOf, readEvidence } from "../placement/evidence.store.ts";
import type { Tenant } from "../regency/tenant.ts";

interface PersonRow extends AttributeRow {
  readonly id: string;
  readonly searchName: string;
}

/** One person as a simulation reads one: what the record answers to each of the two policies. */
export interface Person extends PersonRow {
  readonly before: Evidence;
  readonly after: Evidence;
}

/** Whom a simulation is about, all of one state of the data. */
export interface People {
  readonly people: readonly Person[];
  /** Names of their units, by the value on the dimension UNIT. */
  readonly units: { readonly value: string; readonly name: string }[];
}

/**
 * Reads everybody page by page, all of one state of the data: where something was committed meanwhile it
 * begins again, so that no half of a change is seen. The evidence comes by the way placements take it.
 */
export async function readPeople(
  tenant: Tenant,
  policies: { readonly before: Policy; readonly after: Policy },
  { condition, day }: { readonly condition: Condition; readonly day: IsoDate },
  control: JobControl,
): Promise<People> {
  const { sql } = tenant.store;
  const { before, after } = policies;
  const readPage = async (last: string): Promise<Person[]> => {
    const rows = await sql.all<PersonRow>(
      `select id, search_name as "searchName", ${ATTRIBUTE_COLUMNS} from employee where (${condition.text}) and id > ? order by id limit ?`,
      [...condition.parameters, last, PEOPLE_AT_A_TIME],
    );
    const ids = rows.map(({ id }) => id);
    const evidence = new Map((await readEvidence(sql, ids, day)).map((one) => [one.id, one]));
    return rows.flatMap((row) => {
      const own = evidence.get(row.id);
      if (own === undefined) return [];
      return [{ ...row, before: evidenceOf(own, before), after: evidenceOf(own, after) }];
    });
  };
  return inOneState(sql, control, async () => {
    const people = await allPages(control, readPage);
    const units = await inTurn(() =>
      sql.all<{ id: string; name: string }>("select id, name from unit"),
    );
    const used = new Set(people.map(({ unitId }) => unitId));
    return {
      people,
      units: units
        .filter(({ id }) => used.has(id))
        .map(({ id, name }) => ({ value: unitValue(tenant.code, id), name })),
    };
  });
}
