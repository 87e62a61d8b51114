import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { FileKind } from "@talenta/siasn";
import { COMPETENCIES } from "@talenta/talent";
import { ENTITIES, type OpenDatabase } from "../../database/tables.ts";
import type { Regency } from "../../index.ts";
import { ask, codes, data, newFile, OFFICER, openRegency, openTables } from "../../testing/kit.ts";
import { assessment, bringIn, type Cells, nipOf, person, reached } from "../../testing/people.ts";
import { attend, PLAN, result, seated } from "../../testing/programmes.ts";
import { everything, undo } from "../../testing/undoing.ts";

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

/** Tables of what imports and dry runs tell. */
const TOLD_IN = /^(import|finding)/;

let now = "2026-06-15T08:00:00.000Z";
let regency: Regency;
let tables: OpenDatabase;
beforeEach(async () => {
  now = "2026-06-15T08:00:00.000Z";
  const file = newFile();
  regency = await openRegency({ file, clock: () => new Date(now) });
  tables = await openTables(file);
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

/** Everything but imports, as text to be compared. */
async function content(): Promise<string> {
  const all: unknown[] = [];
  for (const { tableName } of ENTITIES) {
    if (TOLD_IN.test(tableName)) continue;
    const table = tables.db.dynamic.table(tableName).as("one");
    const rows = await tables.db.selectFrom(table).selectAll().execute();
    all.push(tableName, rows.map((row) => JSON.stringify(row)).sort());
  }
  return JSON.stringify(all);
}

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
    const before = await content();
    const tried = await bringIn(regency, "employees", rows, { dryRun: true, batchSize: 2 });
    expect(tried).toMatchObject({ created: 1, updated: 1, unchanged: 1, rejected: 2 });
    expect(await content()).toBe(before);
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

describe("a dry run of several batches", () => {
  /** What the dry run of a file told, and what the import of it did. */
  async function both(on: Regency, kind: FileKind, rows: Cells[]): Promise<[object, object]> {
    const told: object[] = [];
    for (const dryRun of [true, false]) {
      const { id } = await bringIn(on, kind, rows, { batchSize: 1, dryRun, partial: true });
      const { dryRun: _, ...rest } = (await data<Told>(on, OFFICER, TOLD, { id })).myRegency.import;
      told.push(rest);
    }
    return told as [object, object];
  }

  test("knows who gave up a name in an earlier one", async () => {
    const twin = { NAMA: "Ani", "TANGGAL LAHIR": "01-01-1985", "UNOR ID": "U-1", "UNOR NAMA": "B" };
    await bringIn(regency, "employees", [person(1, twin)], { partial: true, contentHash: "twin" });
    const renamed = person(1, { ...twin, NAMA: "Budi" });
    const [told, done] = await both(regency, "employees", [renamed, person(9, twin)]);
    expect(told).toEqual(done);
    expect(JSON.stringify(done)).not.toContain("same name and birth date");
  });

  test("knows what became of participants of a programme by an earlier one", async () => {
    const { regency: other, setClock } = await seated(PLAN);
    setClock("2026-06-17T01:00:00Z");
    await attend(other, "s1", [0, 1, 2]);
    await attend(other, "s2", [3, 4, 5]);
    const results = [0, 1, 2].flatMap((n) => [
      result(n, "2026-06-16", { PENYELENGGARA: "BKN" }),
      result(n, "2026-06-16", { PENYELENGGARA: "BKN", "LITERASI DIGITAL": "3" }),
      result(n, "2026-06-16", { PENYELENGGARA: "LAN" }),
    ]);
    const [told, done] = await both(other, "assessments", results.toReversed());
    expect(told).toEqual(done);
    expect(JSON.stringify(done)).toContain("programme proasn");
  });
});

/** Files whose rows keep concerning each other, some without a column. */
function filesOf(rows: fc.Arbitrary<Cells>, columns: readonly string[]): fc.Arbitrary<Cells[]> {
  return fc
    .tuple(fc.array(rows, { minLength: 1, maxLength: 8 }), fc.subarray([...columns]))
    .map(([all, absent]) =>
      all.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !absent.includes(name))),
      ),
    );
}

