import { type EntityManager, oneOf } from "@talenta/store";
import {
  checkedFirst,
  decodePosition,
  encodePosition,
  type Page,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import type { Principal } from "@talenta/access";
import type { SharingLevel, SliceFilter } from "@talenta/contract";
import { z } from "zod";
import { disclose } from "../access/disclosure.ts";
import { visibleRows } from "../access/visibility.ts";
import { storable } from "../page/loader.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { type Employee, EMPLOYEE_COLUMNS } from "../database/entities/employee.entity.ts";
import {
  activeMatching,
  allOf,
  type Condition,
  visible,
  whoeverMatches,
} from "./employee.filter.ts";

/** A caller at one regency: everything a read of people depends on. */
export interface Reader {
  readonly tenant: Tenant;
  readonly principal: Principal;
  readonly em: EntityManager;
  /** What the regency shares, read once per request. */
  sharing(): Promise<SharingLevel>;
}

/**
 * The employees with these ids or NIPs that the caller may see; others look as if they did not exist.
 * One statement, whatever the number.
 */
export async function findEmployees(
  reader: Reader,
  by: "id" | "nip",
  keys: readonly string[],
): Promise<Employee[]> {
  const rows = visibleRows(reader.principal, reader.tenant, await reader.sharing());
  if (rows === null) return [];
  const found = await reader.tenant.store.db
    .selectFrom("employee")
    .select(EMPLOYEE_COLUMNS)
    .where(oneOf(by, storable(keys)))
    .where("withdrawn_at", "is", null)
    .where(visible(rows))
    .execute();
  disclose(reader.tenant, reader.principal, found);
  return found;
}

/** A page of employees, and how to count them all. */
export interface EmployeeList extends Page<Employee> {
  count(): Promise<number>;
}

/**
 * The employees a caller may see who match, active ones unless told otherwise, by name. Null when the regency shares no names
 * with the caller. Pages are 1 to 200 long.
 */
export async function listEmployees(
  reader: Reader,
  question: PageRequest & {
    filter: SliceFilter;
    /** Conditions beside the filter. */
    more?: readonly Condition[];
    /** Whether those who left are listed as well, because `more` says who was there. */
    withLeavers?: boolean;
  },
): Promise<EmployeeList | null> {
  const first = checkedFirst(question.first);
  const position = decodePosition("employees", [z.string(), z.string()], question.after);
  const rows = visibleRows(reader.principal, reader.tenant, await reader.sharing());
  if (rows === null) return null;
  const { db } = reader.tenant.store;
  const matching = allOf([
    visible(rows),
    (question.withLeavers ? whoeverMatches : activeMatching)(question.filter, reader.tenant),
    ...(question.more ?? []),
  ]);
  const found = await db
    .selectFrom("employee")
    .select("id")
    .where(allOf([matching, ...(position === null ? [] : [afterName(position)])]))
    .orderBy("search_name")
    .orderBy("id")
    .limit(first + 1)
    .execute();
  const employees = await inOrder(reader, found);
  return {
    ...pageOf(employees, question, (employee) =>
      encodePosition("employees", [employee.searchName, employee.id]),
    ),
    count: () => countRows(reader.tenant, matching),
  };
}

/** How many active employees there are: those placed and those not. */
export async function headcount(tenant: Tenant): Promise<number> {
  return countRows(tenant, (eb) => eb("employee.active", "=", 1));
}

function afterName([name, id]: readonly [string, string]): Condition {
  return (eb) => eb(eb.refTuple("employee.search_name", "employee.id"), ">", eb.tuple(name, id));
}

async function inOrder(reader: Reader, found: readonly { id: string }[]): Promise<Employee[]> {
  const ids = found.map((row) => row.id);
  const byId = new Map((await findEmployees(reader, "id", ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function countRows({ store }: Tenant, condition: Condition): Promise<number> {
  const { n } = await store.db
    .selectFrom("employee")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(condition)
    .executeTakeFirstOrThrow();
  return n;
}
