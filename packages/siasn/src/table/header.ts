import type { Column, FileKind } from "../kind/column.ts";
import { columnsOf } from "../kind/columns.ts";
import { headingKey } from "../heading/heading-key.ts";
import type { HeadingReader, Meaning } from "../heading/read-heading.ts";
import { type CellPart, PARTS } from "./cell-parts.ts";

/** A column and where it stands in a sheet. */
export interface Placed {
  readonly position: number;
  readonly column: Column;
  /** What of the cell is its; all of it unless given. */
  readonly part?: CellPart;
}

/** What the headings of a sheet mean. */
export interface HeaderMap {
  /** Columns whose cells are passed on. */
  readonly kept: readonly Placed[];
  /** Private columns: counted, never passed on. */
  readonly private: readonly Placed[];
  /** Headings that are no column of this kind, as written; without headings there is nothing to name. */
  readonly ignored: readonly string[];
  /** Columns of which there is another one already. */
  readonly repeated: readonly string[];
  /** Required columns that are not there. */
  readonly missing: readonly string[];
  /** Where rows say that their cells have shifted and nobody has mended them yet; null in most files. */
  readonly unmended: number | null;
  /** Places without any heading, up to the last one with a heading. */
  readonly unnamed: readonly number[];
  /** How many places have a heading; in text the blank ones at the end count. */
  readonly width: number;
}

/** The heading over rows whose cells have shifted, in files of rejected rows; whoever has mended a row empties it. */
export const UNMENDED = "PERLU DIPERBAIKI";
const UNMENDED_KEY = headingKey(UNMENDED);

/** A heading that may be written over one row or over two. */
export type Heading = string | null;

/** Finds the columns a row of headings names: any order, any case and spacing. */
export function mapHeader(
  kind: FileKind,
  headings: readonly Heading[],
  read: HeadingReader,
): HeaderMap {
  const found = new Map<Column, Placed & { canonical: boolean }>();
  const ignored: string[] = [];
  const repeated: string[] = [];
  const unnamed: number[] = [];
  let unmended: number | null = null;
  for (const [position, heading] of headings.entries()) {
    const text = heading?.replaceAll(/\s+/g, " ").trim() ?? "";
    if (text === "") {
      unnamed.push(position);
      continue;
    }
    if (headingKey(text) === UNMENDED_KEY) unmended = position;
    else {
      const meaning = read(text);
      if (meaning === null) ignored.push(text);
      else if (meaning !== "UNREAD") place(position, meaning);
    }
  }
  const width = headings.length;
  const placed = [...found.values()].sort((a, b) => a.position - b.position);
  return {
    kept: placed.filter(({ column }) => column.sensitivity === "professional"),
    private: placed.filter(({ column }) => column.sensitivity === "private"),
    ignored,
    repeated,
    missing: columnsOf(kind)
      .filter((column) => column.required && !found.has(column))
      .map((column) => column.name),
    unmended,
    unnamed,
    width,
  };

  function place(position: number, { columns, canonical }: Exclude<Meaning, "UNREAD">): void {
    const shared = columns.length > 1;
    for (const column of columns) {
      const before = found.get(column);
      // A column under its own name goes before one under another, and a whole cell before a part of one.
      const better = before !== undefined && canonical && !before.canonical;
      if (before !== undefined) repeated.push(column.name);
      if (before !== undefined && !better) continue;
      const part = shared ? PARTS[column.name] : undefined;
      found.set(column, { position, column, canonical, ...(part && { part }) });
    }
  }
}

/**
 * Headings over two rows, as lists of ranks have them: a group above, its columns below. A group without a name
 * above a column is the one to its left, as where its cells were merged.
 */
export function twoRowHeadings(
  upper: readonly Heading[],
  lower: readonly Heading[],
  read: HeadingReader,
): Heading[] {
  let group = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const above = upper[at]?.trim() ?? "";
    const below = lower[at]?.trim() ?? "";
    if (above !== "") group = above;
    if (below === "" || below === above) return above || null;
    const names = [`${group} ${below}`, `${below} ${group}`, below, ...(above ? [above] : [])];
    // One word means too much alone: the name of what, the day of what.
    const sayable =
      group !== "" && !/\s/.test(below) ? names.filter((name) => name !== below) : names;
    return sayable.find((name) => read(name) !== null) ?? `${group} ${below}`.trim();
  });
}
