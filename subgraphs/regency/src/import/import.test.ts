import { describe, expect, test } from "@jest/globals";
import { ask, codes, data, newFile, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";

const people = (count: number) => Array.from({ length: count }, (_, n) => person(n));

const BEGIN = `mutation ($input: BeginImportInput!) { beginImport(input: $input) { resumed import { id state } } }`;
const ROWS = `mutation ($input: ImportRowsInput!) { importRows(input: $input) { created updated unchanged rejected repeated } }`;
const FINISH = `mutation ($input: FinishImportInput!) { finishImport(input: $input) { import { rows created rejected state } } }`;

const beginning = (more: object = {}) => ({
  input: {
    kind: "EMPLOYEES",
    fileName: "x.csv",
    contentHash: "x",
    columns: ["NIP BARU", "NAMA"],
    ignoredColumns: [],
    droppedPrivate: [],
    findings: [],
    ...more,
  },
});

async function begin(regency: Awaited<ReturnType<typeof openRegency>>): Promise<string> {
  const begun = await data<{ beginImport: { import: { id: string } } }>(
    regency,
    OFFICER,
    BEGIN,
    beginning(),
  );
  return begun.beginImport.import.id;
}

async function latestImport(regency: Awaited<ReturnType<typeof openRegency>>): Promise<string> {
  const { myRegency } = await data<{
    myRegency: { imports: { edges: { node: { id: string } }[] } };
  }>(regency, OFFICER, "{ myRegency { imports(first: 1) { edges { node { id } } } } }");
  return myRegency.imports.edges[0]?.node.id ?? "";
}

interface ImportAnswer {
  myRegency: {
    import: {
      findings: { totalCount: number; edges: { node: Record<string, unknown> }[] };
      rejectedRows: {
        totalCount: number;
        edges: { cursor: string; node: { row: number; cells: string[]; reasons: object[] } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
  };
}

const DETAILS = `query ($id: ID!, $first: Int!, $after: String, $dimension: FindingDimension) {
  myRegency { import(id: $id) {
    findings(first: 200, dimension: $dimension) { totalCount edges { node { row column value dimension severity message } } }
    rejectedRows(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { cursor node { row columns cells reasons { column dimension message } } }
    }
  } } }`;

describe("an employees file", () => {
  test("with somebody active past the last day in service comes in, and says so as a matter of consistency", async () => {
    const regency = await openRegency();
    const born = (year: number) => ({ "TANGGAL LAHIR": `17-03-${year}` });
    const summary = await bringIn(regency, "employees", [
      person(0, born(1968)), // 58 in March 2026: the last day was 31 March
      person(1, born(1969)),
      person(2, { ...born(1960), "KEDUDUKAN HUKUM NAMA": "Pensiun" }),
      person(3, { ...born(1960), "JABATAN NAMA": "Tidak Dikenal", "JENIS JABATAN NAMA": null }),
    ]);
    expect(summary).toMatchObject({ created: 4, rejected: 0 });
    const { myRegency } = await data<ImportAnswer>(regency, OFFICER, DETAILS, {
      id: await latestImport(regency),
      first: 1,
      dimension: "CONSISTENCY",
    });
    const told = myRegency.import.findings.edges.map(({ node }) => node);
    expect(told.filter(({ message }) => String(message).includes("last day in service"))).toEqual([
      {
        row: 2,
        column: "TANGGAL LAHIR",
        value: "1968-03-17",
        dimension: "CONSISTENCY",
        severity: "NOTE",
        message: expect.stringContaining("was 2026-03-31"),
      },
    ]);
    const past = await data<{ myRegency: { employees: { totalCount: number } } }>(
      regency,
      OFFICER,
      "{ myRegency { employees(filter: { pastRetirement: true }) { totalCount } } }",
    );
    expect(past.myRegency.employees.totalCount).toBe(1);
  });

  test("comes in once: the same file again changes nothing", async () => {
    const regency = await openRegency();
    expect(await bringIn(regency, "employees", people(50))).toMatchObject({
      rows: 50,
      created: 50,
    });
    expect(await bringIn(regency, "employees", people(50))).toMatchObject({
      rows: 50,
      unchanged: 50,
    });
  });

  test("updates whom it tells something new about, and nobody else", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", people(10));
    const changed = people(10).map((row, n) => (n === 3 ? { ...row, NAMA: "Nama Baru" } : row));
    const summary = await bringIn(regency, "employees", changed, { contentHash: "changed" });
    expect(summary).toMatchObject({ rows: 10, created: 0, updated: 1, unchanged: 9 });
  });

  test("keeps rejected rows with their cells and reasons, and lists them page by page", async () => {
    const regency = await openRegency();
    const bad = [1, 3, 5].map((n) => person(n, { "NIP BARU": `bad-${n}` }));
    const summary = await bringIn(regency, "employees", [...people(1), ...bad]);
    expect(summary).toMatchObject({ rows: 4, created: 1, rejected: 3 });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const answer: ImportAnswer = await data(regency, OFFICER, DETAILS, {
        id: summary.id,
        first: 2,
        after,
      });
      const page = answer.myRegency.import.rejectedRows;
      expect(page.totalCount).toBe(3);
      for (const { node } of page.edges) {
        seen.push(node.row);
        expect(node.cells.some((cell) => cell?.startsWith("bad-"))).toBe(true);
        expect(node.reasons.length).toBeGreaterThan(0);
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([3, 4, 5]);
  });

  test("knows a person by the PNS ID when the NIP changes with a new contract", async () => {
    const regency = await openRegency();
    const [first, next] = ["198001012022211001", "198001012026211001"];
    await bringIn(regency, "employees", [person(0, { "NIP BARU": first }), person(1)]);
    const renewed = [person(0, { "NIP BARU": next }), person(1)];
    const summary = await bringIn(regency, "employees", renewed, { contentHash: "renewed" });
    expect(summary).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  });

  test("knows a person by the NIP when one of two files has no PNS ID", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", [person(0, { "PNS ID": null })]);
    const named = await bringIn(regency, "employees", [person(0)], { contentHash: "named" });
    expect(named).toMatchObject({ created: 0, updated: 1 });
    const unnamed = await bringIn(regency, "employees", [person(0, { "PNS ID": null })]);
    expect(unnamed).toMatchObject({ created: 0, updated: 1 });
  });

  test("without a column leaves alone what that column would tell; with a blank cell it does not", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", people(3));
    const without = (column: string) =>
      people(3).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)),
      );
    for (const column of ["PNS ID", "TINGKAT PENDIDIKAN NAMA", "KEDUDUKAN HUKUM NAMA"]) {
      const summary = await bringIn(regency, "employees", without(column));
      expect(summary).toMatchObject({ rows: 3, unchanged: 3 });
    }
    const blank = people(3).map((row) => ({ ...row, "TINGKAT PENDIDIKAN NAMA": null }));
    expect(await bringIn(regency, "employees", blank)).toMatchObject({ rows: 3, updated: 3 });
  });

  test("refuses a NIP that belongs to another person", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", [person(0)]);
    const thief = person(1, { "NIP BARU": nipOf(0) });
    const summary = await bringIn(regency, "employees", [person(0), thief]);
    expect(summary).toMatchObject({ unchanged: 1, rejected: 1 });
  });

  test("leaves people it does not mention, with a finding each", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", people(5));
    const summary = await bringIn(regency, "employees", people(3));
    const answer = await data<ImportAnswer>(regency, OFFICER, DETAILS, {
      id: summary.id,
      first: 1,
      dimension: "TIMELINESS",
    });
    const found = answer.myRegency.import.findings.edges.map(({ node }) => String(node["value"]));
    expect(found.sort()).toEqual([nipOf(3), nipOf(4)].sort());
    const count = `{ myRegency { headcount } }`;
    expect(await data(regency, OFFICER, count)).toEqual({ myRegency: { headcount: 5 } });
  });

  test("that holds only some of the people reports nobody as absent", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", people(5));
    const summary = await bringIn(regency, "employees", people(3), { partial: true });
    const answer = await data<ImportAnswer>(regency, OFFICER, DETAILS, {
      id: summary.id,
      first: 1,
      dimension: "TIMELINESS",
    });
    expect(answer.myRegency.import.findings.totalCount).toBe(0);
  });

  test("names 200 absent people at most, and counts the others", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", people(250));
    const summary = await bringIn(regency, "employees", people(1));
    const answer = await data<ImportAnswer>(regency, OFFICER, DETAILS, {
      id: summary.id,
      first: 1,
      dimension: "TIMELINESS",
    });
    expect(answer.myRegency.import.findings.totalCount).toBe(201);
  });
});

