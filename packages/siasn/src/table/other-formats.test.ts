import { describe, expect, test } from "@jest/globals";
import { inEnglish } from "../testing/in-english.ts";
import { openTable } from "./open-table.ts";
import { zipOf } from "./zip.fixture.ts";

const cellsOf = async (name: string, content: Uint8Array) =>
  (await Array.fromAsync((await openTable({ name, bytes: content }, "employees")).rows())).map(
    ({ cells }) => cells,
  );

describe("an OpenDocument spreadsheet", () => {
  const text = (value: string) =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const HEADING = `<table:table-row>${["NIP BARU", "NAMA", "TMT PNS", "UNOR NAMA", "MK TAHUN"].map(text).join("")}</table:table-row>`;
  const ods = (rows: string, more = "") =>
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${more}<table:table table:name="Data">${HEADING}${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    });

  test("is read by the types of its cells, comments left aside", async () => {
    const row = `<table:table-row>${text("1")}<table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>SITI<text:s text:c="2"/>R</text:p><text:p>B</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2016-02-01"><text:p>01/02/16</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]" office:value-type="string"><text:p>DINAS</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.9"><text:p>90%</text:p></table:table-cell></table:table-row>`;
    expect(await cellsOf("x.ods", await ods(row))).toEqual([
      ["1", "SITI  R\nB", "2016-02-01", "DINAS", "90%"],
    ]);
  });

  test("counts repeated rows and cells, and gives merged ones their value", async () => {
    const rows = `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="5"/></table:table-row><table:table-row>${text("1")}${text("A")}<table:table-cell/><table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>DINAS</text:p></table:table-cell></table:table-row><table:table-row>${text("2")}${text("B")}<table:table-cell/><table:covered-table-cell/></table:table-row>`;
    const table = await openTable({ name: "x.ods", bytes: await ods(rows) }, "employees");
    expect(await Array.fromAsync(table.rows())).toEqual([
      { row: 5, cells: ["1", "A", null, "DINAS", null] },
      { row: 6, cells: ["2", "B", null, "DINAS", null] },
    ]);
  });

  test("names its hidden sheets, and one that repeats a row without end is refused", async () => {
    const hidden = `<table:table table:name="Lama" table:style-name="ta2">${HEADING}</table:table>`;
    const table = await openTable({ name: "x.ods", bytes: await ods("", hidden) }, "employees");
    expect(inEnglish(table.findings)[0]?.message).toMatch(/“Lama” was not read: it is hidden/);
    const endless = `<table:table-row table:number-rows-repeated="1000000">${text("1")}${text("A")}</table:table-row>`;
    await expect(cellsOf("x.ods", await ods(endless))).rejects.toThrow(/repeats one row/);
  });
});

describe("a web page called .xls", () => {
  const page = (table: string) =>
    new TextEncoder().encode(
      `<!DOCTYPE html><html><head><style>td{}</style><title>NIP</title></head><body><table><tr><td>menu</td></tr></table>${table}</body></html>`,
    );

  test("is read from the table that has the headings, merged cells and entities included", async () => {
    const table = `<TABLE><thead><tr><th colspan=3>Daftar</th></tr><tr><th>NIP BARU<th>NAMA</th><th>UNOR&nbsp;NAMA</th></tr></thead>
      <tr><td>'1</td><td>Ma&#8217;ruf <b>A</b></td><td rowspan="2">DINAS<br>A</td></tr>
      <tr><td>2</td><td>B &amp; C</td></tr><tr><td></td><td></td></tr></TABLE>`;
    expect(await cellsOf("x.xls", page(table))).toEqual([
      ["'1", "Ma’ruf A", "DINAS\nA"],
      ["2", "B & C", "DINAS\nA"],
    ]);
  });

  test("without such a table is refused in plain words", async () => {
    await expect(cellsOf("x.xls", page(""))).rejects.toThrow(/no column “NIP BARU” and “NAMA”/);
    const empty = new TextEncoder().encode("<html><body>Silakan masuk</body></html>");
    await expect(cellsOf("x.xls", empty)).rejects.toThrow(/web page/);
  });
});

describe("the parts of a workbook", () => {
  const SHEET = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row></sheetData></worksheet>`;
  const STRINGS = `<sst><si><t>NIP BARU</t></si><si><t>NAMA</t></si><si><t>SITI</t></si></sst>`;
  const relations = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
    `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  const book = `<workbook><sheets><sheet name="A" sheetId="1" d3p1:id="a"/></sheets></workbook>`;

  test.each([
    [
      "are found by their relations, wherever they are",
      {
        "_rels/.rels": relations([["1", "officeDocument", "/buku/isi.xml"]]),
        "buku/isi.xml": book,
        "buku/_rels/isi.xml.rels": relations([
          ["a", "worksheet", "../lembar/satu.xml"],
          ["s", "sharedStrings", "/kata.xml"],
        ]),
        "lembar/satu.xml": SHEET,
        "kata.xml": STRINGS,
      },
    ],
    [
      "may be parted by backslashes and named in any case",
      {
        "_rels\\.rels": relations([["1", "officeDocument", "xl\\workbook.xml"]]),
        "xl\\workbook.xml": book,
        "xl\\_rels\\workbook.xml.rels": relations([
          ["a", "worksheet", "worksheets/Sheet1.xml"],
          ["s", "sharedStrings", "SharedStrings.xml"],
        ]),
        "xl\\worksheets\\sheet1.xml": SHEET,
        "XL\\sharedStrings.xml": STRINGS,
      },
    ],
  ])("%s", async (_what, parts) => {
    expect(await cellsOf("x.xlsx", await zipOf(parts))).toEqual([["1", "SITI"]]);
  });

  test("of a binary workbook are named as such", async () => {
    const parts = { "xl/workbook.bin": "", "[Content_Types].xml": "" };
    await expect(cellsOf("x.xlsb", await zipOf(parts))).rejects.toThrow(/binary workbook/);
  });

  test("say which numbers are shares, and which formulas nobody has worked out", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0&quot; %&quot;"/><numFmt numFmtId="171" formatCode="0.0%"/></numFmts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
    const inline = (at: string, value: string) =>
      `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const heads = ["NIP BARU", "NAMA", "UNOR NAMA", "MK TAHUN", "MK BULAN"];
    const sheet = `<worksheet><sheetData><row r="1">${heads.map((name, at) => inline(`${"ABCDE"[at] ?? ""}1`, name)).join("")}</row><row r="2"><c r="A2" s="1"><v>0.9</v></c><c r="B2" s="3"><v>0.855</v></c><c r="C2" s="2"><v>0.9</v></c><c r="D2"><f>A1*1</f><v>0</v></c><c r="E2"><f>A1*1</f><v>7</v></c></row></sheetData></worksheet>`;
    const parts = {
      "xl/workbook.xml": `<workbook><sheets><sheet name="A"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
      "xl/worksheets/sheet1.xml": sheet,
      "xl/styles.xml": styles,
    };
    expect(await cellsOf("x.xlsx", await zipOf(parts))).toEqual([
      ["90%", "85.5%", "0.9", "=A1*1", "7"],
    ]);
  });
});
