import { describe, expect, test } from "@jest/globals";
import type { ImportKind } from "@talenta/contract";
import { achievedColumn, aspectColumn, requiredColumn } from "@talenta/siasn";
import { read } from "@talenta/store";
import { freshDatabase, type Template, testedDialect } from "@talenta/store/testing";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import * as fc from "fast-check";
import type { Tenant } from "../tenant/tenant.ts";
import { OFFICER, openBeside } from "../testing/kit.ts";
import { assessment, type Cells, nipOf, person } from "../testing/people.ts";
import { columnsIn, rowsIn, type SentRow, type Sheet } from "../testing/workbook.ts";
import { importRows } from "./batch.service.ts";
import { canonicalText } from "../text/content-hash.ts";
import { beginImport, finishImport } from "./import.service.ts";

/** What a file tells of one subject: columns that name it, and others in groups that are told together. */
interface Telling {
  readonly names: Cells;
  readonly told: readonly Cells[];
}

/** How a file is written and sent: all of it is drawn, and none of it may count. */
interface Writing {
  /** A random number each time it is asked. */
  readonly next: () => number;
}

/** Brings rows in and answers how many stayed out. */
async function bring(
  tenant: Tenant,
  kind: ImportKind,
  sheets: readonly Sheet[],
  batches: readonly (readonly SentRow[])[],
): Promise<{ importId: string; rejected: number }> {
  const { id: importId } = await beginImport(tenant, OFFICER, {
    kind,
    fileName: "x.xlsx",
    contentHash: "x",
    columns: columnsIn(sheets),
    sheets: sheets.map(({ name }) => name),
    ignoredColumns: [],
    droppedPrivate: [],
    findings: [],
  });
  let rejected = 0;
  for (const batch of batches) {
    const rows = batch.map((row) => ({ ...row, cells: [...row.cells] }));
    rejected += (await importRows(tenant, OFFICER, { importId, rows })).counts.REJECTED;
  }
  const rowCount = batches.flat().length;
  await finishImport(tenant, OFFICER, { importId, rowCount, partial: true });
  return { importId, rejected };
}

/** All that is known of people, whatever ids they have and whenever it came to be known: batches are moments. */
async function contentOf({ store: { db } }: Tenant) {
  const employee = await db.selectFrom("employee").selectAll().orderBy("nip").execute();
  const people = new Map(employee.map(({ id, nip }) => [id, nip]));
  const without = (row: Record<string, unknown>, ...columns: string[]) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
  const evidence = (await db.selectFrom("evidence").selectAll().execute()).map(
    ({ record, facts, ...row }) => ({ ...row, record: read(record), facts: read(facts) }),
  );
  const placement = await db
    .selectFrom("placement")
    .select(["employee_id", "box", "performance", "potential", "value", "evidence"])
    .select(["possible_boxes", "missing", "answers"])
    .where("superseded_at", "is", null)
    .execute();
  const ofPeople = (rows: readonly { employee_id: string }[], ...columns: string[]) =>
    rows
      .map((row) => ({ ...row, nip: people.get(row.employee_id) }))
      .map((row) => canonicalText(without(row, "employee_id", ...columns)))
      .sort();
  return {
    employee: employee.map((row) => without(row, "id", "updated_at", "left_at")),
    evidence: ofPeople(evidence, "id", "key", "origin_id", "entered_at"),
    placement: ofPeople(placement),
    unit: await db.selectFrom("unit").selectAll().orderBy("id").execute(),
    position: await db.selectFrom("position").selectAll().orderBy("id").execute(),
  };
}

/** What became of every row of an import. */
async function outcomesOf({ store: { db } }: Tenant, importId: string): Promise<object[]> {
  const rows = await db
    .selectFrom("import_row")
    .select(["row", "outcome", "leads", "follows", "emptied", "hash"])
    .where("import_id", "=", importId)
    .orderBy("row")
    .execute();
  return rows.map(({ hash, ...row }) => ({ ...row, hashless: hash === null }));
}

