import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { inEnglish } from "../testing/in-english.ts";
import type { FileKind } from "../kind/file-kind.ts";
import { openTable } from "./open-table.ts";
import type { Table } from "./table.ts";
import { zipOf } from "./zip.fixture.ts";

type Line = readonly (string | null)[];
interface SheetOf {
  name: string;
  lines: readonly Line[];
  state?: string;
  merges?: readonly string[];
  hiddenRows?: readonly number[];
}

const letter = (at: number) => String.fromCharCode(65 + at);
const cell = (text: string | null, row: number, at: number) =>
  text === null ? "" : `<c r="${letter(at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A workbook of these sheets, all cells text. */
async function bookOf(sheets: readonly SheetOf[]): Promise<Uint8Array> {
  const list = sheets.map(({ name, state }, at) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name}" r:id="r${at}"${hidden}/>`;
  });
  const relations = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="x/worksheet" Target="worksheets/s${at}.xml"/>`,
  );
  const parts = sheets.map(({ lines, merges = [], hiddenRows = [] }, at) => {
    const rows = lines.map((line, index) => {
      const row = index + 1;
      const hidden = hiddenRows.includes(row) ? ' hidden="1"' : "";
      return `<row r="${row}"${hidden}>${line.map((text, place) => cell(text, row, place)).join("")}</row>`;
    });
    const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
    const xml = `<worksheet><sheetData>${rows.join("")}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
    return [`xl/worksheets/s${at}.xml`, xml] as const;
  });
  return zipOf({
    "xl/workbook.xml": `<workbook><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(parts),
  });
}

const open = async (sheets: readonly SheetOf[], kind: FileKind = "employees") =>
  openTable({ name: "pegawai.xlsx", bytes: await bookOf(sheets) }, kind);
const rowsOf = (table: Table) => Array.fromAsync(table.rows());
const told = (table: Table) =>
  inEnglish(table.findings)
    .filter(({ column }) => column === null)
    .map(({ message }) => message);

const NIPS = Array.from({ length: 9 }, (_, n) => `19850101201001200${n + 1}`);
const HEAD = ["NIP BARU", "NAMA", "GOL AKHIR NAMA", "UNOR NAMA", "TMT GOLONGAN"];
const person = (n: number, unit: string | null = "DINAS") => [
  NIPS[n] ?? "",
  `ORANG ${n}`,
  "III/a",
  unit,
  "01-04-2022",
];

describe("a workbook of several sheets", () => {
  test("is read sheet by sheet, and rows say on which they stand", async () => {
    const table = await open([
      { name: "OPD 1", lines: [HEAD, person(0)] },
      { name: "OPD 2", lines: [["Daftar"], HEAD, person(1), person(2)] },
    ]);
    expect(table.sheets).toEqual(["OPD 1", "OPD 2"]);
    expect((await rowsOf(table)).map(({ sheet, row }) => [sheet ?? 0, row])).toEqual([
      [0, 2],
      [1, 3],
      [1, 4],
    ]);
    expect(table.rowCount).toBe(3);
  });

  test("whose sheets have other columns leaves untold what a sheet does not have", async () => {
    const table = await open([
      { name: "A", lines: [HEAD, person(0)] },
      {
        name: "B",
        lines: [
          ["NAMA", "UNOR NAMA", "NIP BARU"],
          ["ORANG 1", null, NIPS[1] ?? ""],
        ],
      },
    ]);
    expect(table.header).toEqual(HEAD);
    expect((await rowsOf(table))[1]).toEqual({
      row: 2,
      sheet: 1,
      cells: [NIPS[1], "ORANG 1", null, null, null],
      untold: ["GOL AKHIR NAMA", "TMT GOLONGAN"],
    });
  });

  test("names each sheet it does not read, and why", async () => {
    const table = await open([
      {
        name: "TTD",
        lines: [
          ["NIP", "NAMA"],
          [NIPS[8] ?? "", "KEPALA"],
        ],
      },
      { name: "PETUNJUK", lines: [["Isi semua kolom"]] },
      { name: "LAMA", state: "hidden", lines: [HEAD, person(5)] },
      { name: "KOSONG", lines: [] },
      { name: "DATA", lines: [HEAD, person(0)] },
    ]);
    expect(await rowsOf(table)).toHaveLength(1);
    expect(told(table)).toEqual([
      expect.stringMatching(/“LAMA” was not read: it is hidden/),
      expect.stringMatching(/“TTD” was not read: it has 2 of the 5 columns of sheet “DATA”/),
      expect.stringMatching(/“PETUNJUK” was not read: it has no column “NIP BARU” and “NAMA”/),
      expect.stringMatching(/“KOSONG” was not read: it is empty/),
    ]);
  });

  test("tells hidden rows, and reads them", async () => {
    const table = await open([{ name: "A", lines: [HEAD, person(0), person(1)], hiddenRows: [3] }]);
    expect(await rowsOf(table)).toHaveLength(2);
    expect(told(table)).toEqual([expect.stringMatching(/^Row 3 is hidden/)]);
  });

  test("gives every row the value of a cell merged over several, and makes no row of a blank one", async () => {
    const lines = [HEAD, person(0, "DINAS A"), person(1, null), person(2, null), [null, null]];
    const table = await open([{ name: "A", lines, merges: ["D2:D5", "A1:B1"] }]);
    expect((await rowsOf(table)).map(({ cells }) => cells[3])).toEqual(Array(3).fill("DINAS A"));
  });

  test("ignores cells without a heading and tells them once a column", async () => {
    const lines = [HEAD, [...person(0), "x"], [...person(1), "y", "z"]];
    const table = await open([{ name: "A", lines }]);
    expect((await rowsOf(table))[1]).toEqual({ row: 3, cells: person(1) });
    expect(told(table)).toEqual([
      expect.stringMatching(/^Column F has no heading; 2 cells/),
      expect.stringMatching(/^Column G has no heading; one cell/),
    ]);
  });
});

describe("lists as people print them", () => {
  const UPPER = ["NO", "NIP", "NAMA", "PANGKAT", null, "JABATAN", null, "MASA KERJA", null];
  const LOWER = [null, null, null, "GOL", "TMT", "NAMA JABATAN", "TMT", "TAHUN", "BULAN"];
  const numbered = (n: number) => [
    String(n + 1),
    NIPS[n] ?? "",
    `ORANG ${n}`,
    "III/a",
    "01-04-2022",
    "GURU",
    "05-06-2021",
    "10",
    "3",
  ];

  test("have headings over two rows, and numbering, titles, totals and signatures between people", async () => {
    const table = await open([
      {
        name: "DUK",
        lines: [
          ["DAFTAR URUT KEPANGKATAN"],
          UPPER,
          LOWER,
          ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
          ["DINAS PENDIDIKAN"],
          numbered(0),
          UPPER,
          numbered(1),
          ["JUMLAH", null, "2 orang"],
          [null, null, null, null, null, "Liwa, 1 November 2026"],
          [null, null, null, null, null, "Kepala Badan,"],
          [null, null, "BUKAN PEGAWAI"],
          [null, "NIP 19700101 199503 1 001"],
        ],
      },
    ]);
    expect(table.header).toEqual([
      "NIP BARU",
      "NAMA",
      "GOL AKHIR NAMA",
      "TMT GOLONGAN",
      "JABATAN NAMA",
      "TMT JABATAN",
      "MK TAHUN",
      "MK BULAN",
    ]);
    expect((await rowsOf(table)).map(({ row }) => row)).toEqual([6, 8]);
    expect(told(table)).toEqual([
      expect.stringMatching(/^Rows 4 to 5, 7 and 9 to 13: passed over/),
    ]);
    expect(table.ignoredColumns).toEqual([]);
  });

  test("keep a person whose NIP or name is missing as a row, to be rejected", async () => {
    const [nip, ...rest] = person(1);
    expect(nip).toBeDefined();
    const lines = [HEAD, person(0), [null, ...rest], ["199001012015011001", null], person(2)];
    const table = await open([{ name: "A", lines }]);
    expect((await rowsOf(table)).map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    const narrow = await open([
      {
        name: "A",
        lines: [
          ["NIP", "NAMA"],
          [null, "ORANG"],
          [NIPS[0] ?? "", "ORANG 0"],
        ],
      },
    ]);
    expect((await rowsOf(narrow)).map(({ row }) => row)).toEqual([2, 3]);
  });

  test("have place and day of birth, or name and NIP, in one cell, and the place never leaves", async () => {
    const table = await open([
      {
        name: "A",
        lines: [
          ["NAMA / NIP", "TTL", "GOL"],
          [`BUDI SANTOSO\nNIP. 19850317 201001 1 801`, "KOTA RAHASIA, 17-03-1985", "III/d"],
          [`SITI\n199002282015032801`, "KOTA RAHASIA / 28 Februari 1990", "III/b"],
        ],
      },
    ]);
    expect(table.header).toEqual(["NAMA", "NIP BARU", "TANGGAL LAHIR", "GOL AKHIR NAMA"]);
    expect((await rowsOf(table)).map(({ cells }) => cells)).toEqual([
      ["BUDI SANTOSO", "198503172010011801", "17-03-1985", "III/d"],
      ["SITI", "199002282015032801", "28 Februari 1990", "III/b"],
    ]);
    expect(JSON.stringify([await rowsOf(table), table.findings])).not.toContain("RAHASIA");
    expect(table.droppedPrivate).toEqual({ "TEMPAT LAHIR NAMA": 2 });
  });

  test("in column A alone are taken apart, and that is told", async () => {
    const lines = [["NIP BARU,NAMA,UNOR NAMA"], [`${NIPS[0]},ORANG,"DINAS, BADAN"`], ["a,b,c,d"]];
    const table = await open([{ name: "A", lines }]);
    expect(await rowsOf(table)).toEqual([
      { row: 2, cells: [NIPS[0], "ORANG", "DINAS, BADAN"] },
      { row: 3, cells: [], width: 4, headings: 3 },
    ]);
    expect(told(table)[0]).toMatch(/whole in column A/);
  });
});

test("however people are split over sheets and columns ordered, every row tells the same", async () => {
  const rows = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1 });
  const split = fc.array(fc.nat(2), { minLength: 9, maxLength: 9 });
  const orders = fc.array(fc.shuffledSubarray(HEAD, { minLength: 5 }), {
    minLength: 3,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(rows, split, orders, async (people, sheetOf, headings) => {
      const sheets = headings.map((head, at) => ({
        name: `S${at}`,
        lines: [
          head,
          ...people
            .filter((n) => sheetOf[n] === at)
            .map((n) => head.map((name) => person(n)[HEAD.indexOf(name)] ?? null)),
        ],
      }));
      const table = await open(sheets);
      const read = (await rowsOf(table)).map(({ cells, untold }) => {
        expect(untold).toBeUndefined();
        return HEAD.map((name) => cells[table.header.indexOf(name)]);
      });
      const byNip = (a: readonly unknown[], b: readonly unknown[]) =>
        String(a[0]).localeCompare(String(b[0]));
      expect(read.sort(byNip)).toEqual(people.map((n) => person(n)).sort(byNip));
    }),
    { numRuns: 40 },
  );
});