const one = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const changed = (cells: Readonly<Record<string, fc.Arbitrary<string | null>>>) =>
  fc.record(cells, { requiredKeys: [] }) as fc.Arbitrary<Cells>;

const FILES: readonly (readonly [kind: FileKind, files: fc.Arbitrary<Cells[]>])[] = [
  [
    "employees",
    filesOf(
      fc
        .tuple(
          one(1, 2, 5, 6),
          changed({
            "PNS ID": one("P-1", "P-5", null),
            "NIP BARU": one(nipOf(2), nipOf(5), nipOf(6), `${nipOf(5).slice(0, 15)}000`, "bad"),
            NAMA: one("Ani", "Budi", "Cdi Orang 2"),
            "TANGGAL LAHIR": one("01-01-1985", "02-02-1990"),
            "KEDUDUKAN HUKUM NAMA": one("Pensiun", "Aktif"),
            "GOL AKHIR NAMA": one("III/a", "IV/z", null),
            "UNOR NAMA": one("Dinas A", null),
          }),
        )
        .map(([n, cells]) => person(n, cells)),
      ["PNS ID", "TANGGAL LAHIR", "GOL AKHIR NAMA", "UNOR NAMA", "KEDUDUKAN HUKUM NAMA"],
    ),
  ],
  [
    "assessments",
    filesOf(
      fc
        .tuple(
          one(0, 1, 9),
          one("1", "2", "4"),
          changed({ PENYELENGGARA: one("BKN", "LAN", null) }),
        )
        .map(([n, level, more]) => ({ ...assessment(n, "3", reached(level)), ...more })),
      ["PENYELENGGARA", "BERLAKU SAMPAI"],
    ),
  ],
  [
    "educations",
    filesOf(
      fc
        .tuple(one(0, 1, 9), one("Hukum", "Ekonomi", null), one("A", "B", null))
        .map(([n, programme, school]) => ({
          NIP: nipOf(n),
          "TINGKAT PENDIDIKAN": "S1",
          "TAHUN LULUS": "2008",
          "PROGRAM STUDI": programme,
          "NAMA SEKOLAH": school,
        })),
      ["PROGRAM STUDI", "NAMA SEKOLAH"],
    ),
  ],
  [
    "trainings",
    filesOf(
      fc
        .tuple(one(0, 1, 9), one("Etika", "ETIKA", "Hukum"), one("8", "16"))
        .map(([n, title, hours]) => ({
          NIP: nipOf(n),
          "NAMA PELATIHAN": title,
          "TANGGAL MULAI": "03-03-2025",
          JP: hours,
        })),
      [],
    ),
  ],
  [
    "standards",
    filesOf(
      fc.tuple(one("J-KABID", "J-KASI", "J-X", null), one("2", "4")).map(([id, level]) => ({
        "JABATAN ID": id,
        "JABATAN NAMA": id === null ? "Kepala Seksi Umum" : null,
        "KELAS JABATAN": null,
        ...Object.fromEntries(COMPETENCIES.map(({ title }) => [title.id.toUpperCase(), level])),
        "DASAR PENETAPAN": "Keputusan Bupati 12/2026",
      })),
      [],
    ),
  ],
];

describe("whatever the file and its batches", () => {
  test.each(FILES)(
    "of %s, the import that follows does what the dry run told, and undone it leaves everything as it was",
    async (kind, files) => {
      await fc.assert(
        fc.asyncProperty(files, fc.integer({ min: 1, max: 4 }), async (rows, batchSize) => {
          const [before, said] = [await content(), await everything(regency)];
          const tried = await bringIn(regency, kind, rows, { batchSize, dryRun: true });
          expect(await content()).toBe(before);
          const told = (await toldOf(tried.id)).myRegency.import;
          const real = await bringIn(regency, kind, rows, { batchSize });
          const done = (await toldOf(real.id)).myRegency.import;
          expect({ ...done, dryRun: true }).toEqual(told);
          await undo(regency, real.id);
          expect(await everything(regency)).toEqual(said);
        }),
        { numRuns: 40 },
      );
    },
  );
});
