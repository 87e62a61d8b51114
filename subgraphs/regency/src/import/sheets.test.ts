import { describe, expect, test } from "@jest/globals";
import { ask, codes, data, OFFICER, openRegency, says } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";
import { BEGIN, beginning, bringInSheets, ROWS, type SentRow } from "../testing/workbook.ts";

const COLUMNS = ["NIP BARU", "NAMA", "NAMA SEKOLAH"];
const SHEETS = ["OPD 1", "OPD 2"];
const row = (at: number, sheet: number, cells: (string | null)[], more: object = {}): SentRow => ({
  row: at,
  sheet,
  cells,
  ...more,
});
const person = (at: number, sheet: number, nip: string, name = "Orang") =>
  row(at, sheet, [nip, name, null]);

describe("rows of several sheets", () => {
  test("are accounted for sheet by sheet, and told by row and sheet", async () => {
    const regency = await openRegency();
    const cells = (nip: string) => ({ "NIP BARU": nip, NAMA: "Orang" });
    const brought = await bringInSheets(regency, "EMPLOYEES", [
      { name: "OPD 1", rows: [cells(nipOf(1)), cells("bad")] },
      { name: "OPD 2", rows: [cells(nipOf(2)), cells("bad"), cells(nipOf(1))] },
    ]);
    expect(brought).toMatchObject({ created: 2, unchanged: 1, rejected: 2, sheets: SHEETS });
    expect(brought.rejectedRows).toMatchObject([
      { row: 3, sheet: "OPD 1", reasons: [{ row: 3, sheet: "OPD 1" }] },
      { row: 3, sheet: "OPD 2", reasons: [{ row: 3, sheet: "OPD 2" }] },
    ]);
    expect(brought.findings.at(-1)).toMatchObject({
      row: 4,
      sheet: "OPD 2",
      message: expect.stringContaining("repeats row 2 of sheet “OPD 1”"),
    });
  });

  test("are listed page by page over the sheets", async () => {
    const regency = await openRegency();
    const bad = Array.from({ length: 3 }, () => ({ "NIP BARU": "bad", NAMA: "Orang" }));
    const { id } = await bringInSheets(
      regency,
      "EMPLOYEES",
      SHEETS.map((name) => ({ name, rows: bad })),
    );
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const answer: Page = await data(regency, OFFICER, REJECTED, { id, after });
      const { edges, pageInfo, totalCount } = answer.myRegency.import.rejectedRows;
      expect(totalCount).toBe(6);
      for (const { node } of edges) seen.push(`${node.sheet} ${node.row}`);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(seen).toEqual(SHEETS.flatMap((name) => [2, 3, 4].map((at) => `${name} ${at}`)));
  });

  test("of a file with one sheet are told without its name", async () => {
    const regency = await openRegency();
    const rows = [{ "NIP BARU": "bad", NAMA: "Orang" }];
    const { findings } = await bringInSheets(regency, "EMPLOYEES", [{ name: "Data", rows }]);
    expect(findings.map(({ sheet }) => sheet)).toEqual(findings.map(() => null));
  });

  test.each<[string, SentRow[], string]>([
    ["a sheet that is none", [person(2, 2, nipOf(1))], "2 sheets"],
    ["a sheet before the first", [person(2, -1, nipOf(1))], "sheet is -1"],
    ["a row of a sheet twice", [1, 1].map((sheet) => person(2, sheet, nipOf(1))), "each once"],
    ["a row beyond all", [person(16_777_216, 0, nipOf(1))], "row is 16777216"],
    ["too few cells", [row(5, 1, ["1"])], "row 5 of sheet “OPD 2”"],
    ["an endless cell", [row(5, 1, ["x".repeat(5000), "", ""])], "row 5 of sheet “OPD 2”"],
    [
      "an untold column that is none",
      [row(5, 1, ["1", "2", null], { untold: ["X"] })],
      "only columns of the import",
    ],
    ["a width no wider than its columns", [row(5, 1, [], { width: 3 })], "width is 3"],
    ["a width beyond any spreadsheet", [row(5, 1, [], { width: 20_001 })], "20000"],
    ["cells of a row that is too wide", [row(5, 1, ["x"], { width: 4 })], "give []"],
  ])("are refused with %s", async (_what, rows, text) => {
    const regency = await openRegency();
    const begun = await data<Begun>(
      regency,
      OFFICER,
      BEGIN,
      beginning("EMPLOYEES", COLUMNS, { sheets: SHEETS }),
    );
    const input = { importId: begun.beginImport.import.id, rows };
    const answer = await ask(regency, OFFICER, ROWS, { input });
    expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(says(answer)).toContain(text);
  });
});