/** The file as one sheet, a row a subject, in one batch. */
function whole(tellings: readonly Telling[]): [Sheet[], SentRow[][]] {
  const columns = columnsIn([
    { name: "", rows: tellings.flatMap(({ names, told }) => [names, ...told]) },
  ]);
  const rows = tellings.map(({ names, told }, at): SentRow => {
    const cells: Cells = Object.assign({}, names, ...told);
    const untold = columns.filter((column) => !(column in cells));
    return { row: at + 2, sheet: 0, cells: columns.map((name) => cells[name] ?? null), untold };
  });
  const header = Object.fromEntries(columns.map((name) => [name, null]));
  return [[{ name: "Data", rows: [header] }], rows.length > 0 ? [rows] : []];
}

/** The same in pieces: each subject on several sheets, columns and rows in any order, some twice, in any batches. */
function split(tellings: readonly Telling[], { next }: Writing): [Sheet[], SentRow[][]] {
  const shuffled = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const pieces = tellings.flatMap(({ names, told }) => {
    const parts = shuffled(told);
    const cut = 1 + (next() % Math.max(1, parts.length));
    const [first, rest] = [parts.slice(0, cut), parts.slice(cut)];
    const both = rest.length === 0 ? [first] : [first, rest];
    const again = next() % 3 === 0 ? both.slice(-1) : [];
    return [...both, ...again].map((some): Cells => {
      const cells: Cells = Object.assign({}, names, ...some);
      return Object.fromEntries(shuffled(Object.entries(cells)));
    });
  });
  const alike = Map.groupBy(shuffled(pieces), (cells) => Object.keys(cells).toSorted().join());
  const sheets = shuffled([...alike.values()]).map((rows, at) => ({ name: `Lembar ${at}`, rows }));
  const rows = shuffled(rowsIn(sheets));
  const size = 1 + (next() % Math.max(1, rows.length));
  const batches = Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
  return [sheets, batches];
}

const some = (...groups: fc.Arbitrary<Cells>[]) =>
  fc
    .tuple(...groups.map((group) => fc.option(group, { nil: null })))
    .map((cells) => cells.filter((one) => one !== null));

const cell = (column: string, ...values: (string | null)[]): fc.Arbitrary<Cells> =>
  fc.constantFrom(...values).map((value) => ({ [column]: value }));

/** Of every unit, whoever is in it: what people who disagree about it come to is decided by their rows. */
const PARENT: Cells = { "SATUAN KERJA KERJA ID": "D-0", "SATUAN KERJA KERJA NAMA": "Dinas 0" };

/** People 0 to 3, of whom the first two are on record. */
const people = fc.uniqueArray(
  fc.record({
    who: fc.nat(3),
    told: some(
      cell("GOL AKHIR NAMA", "III/d", "IV/a", null),
      cell("NAMA SEKOLAH", "Unila", "Itera", null),
      cell("TINGKAT PENDIDIKAN NAMA", "S-2", "S-3"),
      cell("TMT GOLONGAN", "01-04-2022", null),
      cell("EMAIL GOV", "a@lampung.go.id", null),
      cell("KEDUDUKAN HUKUM NAMA", "Aktif", "Pensiun"),
      fc
        .constantFrom(1, 2, 9)
        .map((n) => ({ "UNOR ID": `U-${n}`, "UNOR NAMA": `Bidang ${n}`, ...PARENT })),
    ),
  }),
  { selector: ({ who }) => who, minLength: 1, maxLength: 4 },
);
const peopleTold = people.map((rows) =>
  rows.map(({ who, told }): Telling => {
    const { "NIP BARU": nip = null, NAMA = null } = person(who);
    return { names: { "NIP BARU": nip, NAMA }, told };
  }),
);