describe("files of evidence", () => {
  test("reject people who are not on record, and say so", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", [person(0)]);
    for (const [kind, row] of [
      ["appraisals", appraisal],
      ["assessments", (n: number) => assessment(n, "4")],
    ] as const) {
      const summary = await bringIn(regency, kind, [row(0), row(1)]);
      expect(summary).toMatchObject({ rows: 2, created: 1, rejected: 1 });
      const answer = await data<ImportAnswer>(regency, OFFICER, DETAILS, {
        id: summary.id,
        first: 9,
      });
      expect(answer.myRegency.import.rejectedRows.edges[0]?.node.reasons).toMatchObject([
        { dimension: "COMPLETENESS" },
      ]);
      expect(await bringIn(regency, kind, [row(0)])).toMatchObject({ unchanged: 1 });
    }
  });
});

describe("the three steps", () => {
  test("take up an unfinished import of the same content, rows included", async () => {
    const file = newFile();
    const before = await openRegency({ file });
    const importId = await begin(before);
    const batch = (row: number) => ({
      input: { importId, rows: [{ row, cells: [nipOf(row), `Orang ${row}`] }] },
    });
    await data(before, OFFICER, ROWS, batch(2));
    await before.stop();

    const after = await openRegency({ file });
    expect(await begin(after)).toBe(importId);
    expect(await data(after, OFFICER, ROWS, batch(2))).toEqual({
      importRows: { created: 0, updated: 0, unchanged: 0, rejected: 0, repeated: 1 },
    });
    await data(after, OFFICER, ROWS, batch(3));
    const finish = { input: { importId, rowCount: 2 } };
    const finished = {
      finishImport: { import: { rows: 2, created: 2, rejected: 0, state: "FINISHED" } },
    };
    expect(await data(after, OFFICER, FINISH, finish)).toEqual(finished);
    expect(await data(after, OFFICER, FINISH, finish)).toEqual(finished);
    expect(await begin(after)).not.toBe(importId);
    await after.stop();
  });

  test("do not end before every announced row has arrived, and take none after the end", async () => {
    const regency = await openRegency();
    const importId = await begin(regency);
    const early = await ask(regency, OFFICER, FINISH, { input: { importId, rowCount: 3 } });
    expect(codes(early)).toEqual(["CONFLICT"]);
    expect(early.errors?.[0]?.message).toContain("3 are missing");
    await data(regency, OFFICER, FINISH, { input: { importId, rowCount: 0 } });
    const late = { input: { importId, rows: [{ row: 2, cells: [nipOf(2), "Orang"] }] } };
    expect(codes(await ask(regency, OFFICER, ROWS, late))).toEqual(["CONFLICT"]);
  });

  test.each([
    ["a private column", { columns: ["NIP BARU", "NAMA", "NIK"] }, "private"],
    ["a column it does not know", { columns: ["NIP BARU", "NAMA", "X"] }, "no such column"],
    ["a missing required column", { columns: ["NIP BARU"] }, "NAMA"],
    ["a column twice", { columns: ["NIP BARU", "NAMA", "NAMA"] }, "once"],
    ["an empty file name", { fileName: " " }, "characters"],
    ["an endless heading", { ignoredColumns: ["x".repeat(4001)] }, "Shorten"],
    ["an endless list", { ignoredColumns: Array.from({ length: 1001 }, () => "x") }, "at most"],
  ])("refuse %s", async (_what, fault, says) => {
    const regency = await openRegency();
    const answer = await ask(regency, OFFICER, BEGIN, beginning(fault));
    expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors?.[0]?.message).toContain(says);
  });

  test.each([
    ["no rows", []],
    ["a row number twice", [1, 1].map((row) => ({ row, cells: ["1", "2"] }))],
    ["too few cells", [{ row: 1, cells: ["1"] }]],
    ["an endless cell", [{ row: 1, cells: ["1", "x".repeat(5000)] }]],
    [
      "too many rows",
      Array.from({ length: 1001 }, (_, row) => ({ row: row + 1, cells: ["", ""] })),
    ],
  ])("refuse a batch with %s", async (_what, rows) => {
    const regency = await openRegency();
    const importId = await begin(regency);
    const answer = await ask(regency, OFFICER, ROWS, { input: { importId, rows } });
    expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
  });

  test("say that there is no such import", async () => {
    const regency = await openRegency();
    const rows = { input: { importId: "none", rows: [{ row: 1, cells: ["1", "2"] }] } };
    expect(codes(await ask(regency, OFFICER, ROWS, rows))).toEqual(["NOT_FOUND"]);
  });

  test("undo a batch whole when something unexpected happens in it", async () => {
    let armed = false;
    const regency = await openRegency({
      onStatement: (db) => {
        if (armed && db.startsWith('insert into "placement"')) throw new Error("disk on fire");
      },
    });
    const importId = await begin(regency);
    const batch = { input: { importId, rows: [{ row: 2, cells: [nipOf(2), "Orang"] }] } };
    armed = true;
    const failed = await ask(regency, OFFICER, ROWS, batch);
    expect(codes(failed)).toEqual(["INTERNAL"]);
    expect(JSON.stringify(failed)).not.toContain("fire");
    armed = false;
    expect(await data(regency, OFFICER, `{ myRegency { headcount } }`)).toEqual({
      myRegency: { headcount: 0 },
    });
    expect(await data(regency, OFFICER, ROWS, batch)).toMatchObject({ importRows: { created: 1 } });
  });
});
