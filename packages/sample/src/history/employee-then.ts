import type { WritableRow } from "@talenta/siasn";
import type { IsoDate } from "@talenta/talent";
import { retirementDate } from "@talenta/talent";
import { isOverdue, type Person } from "../person/person.ts";

/** What an employees file tells of somebody, and from when on. */
export interface EmployeeVersion {
  readonly from: string;
  readonly row: WritableRow;
}

/** The day somebody retired, by `today`; null for who has not. Who is overdue is still listed. */
function retiredOn(person: Person, today: string): string | null {
  if (isOverdue(person)) return null;
  const day = retirementDate(person.birthDate as IsoDate, person.post.positionClass);
  return day !== null && day < today ? day : null;
}

/** Empty where the day is later than the file: the file told of a rank or post before, of which nothing is known. */
function asOf(row: WritableRow, day: string): WritableRow {
  const cells = ["TMT GOLONGAN", "TMT JABATAN"].map(
    (column) => [column, String(row[column] ?? "") > day ? null : (row[column] ?? null)] as const,
  );
  return { ...row, ...Object.fromEntries(cells) };
}

/**
 * The rows of one person in an owner's employees files, the oldest first: as on `first`, the day of the oldest file,
 * or on coming into service; as now, once rank and post are those of now; and as retired.
 */
export function employeeVersions(
  person: Person,
  row: WritableRow,
  { first, today }: { readonly first: string; readonly today: string },
): EmployeeVersion[] {
  const retired = retiredOn(person, today);
  if (retired !== null && retired < first) return [];
  const begins = person.firstAppointed > first ? person.firstAppointed : first;
  const asNow = [person.rankSince, person.positionSince].toSorted().at(-1) ?? begins;
  const versions = [{ from: begins, row: asNow > begins ? asOf(row, begins) : row }];
  if (asNow > begins) versions.push({ from: asNow, row });
  if (retired !== null) {
    versions.push({
      from: retired,
      row: { ...row, "KEDUDUKAN HUKUM ID": "99", "KEDUDUKAN HUKUM NAMA": "Pensiun" },
    });
  }
  return versions;
}
