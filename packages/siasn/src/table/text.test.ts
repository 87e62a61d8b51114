import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { inEnglish } from "../testing/in-english.ts";
import { openTable } from "./open-table.ts";
import { textOf } from "./text-decoding.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const open = (content: string | Uint8Array) =>
  openTable(
    { name: "x.csv", bytes: typeof content === "string" ? bytes(content) : content },
    "employees",
  );
const rowsIn = async (content: string | Uint8Array) =>
  Array.fromAsync((await open(content)).rows());
const messages = async (text: string) =>
  inEnglish((await open(text)).findings).flatMap(({ column, message }) =>
    column === null ? message : [],
  );

const HEAD = "NIP BARU;NAMA;UNOR NAMA;TMT PNS";
const ANDRE = `198501012010012001;ANDRÉ D’CRUZ;U;01-02-2016`;

describe("a row of text", () => {
  test("with more cells than headings keeps them in the file, also where the surplus is empty", async () => {
    const rows = await rowsIn(`${HEAD}\n1;A;U;01-02-2016\n2;B;X;U;01-02-2016\n3;C;U;;\n`);
    expect(rows.map(({ row, cells, width }) => [row, cells.length, width])).toEqual([
      [2, 4, undefined],
      [3, 0, 5],
      [4, 0, 5],
    ]);
  });

  test("may have empty cells too many as all others do, which is told once", async () => {
    const text = `${HEAD}\n1;A;U;01-02-2016;;;\n2;B;U;;;;\n`;
    const rows = await rowsIn(text);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["1", "A", "U", "01-02-2016"],
      ["2", "B", "U", null],
    ]);
    expect(await messages(text)).toEqual([expect.stringMatching(/3 empty cells more/)]);
  });

  test("is too wide where all have shifted alike: days stand one place further right", async () => {
    const rows = await rowsIn(`${HEAD}\n1;A;Jl. X;U;01-02-2016\n2;B;Jl. Y;U;02-02-2016\n`);
    expect(rows.map(({ width }) => width)).toEqual([5, 5]);
    const emptied = await rowsIn(`TMT PNS;NIP BARU;NAMA;TMT CPNS;NAMA SEKOLAH
;1;A B;X;01-02-2016;
;2;A C;Y;02-02-2016;
`);
    expect(emptied.map(({ width }) => width)).toEqual([6, 6]);
  });

  test("is as wide as the heading line, whose blank headings count", async () => {
    const rows = await rowsIn(`${HEAD};;\n1;A;U;01-02-2016;;\n2;B;U;01-02-2016\n`);
    expect(rows.map(({ width }) => width)).toEqual([undefined, undefined]);
  });

  test("with fewer cells leaves untold what is missing", async () => {
    const [row] = await rowsIn(`${HEAD}\n1;A\n`);
    expect(row).toEqual({
      row: 2,
      cells: ["1", "A", null, null],
      untold: ["UNOR NAMA", "TMT PNS"],
    });
  });

  test("that waits to be mended stays out until its mark is emptied", async () => {
    const head = `${HEAD};BARIS;ALASAN;PERLU DIPERBAIKI`;
    const text = `${head}\n1;A;U;01-02-2016;5;x;68\n2;B;U;01-02-2016;6;x;\n`;
    expect((await rowsIn(text)).map(({ width }) => width)).toEqual([68, undefined]);
    expect((await open(text)).ignoredColumns).toEqual([]);
  });

  test("can be had from the file as it stands there", async () => {
    const { source } = await open(`NIK;${HEAD}\n9;1;A;U;01-02-2016\n9;2;B;X;U;01-02-2016\n`);
    expect(source?.headings).toEqual(["NIK", ...HEAD.split(";")]);
    expect(await Array.fromAsync(source?.rows(new Set([3])) ?? [])).toEqual([
      { row: 3, cells: ["9", "2", "B", "X", "U", "01-02-2016"] },
    ]);
  });
});

describe("letters", () => {
  const windows = (text: string) =>
    Uint8Array.from(text, (c) => ({ É: 0xc9, "’": 0x92 })[c] ?? c.charCodeAt(0));

  test("of Windows are read wherever they stand, also among lines of UTF-8", async () => {
    const filler = Array.from({ length: 2_000 }, (_, n) => `${n};ORANG;UNIT KERJA YANG PANJANG;`);
    const before = bytes(`${HEAD}\n${filler.join("\n")}\n${ANDRE}\n`);
    const file = new Uint8Array([...before, ...windows(`${ANDRE}\n`), ...bytes(`${ANDRE}\n`)]);
    const rows = await rowsIn(file);
    expect(rows.slice(-3).map(({ cells }) => cells[1])).toEqual(Array(3).fill("ANDRÉ D’CRUZ"));
  });

  test("of UTF-16 are read without a byte order mark, both ways round", async () => {
    const text = `${HEAD}\n${ANDRE}\n`;
    const little = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
    const big = little.map((_, at) => little[at % 2 === 0 ? at + 1 : at - 1] ?? 0);
    for (const file of [little, big]) {
      expect((await rowsIn(file))[0]?.cells[1]).toBe("ANDRÉ D’CRUZ");
    }
  });

  test("of a line without end are neither lost nor doubled", async () => {
    const long = new Blob(["x".repeat(2_500_000), "\ny"]);
    const text = (await Array.fromAsync(textOf(long, "utf-8"))).join("");
    expect([text.length, text.slice(-2)]).toEqual([2_500_002, "\ny"]);
  });

  test("cut into pieces anywhere are the same text", async () => {
    const line = fc.constantFrom("abc", "É’", "x\r", "", "日本");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ line, utf8: fc.boolean() })),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        async (lines, cuts) => {
          const parts = lines.map((one) => (one.utf8 ? bytes : windows)(`${one.line}\n`));
          const whole = new Uint8Array(parts.flatMap((part) => [...part]));
          const pieces: Uint8Array<ArrayBuffer>[] = [];
          for (let at = 0, n = 0; at < whole.length; n += 1) {
            const size = cuts[n % cuts.length] ?? 1;
            pieces.push(whole.slice(at, at + size));
            at += size;
          }
          const blob = new Blob([whole]);
          const cut = Object.assign(blob.slice(), {
            stream: () => ReadableStream.from(pieces),
          });
          const texts = await Promise.all(
            [blob, cut].map(async (one) => (await Array.fromAsync(textOf(one, "utf-8"))).join("")),
          );
          expect(texts[1]).toBe(texts[0]);
          expect(texts[0]).not.toContain("\ufffd");
        },
      ),
      { numRuns: 100 },
    );
  });
});
