import { describe, expect, test } from "@jest/globals";
import { say } from "@talenta/sentences";
import { appraisalReader } from "../appraisal/appraisal.reader.ts";
import { assessmentReader } from "../assessment/assessment.reader.ts";
import { FILE_KINDS, type FileKind } from "../kind/column.ts";
import { columnsOf } from "../kind/columns.ts";
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
import type { RowReader } from "../row/row-reader.ts";
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

  test.each(cases)(
    "for %s as %s holds one example, refused in plain words and whole once it is somebody's",
    async (kind, as) => {
      const bytes = await writeTemplate(kind, as);
      const table = await openTable({ name: `template.${as}`, bytes }, kind);
      const [row, ...others] = await Array.fromAsync(table.rows());
      if (row === undefined) throw new Error("The template holds no example.");
      expect(others).toEqual([]);
      expect(row.cells).not.toContain(null);
      expect(row.cells).toContain("CONTOH (HAPUS BARIS INI)");
      const read = READERS[kind](table.header);
      const refused = read(row);
      expect(refused.ok).toBe(false);
      expect(refused.findings).toMatchObject([{ message: say("finding.exampleRow") }]);
      const filled = row.cells.map(
        (cell) =>
          cell
            ?.replace("199001012015012000", "199001012015012001")
            .replace(/^CONTOH-JABATAN$/, "J-1")
            .replace("CONTOH (HAPUS BARIS INI)", "SITI") ?? null,
      );
      const outcome = read({ ...row, cells: filled });
      expect(outcome).toMatchObject({ ok: true, findings: [] });
      expect(Object.values(outcome.ok ? outcome.record : { none: null })).not.toContain(null);
    },
  );
});
