import { jsonText } from "@talenta/store";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportKind } from "@talenta/contract";
import { achievedColumn, aspectColumn } from "@talenta/siasn";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import type { EvidenceKind } from "../database/entities/evidence-records.ts";
import type { Regency } from "../index.ts";
import { openBeside, newFile, openRegency } from "../testing/kit.ts";
import { assessment, type Cells, nipOf, person } from "../testing/people.ts";
import { type Brought, bringInSheets } from "../testing/workbook.ts";

const [FIRST, SECOND] = COMPETENCIES.map(({ title }) => achievedColumn(title.id));
const ASPECT = aspectColumn(POTENTIAL_ASPECTS[0].title.id);

/** A regency with two people, and its records of evidence as they stand in the database. */
async function withPeople() {
  const file = newFile();
  const regency = await openRegency({ file });
  const { store } = await openBeside(file);
  const bring = (kind: ImportKind, ...rows: Cells[]): Promise<Brought> =>
    bringInSheets(regency, kind, [{ name: "Data", rows }]);
  await bring("EMPLOYEES", person(1), person(2));
  const records = async (kind: EvidenceKind): Promise<Record<string, unknown>[]> => {
    const found = await store.db
      .selectFrom("evidence")
      .select("record")
      .where("kind", "=", kind)
      .orderBy("date")
      .orderBy("key")
      .execute();
    return found.map(({ record }) => JSON.parse(record) as Record<string, unknown>);
  };
  return { regency, store, bring, records };
}

const pick = (cells: Cells, ...columns: (string | undefined)[]): Cells =>
  Object.fromEntries(
    columns.flatMap((name) => (name === undefined ? [] : [[name, cells[name] ?? null]])),
  );

