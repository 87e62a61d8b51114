import { raw } from "@talenta/store";
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
import type { EntityManager } from "@talenta/store";
import { z } from "zod";
import { disclose } from "../access/disclosure.ts";
import { visibleRows } from "../access/visibility.ts";
import { storable } from "../page/loader.ts";
import type { Tenant } from "../regency/tenant.ts";
import { Employee } from "./employee.entity.ts";
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
  const found = await reader.em.find(Employee, {
    $and: [
      { [by]: { $in: storable(keys) }, withdrawnAt: null },
      rows.nip === undefined ? {} : { nip: rows.nip },
      rows.active === undefined ? {} : { active: 1 as const },
      rows.boxes === undefined ? {} : { box: { $in: [...rows.boxes] } },
    ],
  });
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
  const page = allOf([matching, ...(position === null ? [] : [afterName(position)])]);
  const found = await raw(db).all<{ id: string }>(
    `select id from employee where ${page.text} order by search_name, id limit ?`,
    [...page.parameters, first + 1],
  );
  const employees = await inOrder(reader, found);
  return {
    ...pageOf(employees, question, (employee) =>
      encodePosition("employees", [employee.searchName, employee.id]),
    ),
    count: () => countRows(reader, matching),
  };
}

/** How many active employees there are: those placed and those not. */
export async function headcount(tenant: Tenant): Promise<number> {
  const row = await raw(tenant.store.db).first<{ n: number }>(
    "select count(*) as n from employee where active = 1",
  );
  return row?.n ?? 0;
}

function afterName([name, id]: readonly [string, string]): Condition {
  return {
    text: "search_name >= ? and (search_name > ? or id > ?)",
    parameters: [name, name, id],
  };
}

async function inOrder(reader: Reader, found: readonly { id: string }[]): Promise<Employee[]> {
  const ids = found.map((row) => row.id);
  const byId = new Map((await findEmployees(reader, "id", ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function countRows(reader: Reader, condition: Condition): Promise<number> {
  const row = await raw(reader.tenant.store.db).first<{ n: number }>(
    `select count(*) as n from employee where ${condition.text}`,
    condition.parameters,
  );
  return row?.n ?? 0;
}
