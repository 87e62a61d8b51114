import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { dateOf } from "../cell/date.ts";
import { codeOf } from "../cell/text.ts";
import { FILE_KINDS, type FileKind } from "../kind/column.ts";
import { columnsOf } from "../kind/columns.ts";
import { openTable } from "../table/open-table.ts";
import type { Table } from "../table/table.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import { type WriteOptions, writeTable } from "./write-table.ts";

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .map((text) => `x${text.replaceAll(/[\p{C}\ufffd]/gu, "")}x`);
const tricky = fc.constantFrom(
  'a "quoted" word',
  "a;b",
  "a,b",
  "two\nlines",
  "=1+1",
  "  spaces  ",
  "'1",
  "O'Brien",
  "_x000D_",
  "a\r\nb",
);
const digits = fc.stringMatching(/^\d{18}$/);
const day = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const rowOf = (kind: FileKind): fc.Arbitrary<Record<string, string>> =>
  fc.record(
    Object.fromEntries(
      columnsOf(kind).map((column) => [
        column.name,
        column.type === "date"
          ? day
          : column.type === "text"
            ? fc.oneof(words, tricky, digits)
            : fc.nat(9999).map(String),
      ]),
    ),
    {
      requiredKeys: columnsOf(kind)
        .filter((column) => column.required)
        .map((column) => column.name),
    },
  );

const file = fc.constantFrom(...FILE_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    rows: fc.array(rowOf(kind), { minLength: 1, maxLength: 8 }),
    columns: fc.shuffledSubarray(
      columnsOf(kind).map((column) => column.name),
      { minLength: columnsOf(kind).length },
    ),
  }),
);

/** What a reader should find: private columns gone, days as days, apostrophes before digits gone. */
async function meant(table: Table): Promise<Record<string, string>[]> {
  const rows = await Array.fromAsync(table.rows());
  return rows.map(({ cells }) =>
    Object.fromEntries(
      table.header.flatMap((name, at) => {
        const cell = cells[at] ?? null;
        return cell === null ? [] : [[name, plain(table.kind, name, cell)]];
      }),
    ),
  );
}

function plain(kind: FileKind, name: string, cell: string): string {
  const type = columnsOf(kind).find((column) => column.name === name)?.type;
  if (type === "date") return dateOf(cell) ?? `no day: ${cell}`;
  return /^'\d{12,}$/.test(cell) ? (codeOf(cell) ?? "") : cell;
}

function public_(kind: FileKind, rows: readonly WritableRow[]): WritableRow[] {
  const kept = columnsOf(kind).filter((column) => column.sensitivity === "professional");
  return rows.map((row) =>
    Object.fromEntries(
      kept.flatMap(({ name }) => (row[name] === undefined ? [] : [[name, row[name]]])),
    ),
  );
}

const written = async (
  kind: FileKind,
  rows: WritableRow[],
  format: "csv" | "xlsx",
  options: WriteOptions,
) =>
  openTable({ name: `file.${format}`, bytes: await writeTable(kind, rows, format, options) }, kind);

describe("what the writer writes the reader reads", () => {
  test("as csv: any order of columns, comma or semicolon, with and without byte order mark, any form of days", async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.record({
          delimiter: fc.constantFrom(",", ";"),
          bom: fc.boolean(),
          dates: fc.constantFrom("DD-MM-YYYY", "ISO"),
          apostrophes: fc.boolean(),
        }),
        async ({ kind, rows, columns }, options) => {
          const table = await written(kind, rows, "csv", { ...options, columns });
          expect(await meant(table)).toEqual(public_(kind, rows));
          expect(table.findings).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("as xlsx: any order of columns, days as text or as Excel's own", async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.constantFrom("DD-MM-YYYY", "ISO", "EXCEL"),
        async ({ kind, rows, columns }, dates) => {
          const table = await written(kind, rows, "xlsx", { dates, columns });
          expect(await meant(table)).toEqual(public_(kind, rows));
        },
      ),
      { numRuns: 80 },
    );
  });

  test("csv and xlsx of the same rows are the same table", async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ kind, rows, columns }) => {
        const [one, other] = [
          await written(kind, rows, "csv", { columns }),
          await written(kind, rows, "xlsx", { columns }),
        ];
        expect(await Array.fromAsync(one.rows())).toEqual(await Array.fromAsync(other.rows()));
        const file = { rows: null, source: null, sheets: null };
        expect({ ...one, ...file }).toEqual({ ...other, ...file });
      }),
      { numRuns: 50 },
    );
  });

  test("private cells are counted, whichever way they came", async () => {
    const rows = [
      { "NIP BARU": "198501012010012001", NAMA: "A", NIK: "1871010101850001", AGAMA: null },
    ];
    for (const format of ["csv", "xlsx"] as const) {
      const table = await written("employees", rows, format, {});
      expect(table.droppedPrivate).toEqual({ NIK: 1 });
    }
  });

  test("a csv file has no Excel dates: asking for them is refused", async () => {
    await expect(writeTable("employees", [], "csv", { dates: "EXCEL" })).rejects.toThrow(
      /no Excel dates/,
    );
  });
});