describe("what a file does not tell", () => {
  test("of an employee stays, sheet by sheet and row by row", async () => {
    const { regency, store } = await withPeople();
    const narrow = (n: number, ...columns: string[]) =>
      pick(person(n), "NIP BARU", "NAMA", ...columns);
    const brought = await bringInSheets(regency, "EMPLOYEES", [
      { name: "Pangkat", rows: [{ ...narrow(1), "GOL AKHIR NAMA": "IV/a" }] },
      { name: "Sekolah", rows: [{ ...narrow(2), "NAMA SEKOLAH": "Unila" }] },
    ]);
    expect(brought).toMatchObject({ updated: 2, rejected: 0 });
    const people = await store.db
      .selectFrom("employee")
      .select((eb) => [
        "nip",
        "rank",
        "unit_id",
        jsonText(eb.ref("details"), "school").as("school"),
      ])
      .orderBy("nip")
      .execute();
    expect(people).toEqual([
      { nip: nipOf(1), rank: "IV/a", unit_id: "U-1", school: null },
      { nip: nipOf(2), rank: "III/d", unit_id: "U-2", school: "Unila" },
    ]);
  });

  describe("of a unit or a position stays where others are", () => {
    const moved = (...columns: string[]): Cells => ({
      ...pick(person(1), "NIP BARU", "NAMA"),
      ...pick(person(2), ...columns),
    });
    const told = async (...rows: Cells[]) => {
      const { store, bring } = await withPeople();
      const structure = async () => ({
        units: await store.db
          .selectFrom("unit")
          .select(["id", "name", "parent_id as parentId"])
          .orderBy("id")
          .execute(),
        positions: await store.db
          .selectFrom("position")
          .select(["id", "title", "kind", "class"])
          .orderBy("id")
          .execute(),
      });
      const before = await structure();
      await bring("EMPLOYEES", ...rows);
      const who = await store.db
        .selectFrom("employee")
        .select(["unit_id as unit", "position_id as position", "position_class as class"])
        .where("nip", "=", nipOf(1))
        .executeTakeFirst();
      return { before, after: await structure(), who };
    };

    test("when somebody moves by the unit's id alone", async () => {
      const { before, after, who } = await told(moved("UNOR ID"));
      expect(after).toEqual(before);
      expect(who).toMatchObject({ unit: "U-2", position: "J-KASI", class: "PENGAWAS" });
    });

    test("when somebody moves by the unit's name alone, who then has that unit by its name", async () => {
      const { before, after, who } = await told(moved("UNOR NAMA"));
      expect(after.units).toEqual(expect.arrayContaining(before.units));
      expect(who).toMatchObject({ unit: expect.stringMatching(/^name-/) });
    });

    test("when a list names the unit and the position they have by name alone", async () => {
      const { before, after, who } = await told(
        pick(person(1), "NIP BARU", "NAMA", "UNOR NAMA", "JABATAN NAMA"),
      );
      expect(after).toEqual(before);
      expect(who).toEqual({ unit: "U-1", position: "J-KASI", class: "PENGAWAS" });
    });

    test("when somebody gets another title, whose id the file lacks", async () => {
      const { before, after, who } = await told({
        ...pick(person(1), "NIP BARU", "NAMA"),
        "JABATAN NAMA": "Kepala Bidang Umum",
      });
      expect(after.positions).toEqual(expect.arrayContaining(before.positions));
      expect(who).toMatchObject({
        position: expect.stringMatching(/^title-/),
        class: "ADMINISTRATOR",
      });
    });

    test("when a position's id comes without its title", async () => {
      const { before, after, who } = await told({
        ...pick(person(1), "NIP BARU", "NAMA"),
        "JABATAN ID": "J-OTHER",
      });
      expect(after).toEqual(before);
      expect(who).toMatchObject({ position: "J-KASI" });
    });

    test("when a list tells another work unit and no unit", async () => {
      const { before, after, who } = await told({
        ...pick(person(1), "NIP BARU", "NAMA"),
        "SATUAN KERJA KERJA ID": "D-9",
        "SATUAN KERJA KERJA NAMA": "Dinas Sembilan",
      });
      const added = { id: "D-9", name: "Dinas Sembilan", parentId: null };
      expect(after.units).toHaveLength(before.units.length + 1);
      expect(after.units).toEqual(expect.arrayContaining([added, ...before.units]));
      expect(who).toMatchObject({ unit: "D-9" });
    });
  });

  test("of an assessment stays: the other tests' results, and how long they are valid", async () => {
    const { bring, records } = await withPeople();
    await bring("ASSESSMENTS", assessment(1, "4"));
    const [before] = await records("ASSESSMENT");
    const one = {
      ...pick(assessment(1, "4"), "NIP", "TANGGAL", "PENYELENGGARA"),
      [FIRST ?? ""]: "5",
    };
    expect(await bring("ASSESSMENTS", one)).toMatchObject({ updated: 1 });
    const [after] = await records("ASSESSMENT");
    const id = COMPETENCIES[0].id;
    expect(after).toEqual({
      ...before,
      competencies: {
        ...(before?.["competencies"] as object),
        [id]: { achieved: 5, required: 3 },
      },
    });
  });

  test("of an appraisal stays, and is held against the rating that came", async () => {
    const { bring, records } = await withPeople();
    const whole = {
      nipBaru: nipOf(1),
      tahun: "2025",
      hasilKinerja: "SESUAI EKSPEKTASI",
      perilakuKerja: "SESUAI EKSPEKTASI",
      kuadranKinerja: "BAIK",
      namaPenilai: "Penilai",
    };
    await bring("APPRAISALS", whole);
    const narrow = pick(whole, "nipBaru", "tahun", "kuadranKinerja");
    expect(await bring("APPRAISALS", narrow)).toMatchObject({ unchanged: 1 });
    const { findings, ...summary } = await bring("APPRAISALS", {
      ...narrow,
      kuadranKinerja: "KURANG",
    });
    expect(summary).toMatchObject({ updated: 1 });
    expect(findings).toMatchObject([
      {
        row: 2,
        column: "kuadranKinerja",
        dimension: "CONSISTENCY",
        message: expect.stringMatching(/results and behaviour.*BAIK.*KURANG/),
      },
    ]);
    expect(await records("APPRAISAL")).toMatchObject([
      { results: "MEETS", behaviour: "MEETS", rating: "KURANG", raterName: "Penilai" },
    ]);
  });
});

describe("a file without a column that tells records apart", () => {
  const result = (provider: string | null, level: string): Cells => ({
    ...pick(assessment(1, "4"), "NIP", "TANGGAL"),
    ...(provider !== null && { PENYELENGGARA: provider }),
    [FIRST ?? ""]: level,
  });
  const study = (programme: string | null, school: string): Cells => ({
    NIP: nipOf(1),
    "TINGKAT PENDIDIKAN": "S1",
    "TAHUN LULUS": "2008",
    ...(programme !== null && { "PROGRAM STUDI": programme }),
    "NAMA SEKOLAH": school,
  });

  test.each<
    [ImportKind, EvidenceKind, (key: string | null, value: string) => Cells, string, string]
  >([
    ["ASSESSMENTS", "ASSESSMENT", result, "provider", "PENYELENGGARA"],
    ["EDUCATIONS", "EDUCATION", study, "programme", "PROGRAM STUDI"],
  ])("%s: means the one record of that person", async (kind, evidence, row, field, column) => {
    const { bring, records } = await withPeople();
    const stored = () => records(evidence);
    expect(await bring(kind, row("Satu", "3"))).toMatchObject({ created: 1 });
    expect(await bring(kind, row(null, "4"))).toMatchObject({ updated: 1, created: 0 });
    expect(await stored()).toMatchObject([{ [field]: "Satu" }]);
    await bring(kind, row("Dua", "3"));
    const refused = await bring(kind, row(null, "5"));
    expect(refused).toMatchObject({ rejected: 1, updated: 0 });
    expect(refused.rejectedRows[0]?.reasons).toMatchObject([
      { column, message: expect.stringContaining(`Add ${column}`) },
    ]);
    expect(await stored()).toHaveLength(2);
  });

  test("makes a record of its own where there is none, and finds it again", async () => {
    const { bring, records } = await withPeople();
    expect(await bring("ASSESSMENTS", result(null, "3"))).toMatchObject({ created: 1 });
    expect(await bring("ASSESSMENTS", result("BKN", "3"))).toMatchObject({ created: 1 });
    expect(await bring("ASSESSMENTS", result(null, "3"))).toMatchObject({ unchanged: 1 });
    expect(await records("ASSESSMENT")).toHaveLength(2);
  });
});

