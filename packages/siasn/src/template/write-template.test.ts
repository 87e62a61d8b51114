import { describe, expect, test } from "@jest/globals";
import { appraisalReader } from "../appraisal/appraisal.reader.ts";
import { assessmentReader } from "../assessment/assessment.reader.ts";
import { FILE_KINDS, type FileKind } from "../columns/column.ts";
import { columnsOf } from "../columns/columns.ts";
import { employeeReader } from "../employee/employee.reader.ts";
import {
  awardReader,
  disciplineReader,
  educationReader,
  feedback360Reader,
  postHeldReader,
  teamAssignmentReader,
  trainingReader,
} from "../evidence/evidence.reader.ts";
import { standardReader } from "../standard/standard.reader.ts";
import type { RowReader } from "../reader.ts";
import { openTable } from "../table/open-table.ts";
import { DEFAULT_TITLES } from "../title/default-titles.ts";
import { writeTemplate } from "./write-template.ts";

const READERS: Readonly<Record<FileKind, (header: readonly string[]) => RowReader<object>>> = {
  employees: (header) => employeeReader(header, DEFAULT_TITLES),
  standards: standardReader,
  appraisals: appraisalReader,
  assessments: assessmentReader,
  awards: awardReader,
  "team-assignments": teamAssignmentReader,
  "feedback-360": feedback360Reader,
  trainings: trainingReader,
  "posts-held": postHeldReader,
  educations: educationReader,
  discipline: disciplineReader,
};

const cases = FILE_KINDS.flatMap((kind) =>
  (["xlsx", "csv"] as const).map((as) => [kind, as] as const),
);

describe("a template", () => {
  test.each(cases)("for %s as %s is opened with nothing to find fault with", async (kind, as) => {
    const bytes = await writeTemplate(kind, as);
    const table = await openTable({ name: `template.${as}`, bytes }, kind);
    const professional = columnsOf(kind).filter((each) => each.sensitivity === "professional");
    expect(table.header).toEqual(professional.map((column) => column.name));
    expect(table).toMatchObject({ rowCount: 1, findings: [], ignoredColumns: [] });
    expect(table.droppedPrivate).toEqual({});
  });

  test.each(cases)("for %s as %s holds one example the reader accepts whole", async (kind, as) => {
    const bytes = await writeTemplate(kind, as);
    const table = await openTable({ name: `template.${as}`, bytes }, kind);
    const [row, ...others] = await Array.fromAsync(table.rows());
    if (row === undefined) throw new Error("The template holds no example.");
    expect(others).toEqual([]);
    expect(row.cells).not.toContain(null);
    expect(row.cells).toContain("CONTOH (HAPUS BARIS INI)");
    const outcome = READERS[kind](table.header)(row);
    expect(outcome.ok).toBe(true);
    expect(Object.values(outcome.ok ? outcome.record : { none: null })).not.toContain(null);
    // An example left in the file does not pass unseen: nobody has the serial 000.
    const noted = outcome.findings.map(({ column, severity }) => [column, severity]);
    expect(noted).toEqual(kind === "employees" ? [["NIP BARU", "NOTE"]] : []);
  });
});