const [first, second] = COMPETENCIES.map(({ title }) => title.id);
const level = (title = "") =>
  fc.constantFrom("2", "4", null).map((achieved) => ({
    [achievedColumn(title)]: achieved,
    [requiredColumn(title)]: achieved,
  }));

/** Results of people 0 to 3: those of the first two on the day on record, or on another one. */
const results = fc.uniqueArray(
  fc.record({
    who: fc.nat(3),
    day: fc.constantFrom("2025-11-24", "2025-12-01"),
    told: some(
      level(first),
      level(second),
      cell(aspectColumn(POTENTIAL_ASPECTS[0].title.id), "1", "5", null),
      cell("BERLAKU SAMPAI", "2027-11-24", null),
      cell("PREFERENSI KARIER", "Analis", null),
    ),
  }),
  { selector: ({ who, day }) => `${who} ${day}`, minLength: 1, maxLength: 4 },
);
// A row without any result is no row, so that each piece has one.
const resultsTold = results.map((rows) =>
  rows.map(({ who, day, told }): Telling => {
    const digital = { "LITERASI DIGITAL": String(60 + who) };
    return { names: { NIP: nipOf(who), TANGGAL: day, PENYELENGGARA: "BKN", ...digital }, told };
  }),
);

/** What each of these columns fills. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "GOL AKHIR NAMA": ["rank"],
  "NAMA SEKOLAH": ["school"],
  "TINGKAT PENDIDIKAN NAMA": ["educationLevel"],
  "TMT GOLONGAN": ["rankSince"],
  "EMAIL GOV": ["emailGov"],
  "KEDUDUKAN HUKUM NAMA": ["legalStanding", "active"],
  "UNOR ID": ["unitId"],
  "UNOR NAMA": ["unitName"],
  "SATUAN KERJA KERJA ID": ["parentUnitId"],
  "SATUAN KERJA KERJA NAMA": ["parentUnitName"],
  "BERLAKU SAMPAI": ["validUntil"],
  "PREFERENSI KARIER": ["careerPreference"],
  "LITERASI DIGITAL": ["digitalLiteracy"],
  [aspectColumn(POTENTIAL_ASPECTS[0].title.id)]: [`aspects.${POTENTIAL_ASPECTS[0].id}`],
  ...Object.fromEntries(
    COMPETENCIES.slice(0, 2).flatMap(({ id, title }) => [
      [achievedColumn(title.id), [`competencies.${id}.achieved`]],
      [requiredColumn(title.id), [`competencies.${id}.required`]],
    ]),
  ),
};

/** Begins with people, of whom two have results. */
const peopled = (count: number): Template => ({
  name: `${count} people, of whom two have results, as pieces of files find them`,
  prepare: async (database) => fill(await openBeside(database, { migrate: true }), count),
});

async function fill(tenant: Tenant, count: number): Promise<void> {
  const known = Array.from({ length: count }, (_, n) => ({
    names: { ...person(n), ...PARENT },
    told: [],
  }));
  await bring(tenant, "EMPLOYEES", ...whole(known));
  const tested = [0, 1].map((n) => ({ names: assessment(n, "3"), told: [] }));
  await bring(tenant, "ASSESSMENTS", ...whole(tested));
  await tenant.store.close();
}

const opened: (() => Promise<void>)[] = [];

/** A regency with people, of whom two have results, until the run ends. */
async function before(count: number): Promise<Tenant> {
  const { database, drop } = await freshDatabase(testedDialect(), peopled(count));
  const tenant = await openBeside(database);
  opened.push(async () => {
    await tenant.store.close();
    await drop();
  });
  return tenant;
}

/** What ends a run: hundreds of databases are more than a server should hold. */
async function closeOpened(): Promise<void> {
  for (const close of opened.splice(0)) await close();
}

