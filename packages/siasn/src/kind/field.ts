import { either, say, type Sentence, type Value as Told } from "@talenta/sentences";
import type { IsoDate } from "@talenta/talent";
import type { Cells } from "../cell/cells.ts";
import { type Unit, unmistakable } from "../cell/figure.ts";
import type { Column } from "./column.ts";
import type { CellValue } from "../cell/writable-row.ts";
import { valueOf, type Words } from "./evidence.words.ts";

/** One field of a record: its column, how it is read from a row and written to one. */
export interface Field<Value> {
  readonly column: Column;
  /** Null where the cell is empty or cannot be read; what is wrong with it is noted in the cells. */
  read(cells: Cells): Value | null;
  write(value: Value): CellValue;
  /** Columns of which any tells it, where it is not its own alone; none where every row tells it. */
  readonly toldBy?: readonly string[];
  /** What to do about a row without it; null where it may be absent. */
  readonly missing: Sentence | null;
}

/** A field without which a row is rejected. */
export type NeededField<Value> = Field<Value> & { readonly missing: Sentence };
/** A field that may be empty. */
export type KnownField<Value> = Field<Value> & { readonly missing: null };

/** A field that has a value for every row. */
export type SureField<Value> = Omit<KnownField<Value>, "read"> & { read(cells: Cells): Value };

/** How a column is called and what it means; the table of headings tells how else it may be called. */
export interface Heading {
  readonly name: string;
  readonly meaning: string;
  /** What it holds in the example row of a template; none where it is private. */
  readonly example?: CellValue;
  /** No finding when a file has no such column. */
  readonly rare?: boolean;
}

/** A column of evidence, professional and expected unless said otherwise. */
export function columnFor(
  { name, meaning, example, rare = false }: Heading,
  type: Column["type"],
  flags: Partial<Pick<Column, "required" | "sensitivity">> = {},
): Column {
  return {
    name,
    type,
    sensitivity: "professional",
    required: false,
    expected: !rare,
    meaning,
    ...(example !== undefined && { example }),
    ...flags,
  };
}

/** Words as written. */
export const text = (heading: Heading): KnownField<string> => ({
  column: columnFor(heading, "text"),
  read: (cells) => cells.text(heading.name),
  write: (value) => value,
  missing: null,
});

/** A number of a document: text without the apostrophe that keeps digits from becoming a number. */
export const code = (heading: Heading): KnownField<string> => ({
  ...text(heading),
  read: (cells) => cells.code(heading.name),
});

/** A day, in any form offices write. */
export const day = (heading: Heading): KnownField<IsoDate> => ({
  column: columnFor(heading, "date"),
  read: (cells) => cells.date(heading.name),
  write: (value) => value,
  missing: null,
});

/** A whole number within bounds, in a unit. */
export const whole = (
  heading: Heading,
  least: number,
  most: number,
  unit: Unit,
): KnownField<number> => ({
  column: columnFor(heading, "integer"),
  read: (cells) => cells.integer(heading.name, least, most, unit),
  write: (value) => value,
  missing: null,
});

/** A decimal within bounds, in a unit, kept as text. */
export const decimal = (
  heading: Heading,
  least: number,
  most: number,
  unit: Unit,
): KnownField<string> => ({
  column: columnFor(heading, "decimal"),
  read: (cells) => cells.decimal(heading.name, least, most, unit),
  write: unmistakable,
  missing: null,
});

/** A score from 0 to 100, kept as text. */
export const score = (heading: Heading): KnownField<string> => ({
  ...decimal(heading, 0, 100, "points"),
  read: (cells) => cells.score(heading.name),
});

/** One of a few values, by the words for it. */
export const word = <Value extends string>(
  heading: Heading,
  words: Words<Value>,
): KnownField<Value> => ({
  column: columnFor(heading, "text"),
  read: (cells) => wordIn(cells, heading.name, (cell) => valueOf(words, cell), namesOf(words)),
  write: (value) => words[value][0],
  missing: null,
});

/** What the text of a cell means; a note with the words to choose from when it means nothing. */
export function wordIn<Value>(
  cells: Cells,
  column: string,
  read: (text: string) => Value | null,
  choices: Told,
): Value | null {
  const cell = cells.text(column);
  const value = cell === null ? null : read(cell);
  if (cell !== null && value === null) {
    cells.note(column, "ACCURACY", say("finding.write", { choices }));
  }
  return value;
}

function namesOf(words: Words<string>): Told {
  return either(Object.values(words).map(([name]) => name));
}

/** The same field, without which a row is rejected with this sentence. Its column has to be in the file. */
export function needed<Value>(field: Field<Value>, missing: Sentence): NeededField<Value> {
  return { ...field, column: { ...field.column, required: true, expected: true }, missing };
}
