import { z } from "zod";
import { badCursor } from "./page.errors.ts";

const LONGEST_CURSOR = 2048;

/** Makes an opaque cursor of the values a page was ordered by. `list` keeps cursors of different lists apart. */
export function encodePosition(list: string, position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...position]), "utf8").toString("base64url");
}

/** Reads such a cursor as outside input; throws BAD_USER_INPUT when it is not one of this list. */
export function decodePosition<const Parts extends readonly z.ZodType[]>(
  list: string,
  parts: Parts,
  after: string,
): { [Part in keyof Parts]: z.infer<Parts[Part]> } {
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

/** One page of a list whose query asked for one more than the page holds. */
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Cuts the surplus entry off and says whether there was one. */
export function pageOf<Node>(
  nodes: readonly Node[],
  first: number,
  cursorOf: (node: Node) => string,
): Page<Node> {
  const edges = nodes.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: { hasNextPage: nodes.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
