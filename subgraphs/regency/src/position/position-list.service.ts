import {
  checkedFirst,
  decodePosition,
  encodePosition,
  type Page,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import { escapeLike, like } from "@talenta/store";
import type { PositionClass } from "@talenta/talent";
import { z } from "zod";
import type { Db } from "../database/tables.ts";

/** Which positions to list; absent conditions do not restrict. */
export interface PositionQuestion extends PageRequest {
  /** Part of the title, whatever its letter case. */
  readonly search: string | null;
  readonly class: PositionClass | null;
}

/** A position of a list, by its code. */
export interface ListedPosition {
  readonly id: string;
  readonly title: string;
  readonly class: PositionClass | null;
}

/** Positions on record by title, a page at a time. Pages are 1 to 200 long. */
export async function listPositions(
  db: Db,
  question: PositionQuestion,
): Promise<Page<ListedPosition>> {
  const first = checkedFirst(question.first);
  let matching = db.selectFrom("position").select(["id", "title", "class"]);
  if (question.search !== null) {
    const part = inLowerCase(`%${escapeLike(question.search.trim())}%`);
    matching = matching.where((eb) => like(eb.fn<string>("lower", ["title"]), part));
  }
  if (question.class !== null) matching = matching.where("class", "=", question.class);
  const after = decodePosition("positions", [z.string(), z.string()], question.after);
  if (after !== null) {
    const [title, id] = after;
    matching = matching.where((eb) => eb(eb.refTuple("title", "id"), ">", eb.tuple(title, id)));
  }
  const found = await matching
    .orderBy("title")
    .orderBy("id")
    .limit(first + 1)
    .execute();
  return pageOf(found, question, ({ title, id }) => encodePosition("positions", [title, id]));
}

/** As `lower` of both databases does it: A to Z and no other letter. */
function inLowerCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
