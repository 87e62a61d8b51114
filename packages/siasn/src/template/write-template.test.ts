import { describe, expect, test } from "@jest/globals";
import { say } from "@talenta/sentences";
import { FILE_KINDS, type FileKind } from "../kind/file-kind.ts";
import { columnsOf } from "../kind/columns.ts";
import { employeeReader } from "../employee/employee.reader.ts";
import { evidenceForm } from "../evidence/evidence.reader.ts";
import { EVIDENCE_KINDS } from "../kind/evidence.kinds.ts";
import { standardReader } from "../standard/standard.reader.ts";
import type { RowReader } from "../row/row-reader.ts";
import { openTable } from "../table/open-table.ts";
import { DEFAULT_TITLES } from "../title/default-titles.ts";
import { writeTemplate } from "./write-template.ts";

function readerOf(file: FileKind, header: readonly string[]): RowReader<object> {
  if (file === "employees") return employeeReader(header, DEFAULT_TITLES);
  if (file === "standards") return standardReader(header);
  const one = Object.values(EVIDENCE_KINDS).find((each) => each.file === file);
  if (one === undefined) throw new Error(`There is no evidence in ${file}.`);
  return evidenceForm(one.kind).reader(header);
}

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
      const read = readerOf(kind, table.header);
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
