import {
  checkedFirst,
  decodePosition,
  encodePosition,
  type Page,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import { escapeLike, raw, type SqlValue } from "@talenta/store";
import type { PositionClass } from "@talenta/talent";
import { z } from "zod";
import type { Db } from "../database/tables.ts";
import type { PositionType } from "./position.type.ts";

/** Which positions to list; absent conditions do not restrict. */
export interface PositionQuestion extends PageRequest {
  /** Part of the title, whatever its letter case. */
  readonly search: string | null;
  readonly class: PositionClass | null;
}

/** Positions on record by title, a page at a time. Pages are 1 to 200 long. */
export async function listPositions(
  db: Db,
  question: PositionQuestion,
): Promise<Page<PositionType>> {
  const first = checkedFirst(question.first);
  const conditions: [text: string, values: readonly SqlValue[]][] = [];
  if (question.search !== null) {
    conditions.push([`title like ? escape '\\'`, [`%${escapeLike(question.search.trim())}%`]]);
  }
  if (question.class !== null) conditions.push(["class = ?", [question.class]]);
  const after = decodePosition("positions", [z.string(), z.string()], question.after);
  if (after !== null) {
    const [title, id] = after;
    conditions.push(["(title > ? or (title = ? and id > ?))", [title, title, id]]);
  }
  const where = conditions.map(([text]) => text).join(" and ");
  const found = await raw(db).all<PositionType>(
    `select id, title, class from position ${where === "" ? "" : `where ${where}`}
     order by title, id limit ?`,
    [...conditions.flatMap(([, values]) => values), first + 1],
  );
  return pageOf(found, question, ({ title, id }) => encodePosition("positions", [title, id]));
}
