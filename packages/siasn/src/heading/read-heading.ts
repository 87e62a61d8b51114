import type { Column, FileKind } from "../kind/column.ts";
import { columnsOf } from "../kind/columns.ts";
import { columnsNamed, type HeadingTable } from "./heading-table.ts";
import { headingKey, keyWithoutBrackets } from "./heading-key.ts";

/** What a heading stands for. */
export type Meaning =
  | {
      /** One column, or two whose values share a cell. */
      readonly columns: readonly [Column] | readonly [Column, Column];
      /** The heading is the column's own name. */
      readonly canonical: boolean;
    }
  /** A column with nothing to read. */
  | "UNREAD";

/** Tells what a heading of one kind of file stands for; null when it is not known. */
export type HeadingReader = (heading: string) => Meaning | null;

const READERS = new WeakMap<HeadingTable, Map<FileKind, HeadingReader>>();

/** How headings of this kind of file are read under this table. */
export function headingReader(table: HeadingTable, kind: FileKind): HeadingReader {
  const known = READERS.get(table) ?? new Map<FileKind, HeadingReader>();
  READERS.set(table, known);
  const found = known.get(kind) ?? readerOf(table, kind);
  known.set(kind, found);
  return found;
}

/** Own names go before the names of one kind, and these before those of every kind. */
function readerOf(table: HeadingTable, kind: FileKind): HeadingReader {
  const byName = new Map(columnsOf(kind).map((column) => [column.name, column]));
  const meanings = new Map<string, Meaning>();
  for (const heading of table.unread) meanings.set(headingKey(heading), "UNREAD");
  const ofKind = Object.entries(table.kinds[kind] ?? {});
  const nameOf = (name: string): string => canonicalOf(kind, name);
  const ofEvery = Object.entries(table.every).map(
    ([key, headings]) =>
      [
        key
          .split(",")
          .map((part) => nameOf(part.trim()))
          .join(", "),
        headings,
      ] as const,
  );
  for (const [key, headings] of [...ofEvery, ...ofKind]) {
    const columns = columnsNamed(kind, key)?.flatMap((name) => byName.get(name) ?? []) ?? [];
    const [first, second] = columns;
    if (first === undefined) continue;
    const stands = second === undefined ? ([first] as const) : ([first, second] as const);
    for (const heading of headings) {
      meanings.set(headingKey(heading), { columns: stands, canonical: false });
    }
  }
  for (const column of byName.values()) {
    meanings.set(headingKey(column.name), { columns: [column], canonical: true });
  }
  return (heading) =>
    meanings.get(headingKey(heading)) ?? meanings.get(keyWithoutBrackets(heading)) ?? null;
}

/** The person's columns go by other names in two kinds of file. */
function canonicalOf(kind: FileKind, name: string): string {
  if (name !== "NIP") return name;
  if (kind === "employees") return "NIP BARU";
  return kind === "appraisals" ? "nipBaru" : name;
}
