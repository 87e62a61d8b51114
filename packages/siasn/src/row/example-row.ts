import type { Cells } from "../cell/cells.ts";
import type { FileKind } from "../kind/column.ts";
import { DELETE_ME, NIP, POSITION } from "./example-person.ts";

/** Cells by which the example row is known, whatever else was filled in: nobody has such a number or name. */
const OF_A_PERSON = { NIP, NAMA: DELETE_ME };
const MARKS: Readonly<Record<FileKind, Readonly<Record<string, string>>>> = {
  employees: { "NIP BARU": NIP, NAMA: DELETE_ME },
  standards: { "JABATAN ID": POSITION, "JABATAN NAMA": DELETE_ME },
  appraisals: { nipBaru: NIP, namaPenilai: DELETE_ME },
  assessments: { NIP, PENYELENGGARA: DELETE_ME },
  awards: OF_A_PERSON,
  "team-assignments": OF_A_PERSON,
  "feedback-360": OF_A_PERSON,
  trainings: OF_A_PERSON,
  "posts-held": OF_A_PERSON,
  educations: OF_A_PERSON,
  discipline: OF_A_PERSON,
};

/** Whether this is the example row of a template (`writeTemplate`), left in the file. */
export function isExampleRow(kind: FileKind, cells: Cells): boolean {
  for (const [column, mark] of MARK_LISTS[kind]) if (cells.raw(column)?.includes(mark)) return true;
  return false;
}

const MARK_LISTS = Object.fromEntries(
  Object.entries(MARKS).map(([kind, marks]) => [kind, Object.entries(marks)]),
) as unknown as Readonly<Record<FileKind, readonly (readonly [string, string])[]>>;