describe("sheets that each tell a part of the same record", () => {
  const own = (row: Cells) => ({
    ...pick(assessment(1, "4"), "NIP", "TANGGAL", "PENYELENGGARA"),
    ...row,
  });
  const SHEETS = [
    { name: "Kompetensi", rows: [own({ [FIRST ?? ""]: "3" })] },
    { name: "Potensi", rows: [own({ [ASPECT]: "4" })] },
  ];
  let regency: Regency;
  let records: (kind: EvidenceKind) => Promise<Record<string, unknown>[]>;
  beforeAll(async () => {
    ({ regency, records } = await withPeople());
  });

  test("are put together", async () => {
    const brought = await bringInSheets(regency, "ASSESSMENTS", SHEETS);
    expect(brought).toMatchObject({ created: 1, updated: 1, rejected: 0 });
    expect(await records("ASSESSMENT")).toMatchObject([
      {
        competencies: { [COMPETENCIES[0].id]: { achieved: 3 } },
        aspects: { [POTENTIAL_ASPECTS[0].id]: 4 },
      },
    ]);
    const again = await bringInSheets(regency, "ASSESSMENTS", SHEETS);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  test("are refused where they say different things of the same", async () => {
    const odd = { name: "Lain", rows: [own({ [FIRST ?? ""]: "3", [ASPECT]: "2" })] };
    const { rejectedRows } = await bringInSheets(regency, "ASSESSMENTS", [...SHEETS, odd]);
    expect(rejectedRows).toMatchObject([
      {
        sheet: "Lain",
        reasons: [{ message: expect.stringContaining("contradicts row 2 of sheet “Potensi”") }],
      },
    ]);
  });
});

describe("an empty cell", () => {
  test("empties, and says so once per column with the number of rows", async () => {
    const { bring, store } = await withPeople();
    const blank = (n: number, ...columns: string[]) => ({
      ...person(n),
      ...Object.fromEntries(columns.map((column) => [column, null])),
    });
    const { findings } = await bring(
      "EMPLOYEES",
      blank(1, "GOL AKHIR NAMA", "TINGKAT PENDIDIKAN NAMA"),
      blank(2, "TINGKAT PENDIDIKAN NAMA"),
    );
    const told = findings.filter(({ message }) => message.includes("gone"));
    expect(told).toMatchObject(
      [
        { row: null, column: "GOL AKHIR NAMA", severity: "NOTE", message: /in 1 row,/ },
        { row: null, column: "TINGKAT PENDIDIKAN NAMA", message: /in 2 rows,/ },
      ].map(({ message, ...one }) => ({ ...one, message: expect.stringMatching(message) })),
    );
    const people = store.db
      .selectFrom("employee")
      .select(["rank", "education_level"])
      .orderBy("nip");
    expect(await people.execute()).toEqual([
      { rank: null, education_level: null },
      { rank: "III/d", education_level: null },
    ]);
    const again = await bring("EMPLOYEES", blank(2, "TINGKAT PENDIDIKAN NAMA"));
    expect(again.findings.filter(({ message }) => message.includes("gone"))).toEqual([]);
  });

  test("of an assessment takes that result alone", async () => {
    const { bring, records } = await withPeople();
    await bring("ASSESSMENTS", assessment(1, "4"));
    const { findings } = await bring("ASSESSMENTS", assessment(1, "4", { [SECOND ?? ""]: null }));
    expect(findings.map(({ column }) => column)).toEqual([SECOND]);
    const [after] = await records("ASSESSMENT");
    expect(Object.keys(after?.["competencies"] as object)).toHaveLength(COMPETENCIES.length - 1);
  });

  test("is none that holds something unreadable: that is told by itself", async () => {
    const { bring } = await withPeople();
    const { findings } = await bring("EMPLOYEES", person(1, { "GOL AKHIR NAMA": "???" }));
    expect(findings.filter(({ message }) => message.includes("gone"))).toEqual([]);
  });
});
