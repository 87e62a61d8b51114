import type { FileKind, WritableRow } from "@talenta/siasn";
import type { Person } from "../person/person.ts";
import { Random } from "../random.ts";
import { daysAfter } from "./months.ts";

/** Columns of which the first that is filled dates a row. */
const DATED_BY: Readonly<Record<FileKind, readonly string[]>> = {
  employees: [],
  standards: [],
  appraisals: ["tahun"],
  assessments: ["TANGGAL"],
  awards: ["TANGGAL"],
  "team-assignments": ["TANGGAL SELESAI", "TANGGAL MULAI"],
  "feedback-360": ["TANGGAL"],
  trainings: ["TANGGAL SELESAI"],
  "posts-held": ["TANGGAL SELESAI", "TMT JABATAN"],
  educations: ["TANGGAL LULUS"],
  discipline: ["TANGGAL MULAI"],
};
/** Results take some weeks to reach the office. */
const DAYS_UNDER_WAY = 30;
/** Offices collect these once a year. */
const YEARLY: ReadonlySet<FileKind> = new Set(["awards", "team-assignments", "trainings"]);

/**
 * The first day on which an owner could hand a row in: when what it tells had happened and was on paper, and the person
 * was in service. Ratings of a year come from January to June of the next.
 */
export function knownFrom(kind: FileKind, row: WritableRow, person: Person): string {
  const { firstAppointed, nip } = person;
  const told = DATED_BY[kind].map((column) => row[column]).find((value) => value != null);
  if (told == null) return firstAppointed;
  const day = kind === "appraisals" ? ratingsOf(Number(told), nip) : afterwards(kind, String(told));
  return day > firstAppointed ? day : firstAppointed;
}

function ratingsOf(year: number, nip: string): string {
  return daysAfter(`${year + 1}-01-15`, new Random(`handed in:${nip}:${year}`).int(0, 150));
}

function afterwards(kind: FileKind, day: string): string {
  if (YEARLY.has(kind)) return `${Number(day.slice(0, 4)) + 1}-01-31`;
  return kind === "assessments" || kind === "feedback-360" ? daysAfter(day, DAYS_UNDER_WAY) : day;
}
