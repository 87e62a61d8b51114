import { say, type Sentence, told } from "@talenta/sentences";
import { z } from "zod";
import { FILE_KINDS, type FileKind } from "../kind/file-kind.ts";
import { columnsOf } from "../kind/columns.ts";
import { SiasnError } from "../errors.ts";
import { headingKey } from "./heading-key.ts";

/** Headings by the column they stand for; one that stands for two columns names both, parted by a comma. */
type Headings = Readonly<Record<string, readonly string[]>>;

/** Under which headings offices write the columns, beside their own names. */
export interface HeadingTable {
  /** What the table is and where it comes from. */
  note: string;
  /** Headings of columns that hold nothing to read: running numbers, and what files of rejected rows add. */
  unread: readonly string[];
  /** For every kind of file that has the column. */
  every: Headings;
  /** For one kind of file. */
  kinds: Readonly<Partial<Record<FileKind, Headings>>>;
}

const ListOfHeadings = z.array(z.string().trim().min(1).max(200)).max(200);
const ByColumn = z.record(z.string(), ListOfHeadings);
const Table = z.strictObject({
  note: z.string().default(""),
  unread: ListOfHeadings.default([]),
  every: ByColumn.default({}),
  kinds: z.partialRecord(z.enum(FILE_KINDS), ByColumn).default({}),
});

/**
 * Reads a table of headings that an office edited (JSON, the shape of `default-headings.json`). What it does not
 * name stays as in `base`; a heading it names is taken from whatever column it stood for there.
 * @throws {SiasnError} naming the first place that is wrong
 */
export function parseHeadings(json: unknown, base?: HeadingTable): HeadingTable {
  const parsed = Table.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw wrongAt(
      issue?.path.join(".") ?? "",
      issue === undefined ? say("file.headingsUnreadable") : told(issue.message),
    );
  }
  const table = parsed.data;
  checkColumns(table);
  return base === undefined ? table : merged(base, table);
}

/** The columns a key of the table names: one, or two parted by a comma; null where the kind has no such column. */
export function columnsNamed(kind: FileKind, key: string): readonly string[] | null {
  const known = new Set(columnsOf(kind).map(({ name }) => name));
  if (known.has(key)) return [key];
  const parts = key.split(",").map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => known.has(part)) ? parts : null;
}

function checkColumns(table: HeadingTable): void {
  for (const kind of FILE_KINDS) {
    const seen = new Map<string, string>();
    for (const [key, headings] of Object.entries(table.kinds[kind] ?? {})) {
      if (columnsNamed(kind, key) === null) {
        throw wrongAt(`kinds.${kind}.${key}`, say("file.headingsNoColumn", { kind }));
      }
      for (const heading of headings) {
        const other = seen.get(headingKey(heading));
        if (other !== undefined && other !== key) {
          throw wrongAt(`kinds.${kind}.${key}`, say("file.headingsTaken", { heading, other }));
        }
        seen.set(headingKey(heading), key);
      }
    }
  }
}

function merged(base: HeadingTable, table: HeadingTable): HeadingTable {
  const kinds = Object.fromEntries(
    FILE_KINDS.map((kind) => [kind, joined(base.kinds[kind] ?? {}, table.kinds[kind] ?? {})]),
  );
  return {
    note: table.note,
    unread: [...base.unread, ...table.unread],
    every: joined(base.every, table.every),
    kinds,
  };
}

function joined(base: Headings, more: Headings): Headings {
  const moved = new Set(Object.values(more).flat().map(headingKey));
  const names = new Set([...Object.keys(base), ...Object.keys(more)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      [
        ...(base[name] ?? []).filter((heading) => !moved.has(headingKey(heading))),
        ...(more[name] ?? []),
      ],
    ]),
  );
}

function wrongAt(place: string, why: Sentence): SiasnError {
  return new SiasnError(say("file.headingsWrong", { place, why }));
}
