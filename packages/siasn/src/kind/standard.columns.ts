import { COMPETENCIES } from "@talenta/talent";
import { columnFor } from "./field.ts";
import type { Column } from "./column.ts";

/** Heading of the level a standard requires of one competency. */
export const levelColumn = (title: string): string => title.toUpperCase();

/**
 * Our own template for competency standards (A): one row a position or a class. All nine levels have to be in the
 * file, so that a file with some of them never ends what the others required; an empty cell requires nothing.
 */
export const STANDARD_COLUMNS: readonly Column[] = [
  columnFor(
    {
      name: "JABATAN ID",
      meaning: "Position, as in the employees file",
      rare: true,
    },
    "text",
  ),
  columnFor(
    {
      name: "JABATAN NAMA",
      meaning: "Its title; enough where no other position is called so",
      rare: true,
    },
    "text",
  ),
  columnFor(
    {
      name: "KELAS JABATAN",
      meaning: "Class; alone, the row is of all its positions without a standard of their own",
      rare: true,
    },
    "text",
  ),
  ...COMPETENCIES.map(({ title }) =>
    columnFor(
      {
        name: levelColumn(title.id),
        meaning: `${title.en}: level required, 1 to 5; empty: not required`,
      },
      "integer",
      { required: true },
    ),
  ),
  columnFor(
    {
      name: "DASAR PENETAPAN",
      meaning: "Decree or document that sets it, number and day, as it is to be cited",
    },
    "text",
    { required: true },
  ),
  columnFor(
    {
      name: "MUTU SUMBER",
      meaning: "How well it is founded: H, M, L or A; empty: an assumption, A",
      rare: true,
    },
    "text",
  ),
];
