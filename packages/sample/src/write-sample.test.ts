import { describe, expect, test } from "@jest/globals";
import { openTable } from "@talenta/siasn";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateProvince } from "./generate.ts";
import { writeSample } from "./write-sample.ts";

describe("a sample in files", () => {
  test("has three files an owner, one workbook among them, and reads back row by row without private columns", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "sample-")), "lampung");
    const request = { province: "18", size: 400 };
    const files = await writeSample(folder, request);
    expect(files.filter((file) => file.employees.endsWith(".xlsx"))).toHaveLength(1);
    for (const [at, owner] of generateProvince(request).entries()) {
      const file = files[at];
      const table = await openTable(file?.employees ?? "", "employees");
      expect(table.rowCount).toBe(owner.headcount);
      expect(table.ignoredColumns).toEqual([]);
      expect(table.droppedPrivate["NIK"]).toBe(owner.headcount);
      expect(table.header).not.toContain("NIK");
      expect((await openTable(file?.appraisals ?? "", "appraisals")).rowCount).toBe(
        file?.rows.appraisals,
      );
      expect((await openTable(file?.assessments ?? "", "assessments")).rowCount).toBe(
        file?.rows.assessments,
      );
    }
  });

  test("is written the same twice", async () => {
    const folder = () => mkdtemp(join(tmpdir(), "sample-"));
    const [one, other] = [
      await writeSample(await folder(), { province: "36", size: 80 }),
      await writeSample(await folder(), { province: "36", size: 80 }),
    ];
    for (const [at, file] of one.entries()) {
      expect(await readFile(file.appraisals)).toEqual(await readFile(other[at]?.appraisals ?? ""));
    }
  });
});
