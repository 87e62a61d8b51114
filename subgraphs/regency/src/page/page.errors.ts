import { badUserInput } from "@talenta/service";

/** The most entries any list gives at once. */
const LARGEST_PAGE = 200;

/** Checks a page size; 1 to 200. */
export function checkedFirst(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= LARGEST_PAGE) return first;
  throw badUserInput({ field: "first", value: first, fix: `Give 1 to ${LARGEST_PAGE}.` });
}

/** A cursor that did not come from an earlier page of the same list. */
export function badCursor(after: string) {
  return badUserInput({
    field: "after",
    value: after,
    fix: "Give the endCursor of an earlier page of the same list, or leave it out to start anew.",
  });
}
