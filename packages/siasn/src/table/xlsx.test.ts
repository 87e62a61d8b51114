import { describe, expect, test } from "@jest/globals";
import { say } from "@talenta/sentences";
import { employeeReader } from "../employee/employee.reader.ts";
import { DEFAULT_TITLES } from "../title/default-titles.ts";
import { writeTable } from "../write/write-table.ts";
import { openTable } from "./open-table.ts";
import { workbookOf, zipOf } from "./zip.fixture.ts";

const HEADING = `<row r="1"><c r="A1" t="inlineStr"><is><t>NIP BARU</t></is></c><c r="B1" t="inlineStr"><is><t>NAMA</t></is></c><c r="C1" t="inlineStr"><is><t>TMT PNS</t></is></c></row>`;
const open = async (parts: Record<string, string>, deflate = false) =>
  openTable({ name: "pegawai.xlsx", bytes: await zipOf(parts, deflate) }, "employees");
const cellsOf = async (parts: Record<string, string>) => {
  const table = await open(parts);
  return (await Array.fromAsync(table.rows())).map((row) => row.cells);
};
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot; day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

describe("a workbook", () => {
  test("tells days from numbers by their style, also when days count from 1904", async () => {
    const row = (style: number, value: number) =>
      `<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2" s="${style}"><v>${value}</v></c></row>`;
    const day = async (style: number, value: number, book = {}) =>
      (
        await cellsOf(workbookOf(HEADING + row(style, value), { "xl/styles.xml": STYLES, ...book }))
      )[0]?.[2];
    expect(await day(0, 31276)).toBe("31276");
    expect(await day(1, 31276)).toBe("1985-08-17");
    expect(await day(2, 31276.75)).toBe("1985-08-17T18:00:00.000Z");
    expect(await day(3, 31276.1)).toBe("31276.1");
    const from1904 = `<workbook><workbookPr date1904="1"/><sheets><sheet name="A"/></sheets></workbook>`;
    expect(await day(1, 29814, { "xl/workbook.xml": from1904 })).toBe("1985-08-17");
  });

  test("gives formulas their value, keeps those without one, and reads shared, inline and escaped text", async () => {
    const strings = `<sst><si><t>Siti </t></si><si><r><t>Ra</t></r><r><t>h</t></r><rPh><t>no</t></rPh></si></sst>`;
    const rows = `<row r="2"><c r="A2"><f>A1&amp;"x"</f><v>5</v></c><c r="B2" t="s"><v>1</v></c></row><row r="4"><c r="A4"><f>A1</f><v></v></c><c r="B4" t="str"><f>B1</f><v></v></c><c r="C4"><f t="shared" si="0"/><v>3</v></c></row><row r="5"><c r="B5" t="inlineStr"><is><t>a_x000D_b</t></is></c></row>`;
    const table = await open(workbookOf(HEADING + rows, { "xl/sharedStrings.xml": strings }));
    expect(await Array.fromAsync(table.rows())).toEqual([
      { row: 2, cells: ["5", "Rah", null] },
      { row: 4, cells: ["=A1", null, "3"] },
      { row: 5, cells: [null, "a\rb", null] },
    ]);
  });

  test("with prefixed names, without cell references and with hidden sheets is read too", async () => {
    const cells = (...texts: string[]) =>
      `<x:row>${texts.map((t) => `<x:c t="inlineStr"><x:is><x:t>${t}</x:t></x:is></x:c>`).join("")}</x:row>`;
    const sheet = `<x:worksheet>${cells("NIP BARU", "NAMA")}${cells("1", "A")}</x:worksheet>`;
    const table = await open({
      "xl/workbook.xml": `<x:workbook><x:sheet name="old" state="hidden" r:id="r1"/><x:sheet name="guide" r:id="r2"/><x:sheet name="data" r:id="r3"/></x:workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r2" Target="/xl/worksheets/b.xml"/><Relationship Id="r3" Target="worksheets/c.xml"/></Relationships>`,
      "xl/worksheets/a.xml": sheet.replace(">A<", ">hidden<"),
      "xl/worksheets/b.xml": `<worksheet>${cells("How to fill this in")}</worksheet>`,
      "xl/worksheets/c.xml": sheet,
    });
    expect(await Array.fromAsync(table.rows())).toEqual([{ row: 2, cells: ["1", "A"] }]);
  });

  test("in which a NIP was stored as a number rejects that row and says why", async () => {
    const rows = [{ "NIP BARU": Number("198503172010012001"), NAMA: "Siti" }];
    const table = await openTable(
      { name: "x", bytes: await writeTable("employees", rows, "xlsx") },
      "employees",
    );
    const read = employeeReader(table.header, DEFAULT_TITLES);
    for await (const row of table.rows()) {
      expect(read(row)).toMatchObject({
        ok: false,
        findings: [{ dimension: "ACCURACY", message: say("finding.nipAsNumber") }],
      });
    }
  });
});

