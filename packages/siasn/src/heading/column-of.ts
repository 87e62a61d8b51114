import type { Column, FileKind } from "../kind/column.ts";
import { DEFAULT_HEADINGS } from "./default-headings.ts";
import { headingReader } from "./read-heading.ts";

/** Finds the one column a heading means, by its own name or one of the table's; null when it is none of this kind. */
export function columnOf(kind: FileKind, heading: string): Column | null {
  const meaning = headingReader(DEFAULT_HEADINGS, kind)(heading);
  if (meaning === null || meaning === "UNREAD" || meaning.columns.length > 1) return null;
  return meaning.columns[0];
}
