import { type WritableRow, writeTable } from "@talenta/siasn";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateProvince, type SampleOwner, type SampleRequest } from "./generate.ts";

type SampleKind = "employees" | "appraisals" | "assessments";

/** The files of one owner. */
export interface SampleFiles {
  code: string;
  name: string;
  employees: string;
  appraisals: string;
  assessments: string;
  /** Rows under the headings. */
  rows: Readonly<Record<SampleKind, number>>;
}

/**
 * Writes a sample into a folder: employees, appraisals and assessments of each owner as csv, and the
 * employees of the smallest owner as xlsx. The folder is made if need be; files of the same name are replaced.
 */
export async function writeSample(folder: string, request: SampleRequest): Promise<SampleFiles[]> {
  await mkdir(folder, { recursive: true });
  const owners = generateProvince(request);
  const fewest = Math.min(...owners.map(({ headcount }) => headcount));
  const asWorkbook = owners.find(({ headcount }) => headcount === fewest)?.code;
  const files: SampleFiles[] = [];
  for (const owner of owners)
    files.push(await writeOwner(folder, owner, owner.code === asWorkbook ? "xlsx" : "csv"));
  return files;
}

async function writeOwner(
  folder: string,
  owner: SampleOwner,
  format: "csv" | "xlsx",
): Promise<SampleFiles> {
  const rows: Record<SampleKind, WritableRow[]> = {
    employees: [],
    appraisals: [],
    assessments: [],
  };
  for (const { employee, appraisals, assessment } of owner.people()) {
    rows.employees.push(employee);
    rows.appraisals.push(...appraisals);
    if (assessment !== null) rows.assessments.push(assessment);
  }
  const write = async (kind: SampleKind, ending: "csv" | "xlsx"): Promise<string> => {
    const path = join(folder, `${owner.code}-${kind}.${ending}`);
    const options = ending === "xlsx" ? ({ dates: "EXCEL" } as const) : {};
    await writeFile(path, await writeTable(kind, rows[kind], ending, options));
    return path;
  };
  return {
    code: owner.code,
    name: owner.name,
    employees: await write("employees", format),
    appraisals: await write("appraisals", "csv"),
    assessments: await write("assessments", "csv"),
    rows: {
      employees: rows.employees.length,
      appraisals: rows.appraisals.length,
      assessments: rows.assessments.length,
    },
  };
}
