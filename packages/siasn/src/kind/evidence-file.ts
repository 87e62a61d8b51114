import type { Nip } from "@talenta/talent";
import type { Cells } from "../cell/cells.ts";
import type { Column, FileKind } from "./column.ts";
import { columnFor, type KnownField, type NeededField, type SureField } from "./field.ts";

/*
 * ASSUMPTION (A) for every kind described so: no official export of it is published, so the format is ours.
 * Names of SIASN's own records, where they are known (mark L), are understood as headings too.
 */

/** The fields of a record besides the NIP; one that is never null is needed. */
type Fields<Content> = {
  readonly [Name in Exclude<keyof Content, "nip">]: null extends Content[Name]
    ? KnownField<NonNullable<Content[Name]>>
    : NeededField<Content[Name]> | SureField<Content[Name]>;
};

/** A kind of evidence file: a description from which its columns, its reader and its rows are made. */
export interface EvidenceFile<Content extends { nip: Nip }> {
  readonly kind: FileKind;
  readonly fields: Fields<Content>;
  /** Columns that reach no record: private ones, and help for whoever fills the file in. */
  readonly besides?: readonly Column[];
  /** The day it began or was given, and the age below which nobody can have had it: a finding, by the NIP. */
  readonly from?: { readonly field: Exclude<keyof Content, "nip">; readonly age: number };
  /** Notes what does not agree within a row that is otherwise good, and rejects what cannot be. */
  check?(record: Content, cells: Cells): void;
}

/** Whom a row is about. */
export const NIP_COLUMN = columnFor(
  { name: "NIP", meaning: "Employee number, 18 digits" },
  "text",
  { required: true },
);
const BESIDES = [
  columnFor(
    {
      name: "NAMA",
      meaning: "Name, for whoever fills the file in; the NIP decides",
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
