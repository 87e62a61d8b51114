import { withKnown } from "@talenta/siasn";
import { canonicalText } from "../text/content-hash.ts";
import type { ReadRow, RowKind } from "./row-kind.ts";

/** What a row is to those about the same subject above it in the file. */
export type Part =
  /** The lowest one: it decides first. */
  | { readonly is: "LEADS" }
  /** It tells more than they did. */
  | { readonly is: "ADDS" }
  /** It tells nothing that row `of` did not. */
  | { readonly is: "REPEATS"; readonly of: number }
  /** It tells something else than row `of`, which counts. */
  | { readonly is: "CONTRADICTS"; readonly of: number };

/** What rows about one subject say together, and what each of them is to it. */
export interface Folded<Content> {
  readonly record: Content;
  readonly parts: ReadonlyMap<number, Part>;
}

/**
 * Puts together what the rows of a file say about one subject, lowest first: each field is what the first row that
 * tells it says, and what none of them tells stays as it was before. A row that contradicts another adds nothing.
 */
export function fold<Content extends object>(
  [first, ...rest]: readonly [ReadRow<Content>, ...ReadRow<Content>[]],
  before: object | undefined,
  takeOver: NonNullable<RowKind<Content>["takeOver"]> = withKnown,
): Folded<Content> {
  const parts = new Map<number, Part>([[first.row, { is: "LEADS" }]]);
  const whole = (record: Content, untold: readonly string[]): Content =>
    before === undefined ? record : takeOver(record, untold, before);
  let { record: told, untold } = first;
  let record = whole(told, untold);
  const taken = [first];
  for (const row of rest) {
    const opposed = taken.find((other) => contradict(row, other));
    if (opposed !== undefined) {
      parts.set(row.row, { is: "CONTRADICTS", of: opposed.row });
      continue;
    }
    taken.push(row);
    told = withKnown(row.record, row.untold, told);
    untold = inBoth(untold, row.untold);
    const more = whole(told, untold);
    const adds = canonicalText(more) !== canonicalText(record);
    parts.set(row.row, adds ? { is: "ADDS" } : { is: "REPEATS", of: first.row });
    record = more;
  }
  return { record, parts };
}

/** The paths that neither of two rows tells; what is untold as a whole covers its parts. */
function inBoth(one: readonly string[], other: readonly string[]): readonly string[] {
  const covered = (path: string, by: readonly string[]): boolean =>
    by.some((whole) => path === whole || path.startsWith(`${whole}.`));
  return [
    ...one.filter((path) => covered(path, other)),
    ...other.filter((path) => !one.includes(path) && covered(path, one)),
  ];
}

/** Whether two rows say different things in a field that both tell. */
function contradict(a: ReadRow<object>, b: ReadRow<object>): boolean {
  const untold = [...a.untold, ...b.untold];
  return canonicalText(without(a.record, untold)) !== canonicalText(without(b.record, untold));
}

function without(record: object, paths: readonly string[]): object {
  const left = structuredClone(record);
  for (const path of paths) drop(left, path.split("."));
  return left;
}

function drop(from: object, [name = "", ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    Reflect.deleteProperty(from, name);
    return;
  }
  const part: unknown = Reflect.get(from, name);
  if (typeof part === "object" && part !== null) drop(part, rest);
}
