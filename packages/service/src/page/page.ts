import { say } from "@talenta/sentences";
import { badUserInput } from "../errors/talenta-error.ts";

/** The most entries any list gives at once. */
export const LARGEST_PAGE = 200;

/** Which page of a list: its size, 1 to 200, and the cursor to go on behind; from the first entry when absent. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** One page of a list. */
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    endCursor: string | null;
    hasPreviousPage: boolean;
    startCursor: string | null;
  };
}

/** A page with the length of the whole list. */
export interface CountedPage<Node> extends Page<Node> {
  totalCount: number;
}

/** A page size that may be asked for. Throws BAD_USER_INPUT for one outside 1 to 200. */
export function checkedFirst(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= LARGEST_PAGE) return first;
  throw badUserInput({
    field: "first",
    value: first,
    fix: say("input.oneTo", { most: LARGEST_PAGE }),
  });
}

/** A page of a list that was read behind `after`, with one entry more than `first` to see whether it goes on. */
export function pageOf<Node>(
  nodes: readonly Node[],
  { first, after }: PageRequest,
  cursorOf: (node: Node) => string,
): Page<Node> {
  const edges = nodes.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: nodes.length > first,
      endCursor: edges.at(-1)?.cursor ?? null,
      // A cursor is that of an entry, and this page begins behind it.
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
    },
  };
}