describe.each([
  ["people", "EMPLOYEES", 2, peopleTold],
  ["assessments", "ASSESSMENTS", 4, resultsTold],
] as const)("what a file tells of %s", (_what, kind, count, files) => {
  test("comes to the same database in any order, width and split into sheets", async () => {
    await fc.assert(
      fc
        .asyncProperty(files, fc.infiniteStream(fc.nat()), async (file, random) => {
          const writing = { next: () => random.next().value ?? 0 };
          const [one, other] = [await before(count), await before(count)];
          expect(await bring(one, kind, ...whole(file))).toMatchObject({ rejected: 0 });
          expect(await bring(other, kind, ...split(file, writing))).toMatchObject({ rejected: 0 });
          expect(await contentOf(other)).toEqual(await contentOf(one));
        })
        .afterEach(closeOpened),
      { numRuns: 25 },
    );
  }, 120_000);

  test("and contradicts itself comes to the same in whatever order its rows arrive", async () => {
    const twice = fc.tuple(files, files).map((both) => both.flat());
    await fc.assert(
      fc
        .asyncProperty(twice, fc.infiniteStream(fc.nat()), async (file, random) => {
          const [sheets, batches] = split(file, { next: () => random.next().value ?? 0 });
          const [one, other] = [await before(count), await before(count)];
          const inOne = await bring(one, kind, sheets, [rowsIn(sheets)]);
          const inMany = await bring(other, kind, sheets, batches);
          expect(await outcomesOf(other, inMany.importId)).toEqual(
            await outcomesOf(one, inOne.importId),
          );
          // A unit that a row named stays, though another row decides about the person.
          const { unit: _other, ...content } = await contentOf(other);
          const { unit: _one, ...expected } = await contentOf(one);
          expect(content).toEqual(expected);
        })
        .afterEach(closeOpened),
      { numRuns: 25 },
    );
  }, 120_000);

  test("changes nothing that it does not tell", async () => {
    await fc.assert(
      fc
        .asyncProperty(files, fc.infiniteStream(fc.nat()), async (file, random) => {
          const writing = { next: () => random.next().value ?? 0 };
          const tenant = await before(4);
          const was = await valuesOf(tenant);
          await bring(tenant, kind, ...split(file, writing));
          const told = new Set(
            file.flatMap(({ names, told: groups }) =>
              [names, ...groups].flatMap((cells) =>
                Object.keys(cells).flatMap((column) =>
                  (FIELDS[column] ?? []).map((path) => `${subjectOf(names)} ${path}`),
                ),
              ),
            ),
          );
          const is = await valuesOf(tenant);
          const changed = [...was].filter(([name, value]) => is.get(name) !== value);
          expect(changed.filter(([name]) => !told.has(name))).toEqual([]);
        })
        .afterEach(closeOpened),
      { numRuns: 15 },
    );
  }, 120_000);
});

const subjectOf = (names: Cells) =>
  [names["NIP BARU"]?.replace("'", "") ?? names["NIP"], names["TANGGAL"]].join(" ").trim();

/** Every value on record by its subject and path. */
async function valuesOf({ store: { db } }: Tenant): Promise<Map<string, unknown>> {
  const people = await db.selectFrom("employee").select(["nip", "details as record"]).execute();
  const evidence = await db
    .selectFrom("evidence as v")
    .innerJoin("employee as e", "e.id", "v.employee_id")
    .select(["e.nip", "v.date", "v.record"])
    .execute();
  const subjects = [
    ...people.map(({ nip, record }) => ({ subject: nip, said: read<unknown>(record) })),
    ...evidence.map(({ nip, date, record }) => ({
      subject: `${nip} ${date}`,
      said: read<unknown>(record),
    })),
  ];
  const values = subjects.flatMap(({ subject, said }) =>
    leaves(said).map(([path, value]) => [`${subject} ${path}`, value] as const),
  );
  return new Map(values);
}

function leaves(value: unknown, path: readonly string[] = []): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path.join("."), value]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, [...path, name]));
}