describe("a hostile workbook", () => {
  test("that unpacks to far more than it should is refused", async () => {
    const bomb = workbookOf(`${HEADING}${" ".repeat(30_000_000)}`);
    await expect(open(bomb, true)).rejects.toThrow(/unpacks to far more/);
  });

  test.each([
    ["the directory lies", [[0x02014b50, 24]]],
    [
      "directory and headers tell the same lie",
      [
        [0x02014b50, 24],
        [0x04034b50, 22],
      ],
    ],
  ])("in which %s about the size is refused before it has unpacked", async (_, lies) => {
    const bytes = await zipOf(workbookOf(`${HEADING}${" ".repeat(30_000_000)}`), true);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      for (const [signature = 0, field = 0] of lies) {
        if (view.getUint32(at, true) !== signature) continue;
        view.setUint32(at + field, Math.min(view.getUint32(at + field, true), 1_000), true);
      }
    }
    const before = process.memoryUsage().arrayBuffers;
    await expect(openTable({ name: "x.xlsx", bytes }, "employees")).rejects.toThrow(
      /sheet1.xml” unpacks to another size than it states/,
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  test("of thousands of parts is refused", async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`p${at}`, ""]));
    await expect(open({ ...workbookOf(HEADING), ...parts })).rejects.toThrow(
      /more than 2000 parts/,
    );
  });

  test("whose parts only together unpack to too much is refused by the sum", async () => {
    const bytes = await zipOf(workbookOf(HEADING, { a: "x", b: "x", c: "x" }));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      for (const field of [20, 24]) view.setUint32(at + field, 500_000_000, true);
    }
    await expect(openTable({ name: "x.xlsx", bytes }, "employees")).rejects.toThrow(
      /unpacks to far more/,
    );
  });

  test("whose parts are not where its directory says, or are protected, is refused", async () => {
    const altered = async (alter: (view: DataView, entry: number) => void) => {
      const bytes = await zipOf(workbookOf(HEADING), true);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 4; at += 1) {
        if (view.getUint32(at, true) === 0x02014b50) alter(view, at);
      }
      return openTable({ name: "x.xlsx", bytes }, "employees");
    };
    const offset = altered((view, entry) => view.setUint32(entry + 42, 7, true));
    await expect(offset).rejects.toThrow(/is damaged/);
    const size = altered((view, entry) => view.setUint32(entry + 20, 90_000, true));
    await expect(size).rejects.toThrow(/is damaged/);
    const method = altered((view, entry) => view.setUint16(entry + 10, 12, true));
    await expect(method).rejects.toThrow(/is damaged/);
    const locked = altered((view, entry) => view.setUint16(entry + 8, 1, true));
    await expect(locked).rejects.toThrow(/password/);
  });

  test("with a document type is refused", async () => {
    const parts = workbookOf(HEADING);
    parts["xl/workbook.xml"] = `<!DOCTYPE x [<!ENTITY a "b">]>${parts["xl/workbook.xml"]}`;
    await expect(open(parts)).rejects.toThrow(/document type/);
  });

  test("with a cell far to the right makes no endless row", async () => {
    const cells = await cellsOf(
      workbookOf(`${HEADING}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>1</v></c></row>`),
    );
    expect(cells).toEqual([["1", null, null]]);
  });

  test("that is cut short, no workbook, or without the columns is refused in plain words", async () => {
    const whole = await zipOf(workbookOf(HEADING), true);
    const cut = openTable({ name: "x", bytes: whole.slice(0, -30) }, "employees");
    await expect(cut).rejects.toThrow(/damaged|no workbook/);
    await expect(open({ "word/document.xml": "<a/>" })).rejects.toThrow(/no workbook/);
    await expect(open(workbookOf(HEADING.replace("NAMA", "NOMOR")))).rejects.toThrow(
      /no column “NAMA”/,
    );
  });
});
