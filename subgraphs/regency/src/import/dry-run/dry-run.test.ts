import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { openStore } from "@talenta/store";
import { ENTITIES, MIGRATIONS } from "../../database/entities.ts";
import type { Regency } from "../../index.ts";
import { ask, codes, data, newFile, OFFICER, openRegency } from "../../testing/kit.ts";
import { assessment, bringIn, type Cells, nipOf, person, reached } from "../../testing/people.ts";

const TOLD = `query ($id: ID!) { myRegency {
  import(id: $id) { state dryRun rows created updated unchanged rejected
    findings(first: 200) { edges { node { row sheet column value dimension severity message } } }
    rejectedRows(first: 200) { edges { node { row cells reasons { message } } } } }
  imports { totalCount edges { node { id } } } } }`;

interface Told {
  myRegency: {
    import: { dryRun: boolean; state: string } & Record<string, unknown>;
    imports: { totalCount: number };
  };
}

/** Everything but imports, as text to be compared. */
async function contentOf(file: string): Promise<string> {
  const store = await openStore({ name: "x", file, entities: ENTITIES, migrations: MIGRATIONS });
  const tables = await store.sql.all<{ name: string }>(
    "select name from sqlite_master where type = 'table' order by name",
  );
  const rows: unknown[] = [];
  for (const { name } of tables) {
    if (/^(import|finding|sqlite)/.test(name)) continue;
    rows.push(name, await store.sql.all(`select * from "${name}" order by 1, 2`));
  }
  await store.close();
  return JSON.stringify(rows);
}

let now = "2026-06-15T08:00:00.000Z";
let file: string;
let regency: Regency;
beforeEach(async () => {
  now = "2026-06-15T08:00:00.000Z";
  file = newFile();
  regency = await openRegency({ file, clock: () => new Date(now) });
  await bringIn(
    regency,
    "employees",
    [0, 1, 2, 3].map((n) => person(n)),
  );
  await bringIn(
    regency,
    "assessments",
    [0, 1].map((n) => assessment(n, "3", reached("2"))),
  );
});
afterEach(() => regency.stop());

/** Batches may be worked on in another order than they were sent: findings are compared without it. */
async function toldOf(id: string): Promise<Told> {
  const told = await data<Told>(regency, OFFICER, TOLD, { id });
  const one = told.myRegency.import as Told["myRegency"]["import"] | null;
  const { edges } = (one?.["findings"] ?? { edges: [] }) as { edges: object[] };
  edges.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return told;
}

describe("a dry run", () => {
  test("tells everything an import would do and stores nothing of it", async () => {
    const rows = [
      person(0, { "GOL AKHIR NAMA": "IV/a", "UNOR NAMA": null }),
      person(1),
      person(7),
      person(8, { "NIP BARU": "bad" }),
      person(7, { NAMA: "Lain" }),
    ];
    const before = await contentOf(file);
    const tried = await bringIn(regency, "employees", rows, { dryRun: true, batchSize: 2 });
    expect(tried).toMatchObject({ created: 1, updated: 1, unchanged: 1, rejected: 2 });
    expect(await contentOf(file)).toBe(before);
    const told = await toldOf(tried.id);
    expect(told.myRegency.import).toMatchObject({ dryRun: true, state: "FINISHED" });
    expect(told.myRegency.imports.totalCount).toBe(2);
    const real = await bringIn(regency, "employees", rows, { batchSize: 2 });
    expect({ ...real, id: "" }).toEqual({ ...tried, id: "" });
    const { dryRun, ...done } = (await toldOf(real.id)).myRegency.import;
    expect(dryRun).toBe(false);
    expect({ ...done, dryRun: true }).toEqual(told.myRegency.import);
  });

  test("is read for an hour after its last batch, then it is gone, and it cannot be undone", async () => {
    const { id } = await bringIn(regency, "employees", [person(9)], { dryRun: true });
    const undo = `mutation ($input: UndoImportInput!) { undoImport(input: $input) { restored } }`;
    const input = { importId: id, reason: "x" };
    expect(codes(await ask(regency, OFFICER, undo, { input }))).toEqual(["CONFLICT"]);
    now = "2026-06-15T09:00:01.000Z";
    expect((await toldOf(id)).myRegency.import).toBeNull();
  });

  test("is never taken up as an import, nor the other way round", async () => {
    const begin = (dryRun: boolean) =>
      data<{ beginImport: { resumed: boolean; import: { id: string } } }>(
        regency,
        OFFICER,
        `mutation ($input: BeginImportInput!) { beginImport(input: $input) { resumed import { id } } }`,
        {
          input: {
            kind: "EMPLOYEES",
            fileName: "x.csv",
            contentHash: "same",
            columns: ["NIP BARU", "NAMA"],
            ignoredColumns: [],
            droppedPrivate: [],
            findings: [],
            dryRun,
          },
        },
      );
    const [dry, real] = [(await begin(true)).beginImport, (await begin(false)).beginImport];
    expect([dry.resumed, real.resumed]).toEqual([false, false]);
    expect((await begin(true)).beginImport).toEqual({ resumed: true, import: dry.import });
    expect((await begin(false)).beginImport).toEqual({ resumed: true, import: real.import });
  });
});

describe("whatever the file and its batches", () => {
  const cells = fc.record(
    {
      "PNS ID": fc.constantFrom("P-1", "P-5", null),
      "NIP BARU": fc.constantFrom(nipOf(2), nipOf(5), nipOf(6), "bad"),
      NAMA: fc.constantFrom("Ani", "Budi", "Cdi Orang 2"),
      "GOL AKHIR NAMA": fc.constantFrom("III/a", "IV/z", null),
      "UNOR NAMA": fc.constantFrom("Dinas A", null),
    },
    { requiredKeys: [] },
  );
  const people = fc.array(
    fc.tuple(fc.constantFrom(1, 2, 5, 6), cells).map(([n, changed]) => person(n, changed)),
    { minLength: 1, maxLength: 6 },
  );
  const results = fc.array(
    fc
      .tuple(
        fc.constantFrom(0, 1, 9),
        fc.constantFrom("1", "2", "4"),
        fc.record({ PENYELENGGARA: fc.constantFrom("BKN", "LAN") }, { requiredKeys: [] }),
      )
      .map(([n, level, more]): Cells => ({ ...assessment(n, "3", reached(level)), ...more })),
    { minLength: 1, maxLength: 6 },
  );
  test.each([
    ["employees", people],
    ["assessments", results],
  ] as const)("of %s, the import that follows does what the dry run told", async (kind, files) => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 4 }), async (rows, batchSize) => {
        const before = await contentOf(file);
        const tried = await bringIn(regency, kind, rows, { batchSize, dryRun: true });
        expect(await contentOf(file)).toBe(before);
        const told = (await toldOf(tried.id)).myRegency.import;
        const real = await bringIn(regency, kind, rows, { batchSize });
        const done = (await toldOf(real.id)).myRegency.import;
        expect({ ...done, dryRun: true }).toEqual(told);
      }),
      { numRuns: 25 },
    );
  });
});
