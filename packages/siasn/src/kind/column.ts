/**
 * The kinds of file that can be read: civil servants, competency standards of their positions, performance
 * ratings (SKP), ProASN results, and seven kinds of track record (rekam jejak). In the order they go in: what a
 * row speaks of must be there.
 */
export const FILE_KINDS = [
  "employees",
  "standards",
  "appraisals",
  "assessments",
  "awards",
  "team-assignments",
  "feedback-360",
  "trainings",
  "posts-held",
  "educations",
  "discipline",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** One column a file may have. */
export interface Column {
  /** The canonical heading. */
  name: string;
  type: "text" | "date" | "integer" | "decimal";
  /** Private columns are dropped by the reader and only counted. */
  sensitivity: "professional" | "private";
  /** A file without this column cannot be read. */
  required: boolean;
  /** A file without this column is read, with a finding. */
  expected: boolean;
  meaning: string;
}
