import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FILE_KINDS, openTable } from "@talenta/siasn";
import { writeTemplateFile } from "./template.command.ts";

process.env["TALENTA_LANGUAGE"] = "en";

describe("talenta template", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-template-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.each(FILE_KINDS.flatMap((kind) => [[kind, "xlsx"] as const, [kind, "csv"] as const]))(
    "writes a file for %s as %s that import opens",
    async (kind, format) => {
      const out = await writeTemplateFile(kind, { out: join(folder, `file.${format}`) });
      expect(await openTable(out, kind)).toMatchObject({ kind, rowCount: 1, findings: [] });
      const isZip = (await readFile(out)).subarray(0, 2).toString() === "PK";
      expect(isZip).toBe(format === "xlsx");
    },
  );

  test("never writes over a file that is there", async () => {
    const out = join(folder, "filled-in.csv");
    await writeFile(out, "weeks of work");
    await expect(writeTemplateFile("employees", { out })).rejects.toThrow(/is there already/);
    expect(await readFile(out, "utf8")).toBe("weeks of work");
  });

  test("names no file for what it is not, and says where it cannot write", async () => {
    const misnamed = writeTemplateFile("employees", { out: join(folder, "a.csv"), format: "xlsx" });
    await expect(misnamed).rejects.toThrow(/named as .csv, but asked for as xlsx/);
    const nowhere = writeTemplateFile("employees", { out: join(folder, "none", "a.csv") });
    await expect(nowhere).rejects.toThrow(/cannot be written \(ENOENT\)/);
    expect(await readdir(folder)).toEqual([]);
  });
});
