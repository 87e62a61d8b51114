import {
  checkedFirst,
  decodePosition,
  encodePosition,
  type Page,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import type { EntityManager } from "@mikro-orm/sqlite";
import DataLoader from "dataloader";
import { placeholders, type Sql } from "@talenta/store";
import { z } from "zod";
import { Placement } from "./placement.entity.ts";

/** Whose placements, and which of them. */
export interface HistoryQuestion extends PageRequest {
  readonly employeeId: string;
}

/** Pages of people's placements, newest first; questions alike but for the person are one statement. */
export function placementsLoader(em: EntityManager, sql: Sql) {
  return new DataLoader<HistoryQuestion, Page<Placement>, string>(
    async (questions) => {
      const pages = new Map<string, Page<Placement>>();
      for (const alike of Map.groupBy(
        questions,
        ({ first, after }) => `${first} ${after}`,
      ).values()) {
        for (const [key, page] of await pagesFor(em, sql, alike)) pages.set(key, page);
      }
      return questions.map((question) => pages.get(keyOf(question)) ?? pageOf([], 1, () => ""));
    },
    { cacheKeyFn: keyOf },
  );
}

async function pagesFor(
  em: EntityManager,
  sql: Sql,
  questions: readonly HistoryQuestion[],
): Promise<[string, Page<Placement>][]> {
  const [one] = questions;
  if (one === undefined) return [];
  const first = checkedFirst(one.first);
  const [before] = decodePosition("placements", [z.int()], one.after) ?? [null];
  const people = questions.map(({ employeeId }) => employeeId);
  const found = await sql.all<{ id: string }>(
    `select id from (
       select id, row_number() over (partition by employee_id order by seq desc) as place
       from placement where employee_id in (${placeholders(people.length)})${before === null ? "" : " and seq < ?"})
     where place <= ?`,
    [...people, ...(before === null ? [] : [before]), first + 1],
  );
  const rows = await em.find(
    Placement,
    { id: { $in: found.map(({ id }) => id) } },
    { orderBy: { seq: "desc" } },
  );
  const byPerson = Map.groupBy(rows, (row) => row.employeeId);
  return questions.map((question) => [
    keyOf(question),
    pageOf(byPerson.get(question.employeeId) ?? [], first, ({ seq }) =>
      encodePosition("placements", [seq]),
    ),
  ]);
}

function keyOf({ employeeId, first, after }: HistoryQuestion): string {
  return JSON.stringify([employeeId, first, after]);
}
