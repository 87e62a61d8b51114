import { describe, expect, test } from "@jest/globals";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EMPLOYEE_COLUMNS } from "../kind/employee.columns.ts";
import { openTable } from "./open-table.ts";
import type { TableRow } from "../cell/table-row.ts";
import type { Table } from "./table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (text: string) => openTable({ name: "file.csv", bytes: bytes(text) }, "employees");
const rowsOf = async (table: Table): Promise<TableRow[]> => Array.fromAsync(table.rows());

describe("the columns", () => {
  test("are the 67 of a SIASN export, thirteen of them private", () => {
    expect(EMPLOYEE_COLUMNS).toHaveLength(67);
    expect(EMPLOYEE_COLUMNS.filter((column) => column.sensitivity === "private")).toHaveLength(13);
    expect(new Set(EMPLOYEE_COLUMNS.map((column) => column.name)).size).toBe(67);
  });
});

describe("a csv file", () => {
  test("is read by column name, whatever order, case and spacing", async () => {
    const table = await csv("nama,  Nip_Baru\nSiti,'198501012010012001\n");
    expect(table.header).toEqual(["NAMA", "NIP BARU"]);
    expect(await rowsOf(table)).toEqual([{ row: 2, cells: ["Siti", "'198501012010012001"] }]);
  });

  test("is read with semicolons, with a byte order mark and with any line ending", async () => {
    for (const file of [
      "\ufeffNIP BARU;NAMA\r\n1;A, B\r\n2;C\n",
      "NIP BARU;NAMA\r1;A, B\r2;C",
      "sep=;\nNIP BARU;NAMA\n1;A, B\n2;C",
    ]) {
      const rows = await rowsOf(await csv(file));
      expect(rows.map((row) => row.cells)).toEqual([
        ["1", "A, B"],
        ["2", "C"],
      ]);
    }
  });

  test("may have titles above its headings, and rows keep their spreadsheet numbers", async () => {
    const table = await csv("Daftar pegawai\n,,\nNIP BARU,NAMA\n\n,\n1,A\n");
    expect(await rowsOf(table)).toEqual([{ row: 6, cells: ["1", "A"] }]);
    expect(table.rowCount).toBe(1);
  });

  test("keeps formulas and quoted line breaks as text", async () => {
    const table = await csv('NIP BARU,NAMA\n"=1+1","A\nB"\n');
    expect((await rowsOf(table))[0]?.cells).toEqual(["=1+1", "A\nB"]);
  });

  test("in Windows letters or UTF-16 is read as what it is", async () => {
    const ansi = Uint8Array.from([...bytes("NIP BARU,NAMA\n1,Andr"), 0xe9, 0x0a]);
    const utf16 = new Uint8Array(
      Uint16Array.from("\ufeffNIP BARU\tNAMA\n1\tAndré\n", (c) => c.charCodeAt(0)).buffer,
    );
    for (const file of [ansi, utf16]) {
      const rows = await rowsOf(await openTable({ name: "x.csv", bytes: file }, "employees"));
      expect(rows[0]?.cells).toEqual(["1", "André"]);
    }
  });

  test("is opened by its path, and read again and again", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "siasn-")), "pegawai.csv");
    await writeFile(path, "NIP BARU,NAMA\n1,A\n");
    const table = await openTable(path, "employees");
    expect(await rowsOf(table)).toEqual(await rowsOf(table));
  });
});

describe("private and unknown columns", () => {
  test("never leave the reader: private ones are counted, unknown ones named", async () => {
    const table = await csv(
      "NIK,NIP BARU,HOBI,NAMA,ALAMAT\n180,1,catur,A,\n181,2,,B,Jl. X\n,3,,C,\n",
    );
    expect(table.header).toEqual(["NIP BARU", "NAMA"]);
    expect(table.ignoredColumns).toEqual(["HOBI"]);
    expect(table.droppedPrivate).toEqual({ NIK: 2, ALAMAT: 1 });
    expect(JSON.stringify([await rowsOf(table), table.findings])).not.toMatch(/18[01]|Jl|catur/);
  });

  test("missing optional columns are a finding each, and no obstacle", async () => {
    const table = await csv("NIP BARU,NAMA\n1,A\n");
    const finding = table.findings.find((each) => each.column === "JABATAN NAMA");
    expect(finding).toMatchObject({ dimension: "COMPLETENESS", severity: "NOTE", row: null });
  });

  test("a column that occurs twice counts once, the first one", async () => {
    const table = await csv("NIP BARU,NAMA,NAMA\n1,A,B\n");
    expect((await rowsOf(table))[0]?.cells).toEqual(["1", "A"]);
    expect(
      table.findings.some((each) => each.column === "NAMA" && each.dimension === "CONSISTENCY"),
    ).toBe(true);
  });
});

describe("a file that cannot be read", () => {
  test.each([
    ["is empty", "", /is empty/],
    ["lacks a required column", "NAMA,GELAR DEPAN\nA,B\n", /no column “NIP BARU”\./],
    ["lacks both", "a,b\n1,2\n", /“NIP BARU” and “NAMA”/],
    ["is a web page", "<html><table>", /web page/],
    ["holds binary data", "PNG\0\0", /binary/],
    ["never closes a quotation mark", 'NIP BARU,NAMA\n1,"A\n2,B\n', /after row 1 is never closed/],
    ["is a broken zip", "PK\u0003\u0004rubbish", /damaged/],
  ])("%s: a plain sentence says so", async (_, text, message) => {
    await expect(csv(text)).rejects.toThrow(message);
    await expect(csv(text)).rejects.toMatchObject({ name: "SiasnError" });
  });

  test("an old .xls is named as such", async () => {
    const file = { name: "old.xls", bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) };
    await expect(openTable(file, "employees")).rejects.toThrow(/old \.xls/);
    await expect(openTable("/nowhere/x.csv", "employees")).rejects.toThrow(/cannot be opened/);
  });
});
