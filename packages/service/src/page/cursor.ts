import { say } from "@talenta/sentences";
import type { z } from "zod";

import { badUserInput } from "../errors/talenta-error.ts";

const LONGEST_CURSOR = 2048;

/** Makes an opaque cursor of the values a page was ordered by. `list` keeps cursors of different lists apart. */
export function encodePosition(list: string, position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...position]), "utf8").toString("base64url");
}

/**
 * Reads such a cursor as outside input; null when there is none, for a page from the first entry.
 * Throws BAD_USER_INPUT when it is not one of this list.
 */
export function decodePosition<const Parts extends readonly z.ZodType[]>(
  list: string,
  parts: Parts,
  after: string | null | undefined,
): { [Part in keyof Parts]: z.infer<Parts[Part]> } | null {
  if (after === null || after === undefined) return null;
  const values = after.length <= LONGEST_CURSOR ? parsed(after) : null;
  if (values === null || values[0] !== list || values.length !== parts.length + 1) {
    throw badCursor(after);
  }
  const read = parts.map((part, index) => part.safeParse(values[index + 1]));
  if (read.some((part) => !part.success)) throw badCursor(after);
  return read.map((part) => part.data) as { [Part in keyof Parts]: z.infer<Parts[Part]> };
}

function parsed(after: string): unknown[] | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(after, "base64url").toString("utf8"));
    return Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}

function badCursor(after: string) {
  return badUserInput({
    field: "after",
    value: after,
    fix: say("page.after"),
  });
}