describe("a row with more cells than headings", () => {
  test("stays out with the number of both, and without its cells", async () => {
    const regency = await openRegency();
    const batches = [
      [row(2, 0, [nipOf(1), "Orang", null]), row(3, 0, [], { width: 4, headings: 3 })],
    ];
    const brought = await bringInSheets(regency, "EMPLOYEES", [], { batches, columns: COLUMNS });
    expect(brought).toMatchObject({ created: 1, rejected: 1 });
    expect(brought.rejectedRows).toMatchObject([{ row: 3, cells: [] }]);
    expect(brought.rejectedRows[0]?.reasons).toHaveLength(1);
    expect(brought.rejectedRows[0]?.reasons[0]?.message).toMatch(/4 cells.*3 headings/);
  });
});

describe("the beginning of an import", () => {
  test("takes up only one of the same sheets and flags", async () => {
    const regency = await openRegency();
    const begin = async (more: object) => {
      const input = beginning("EMPLOYEES", COLUMNS, { contentHash: "same", ...more });
      return (await data<Begun>(regency, OFFICER, BEGIN, input)).beginImport;
    };
    const flags = [{}, { acceptNipChanges: true }, { dryRun: true }, { sheets: SHEETS }];
    const first = [];
    for (const more of flags) first.push(await begin(more));
    expect(new Set(first.map((one) => one.import.id)).size).toBe(flags.length);
    expect(first.map((one) => one.import.dryRun)).toEqual([false, false, true, false]);
    for (const [at, more] of flags.entries()) {
      expect(await begin(more)).toMatchObject({ resumed: true, import: first[at]?.import });
    }
  });

  test("waits for a word where an unknown heading looks like a column that matters", async () => {
    const regency = await openRegency();
    const begin = (columns: string[], more: object = {}) =>
      ask(
        regency,
        OFFICER,
        BEGIN,
        beginning("EMPLOYEES", columns, { ignoredColumns: ["Status Kepegawaian"], ...more }),
      );
    const refused = await begin(COLUMNS);
    expect(codes(refused)).toEqual(["BAD_USER_INPUT"]);
    expect(says(refused)).toMatch(/Status Kepegawaian.*KEDUDUKAN HUKUM.*accept-unknown-columns/);
    expect((await begin([...COLUMNS, "KEDUDUKAN HUKUM NAMA"])).errors).toBeUndefined();
    expect((await begin(COLUMNS, { acceptUnknownColumns: true })).errors).toBeUndefined();
  });

  test.each([
    ["sheets of one name", { sheets: ["A", "A"] }],
    ["a finding about a row that cannot be", { findings: [{ ...NOTE(), row: 0 }] }],
  ])("is refused with %s", async (_what, more) => {
    const regency = await openRegency();
    const answer = await ask(regency, OFFICER, BEGIN, beginning("EMPLOYEES", COLUMNS, more));
    expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
  });
});

function NOTE() {
  return { dimension: "ACCURACY", severity: "NOTE", message: "Look." };
}

const REJECTED = `query ($id: ID!, $after: String) { myRegency { import(id: $id) {
  rejectedRows(first: 2, after: $after) { totalCount edges { node { row sheet } } pageInfo { hasNextPage endCursor } } } } }`;
interface Page {
  myRegency: {
    import: {
      rejectedRows: {
        totalCount: number;
        edges: { node: { row: number; sheet: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
  };
}
interface Begun {
  beginImport: { resumed: boolean; import: { id: string; dryRun: boolean } };
}
