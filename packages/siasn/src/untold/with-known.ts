/** A part of a record by name; what is no part of anything is absent. */
type Parts = Readonly<Record<string, unknown>>;

/**
 * The record with the fields it does not tell, given as paths, taken over from what is on record. A path into
 * something one of the two does not have changes nothing.
 */
export function withKnown<Content extends object>(
  record: Content,
  untold: readonly string[],
  known: object,
): Content {
  if (untold.length === 0) return record;
  const merged = { ...(record as Parts) };
  for (const path of untold) takeOver(merged, path.split("."), known as Parts);
  return merged as Content;
}

function takeOver(into: { [name: string]: unknown }, path: readonly string[], from: Parts): void {
  const [name = "", ...rest] = path;
  if (!(name in from)) return;
  if (rest.length === 0) {
    into[name] = from[name];
    return;
  }
  const [part, known] = [into[name], from[name]];
  if (!isParts(part) || !isParts(known)) return;
  const copy = { ...part };
  takeOver(copy, rest, known);
  into[name] = copy;
}

function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
