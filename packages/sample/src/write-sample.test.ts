import { describe, expect, test } from "@jest/globals";
import { FILE_KINDS, openTable } from "@talenta/siasn";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateProvince } from "./generate.ts";
import { writeSample } from "./write-sample.ts";

describe("a sample in files", () => {
  test("has a file of each kind an owner, one workbook among them, and reads back row by row without private columns", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "sample-")), "lampung");
    const request = { province: "18", size: 400 };
    const files = await writeSample(folder, request);
    expect(files.filter((file) => file.paths.employees.endsWith(".xlsx"))).toHaveLength(1);
    for (const [at, owner] of generateProvince(request).entries()) {
      const file = files[at];
      const table = await openTable(file?.paths.employees ?? "", "employees");
      expect(table.rowCount).toBe(owner.headcount);
      expect(table.ignoredColumns).toEqual([]);
      expect(table.droppedPrivate["NIK"]).toBe(owner.headcount);
      expect(table.header).not.toContain("NIK");
      for (const kind of FILE_KINDS) {
        const { rowCount } = await openTable(file?.paths[kind] ?? "", kind);
        expect(rowCount).toBe(file?.rows[kind]);
      }
    }
  });

  test("is written the same twice", async () => {
    const folder = () => mkdtemp(join(tmpdir(), "sample-"));
    const [one, other] = [
      await writeSample(await folder(), { province: "36", size: 80 }),
      await writeSample(await folder(), { province: "36", size: 80 }),
    ];
    for (const [at, file] of one.entries()) {
      for (const kind of FILE_KINDS.filter((each) => file.paths[each].endsWith(".csv"))) {
        expect(await readFile(file.paths[kind])).toEqual(
          await readFile(other[at]?.paths[kind] ?? ""),
        );
      }
    }
  });
});
