import type { Facts, Nip } from "@talenta/talent";
import type { Cells } from "../cell/cells.ts";
import type { Column } from "./column.ts";
import { DELETE_ME, NIP } from "./example-person.ts";
import { columnFor, type KnownField, type NeededField, type SureField } from "./field.ts";

/*
 * ASSUMPTION (A) for every kind described so: no official export of it is published, so the format is ours.
 * Names of SIASN's own records, where they are known (mark L), are understood as headings too.
 */

/** Words in both languages; they start a sentence in English and stand within one in Indonesian. */
interface Label {
  readonly en: string;
  readonly id: string;
}

/** What a kind of evidence is: the one place that tells it. Tables of kinds are made from these. */
export interface EvidenceDescription<
  Kind extends keyof Facts,
  File extends string,
  Content extends { nip: Nip },
> {
  /** Name of the kind; the names of its GraphQL type and of its field in inputs follow from it. */
  readonly kind: Kind;
  /** The kind of file that holds its records; the kind of import is called the same. */
  readonly file: File;
  /** One record. */
  readonly label: Label;
  /** What a file holds. */
  readonly fileLabel: Label;
  /** What tells one record of a person from another; a second one with the same key replaces it. */
  readonly key: (record: Content) => object;
  /** Fields of the key that a file may leave untold, all of the same name in both; a row then means the one record of which it tells the rest. */
  readonly keyUntold: readonly (keyof Content & string)[];
  /** The day it is of; records are listed by it, latest first. */
  readonly date: (record: Content) => string;
  /** The last day of the period it is about, or on which it may be used; null where there is none. */
  readonly until: (record: Content) => string | null;
  /** What it rests on: number of a document, else who issued it. */
  readonly source: (record: Content) => string | null;
  /** What the rules read of it beside the two days. */
  readonly facts: (record: Content) => Facts[Kind];
}

/** The fields of a record besides the NIP; one that is never null is needed. */
type Fields<Content> = {
  readonly [Name in Exclude<keyof Content, "nip">]: null extends Content[Name]
    ? KnownField<NonNullable<Content[Name]>>
    : NeededField<Content[Name]> | SureField<Content[Name]>;
};

/** A kind described field by field: columns, reader, rows and the example of its file are made from it. */
export interface EvidenceFile<
  Kind extends keyof Facts,
  File extends string,
  Content extends { nip: Nip },
> extends EvidenceDescription<Kind, File, Content> {
  readonly fields: Fields<Content>;
  /** Columns that reach no record: private ones, and help for whoever fills the file in. */
  readonly besides?: readonly Column[];
  /** The day it began or was given, and the age below which nobody can have had it: a finding, by the NIP. */
  readonly from?: { readonly field: Exclude<keyof Content, "nip">; readonly age: number };
  /** Notes what does not agree within a row that is otherwise good, and rejects what cannot be. */
  check?(record: Content, cells: Cells): void;
}

/** A kind whose file has a form of its own; its reader stands with its records. */
export interface OwnFile<
  Kind extends keyof Facts,
  File extends string,
  Content extends { nip: Nip },
> extends EvidenceDescription<Kind, File, Content> {
  readonly columns: readonly Column[];
}

/** Whom a row is about. */
export const NIP_COLUMN = columnFor(
  { name: "NIP", meaning: "Employee number, 18 digits", example: NIP },
  "text",
  { required: true },
);
const BESIDES = [
  columnFor(
    {
      name: "NAMA",
      meaning: "Name, for whoever fills the file in; the NIP decides",
      example: DELETE_ME,
      rare: true,
    },
    "text",
  ),
  columnFor({ name: "NIK", meaning: "National identity number", rare: true }, "text", {
    sensitivity: "private",
  }),
];

/** The columns of a file of this kind, in the order they are written. */
export function columnsFor(file: {
  readonly fields: Readonly<Record<string, { readonly column: Column }>>;
  readonly besides?: readonly Column[];
}): readonly Column[] {
  const columns = Object.values(file.fields).map((field) => field.column);
  return [NIP_COLUMN, ...BESIDES, ...columns, ...(file.besides ?? [])];
}

/** The last day of a year: that of a record of which only the year is known. */
export const lastDayOf = (year: number): string => `${year}-12-31`;
