import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { inEnglish } from "../testing/in-english.ts";
import { EMPLOYEE_COLUMNS } from "../kind/employee.columns.ts";
import { DEFAULT_TITLES } from "../title/default-titles.ts";
import { employeeReader } from "./employee.reader.ts";

const NIP = "198503172010012001";
const GOOD: Readonly<Record<string, string>> = {
  "PNS ID": "A8ACA7AC01",
  "NIP BARU": `'${NIP}`,
  NAMA: "Siti Rahmawati",
  "GELAR DEPAN": "Dr.",
  "TANGGAL LAHIR": "17-03-1985",
  "JENIS KELAMIN": "F",
  "JENIS PEGAWAI NAMA": "PNS Daerah Kab/Kota",
  "KEDUDUKAN HUKUM NAMA": "Aktif",
  "STATUS CPNS PNS": "P",
  "GOL AKHIR NAMA": "IV/a",
  "TMT GOLONGAN": "2022-04-01",
  "JENIS JABATAN NAMA": "Jabatan Struktural",
  "JABATAN NAMA": "Kepala Bidang Mutasi",
  "TINGKAT PENDIDIKAN NAMA": "S-2",
  "UNOR NAMA": "Bidang Mutasi",
  "SATUAN KERJA KERJA NAMA": "BKPSDM",
  "INSTANSI KERJA NAMA": "Pemerintah Kab. Pringsewu",
};

const HEADER = EMPLOYEE_COLUMNS.map((column) => column.name);

function read(changes: Readonly<Record<string, string | null>> = {}, header = HEADER) {
  const cells: Readonly<Record<string, string | null>> = { ...GOOD, ...changes };
  return employeeReader(
    header,
    DEFAULT_TITLES,
  )({ row: 7, cells: header.map((name) => cells[name] ?? null) });
}

function recordOf(changes: Readonly<Record<string, string | null>> = {}) {
  const outcome = read(changes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.record;
}

const notes = (changes: Readonly<Record<string, string | null>>) =>
  read(changes).findings.map(({ column, dimension }) => `${column} ${dimension}`);

describe("a complete row", () => {
  test("becomes a record without findings", () => {
    const outcome = read();
    expect(outcome.findings).toEqual([]);
    expect(recordOf()).toMatchObject({
      personKey: "A8ACA7AC01",
      nip: NIP,
      name: "Siti Rahmawati",
      frontTitle: "Dr.",
      birthDate: "1985-03-17",
      sex: "FEMALE",
      employmentKind: "PNS",
      active: true,
      probationary: false,
      rank: "IV/a",
      rankSince: "2022-04-01",
      positionKind: "STRUCTURAL",
      positionClass: "ADMINISTRATOR",
      educationLevel: "S2",
      unitName: "Bidang Mutasi",
      parentUnitName: "BKPSDM",
    });
  });

  test("is the same record under any order and spelling of the headings", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(HEADER, { minLength: HEADER.length }), (order) => {
        expect(read({}, order)).toEqual(read());
      }),
    );
    const spelt = HEADER.map((name) => name.toLowerCase().replaceAll(" ", "_"));
    const row = { row: 7, cells: HEADER.map((name) => GOOD[name] ?? null) };
    expect(employeeReader(spelt, DEFAULT_TITLES)(row)).toEqual(read());
  });

  test("without a PNS ID is known by its NIP, and missing dates and sex are taken from it", () => {
    const record = recordOf({ "PNS ID": null, "TANGGAL LAHIR": null, "JENIS KELAMIN": null });
    expect(record).toMatchObject({ personKey: NIP, birthDate: "1985-03-17", sex: "FEMALE" });
  });
});

describe("the employee number", () => {
  test.each([
    ["198503172010012001"],
    ["'198503172010012001"],
    ["’ 19850317 201001 2 001"],
    ['="198503172010012001"'],
  ])("is read from %s", (cell) => {
    expect(recordOf({ "NIP BARU": cell }).nip).toBe(NIP);
  });

  test.each([
    ["17 digits", "19850317201001200", "ACCURACY", /17/],
    ["19 digits", "1985031720100120011", "ACCURACY", /19/],
    ["a letter", "19850317201001200A", "ACCURACY", /18 digits/],
    ["nothing", " ", "COMPLETENESS", /missing/],
    ["a number that lost its digits", "1.98503172010012E+17", "ACCURACY", /lost its last digits/],
    ["the same with a comma", "1,98503E+17", "ACCURACY", /lost its last digits/],
  ])("of %s is rejected, with the reason", (_, cell, dimension, message) => {
    const outcome = read({ "NIP BARU": cell });
    expect(outcome.ok).toBe(false);
    const [reject] = inEnglish(outcome.findings).filter((finding) => finding.severity === "REJECT");
    expect(reject).toMatchObject({
      row: 7,
      column: "NIP BARU",
      dimension,
      message: expect.stringMatching(message),
    });
  });

  test("with impossible digits, or unlike birth date and sex, is noted and never rejected", () => {
    expect(notes({ "NIP BARU": "198513452010012001", "TANGGAL LAHIR": null })).toEqual([
      "NIP BARU ACCURACY",
    ]);
    expect(notes({ "TANGGAL LAHIR": "18-03-1985", "JENIS KELAMIN": "L" })).toEqual([
      "TANGGAL LAHIR CONSISTENCY",
      "JENIS KELAMIN CONSISTENCY",
    ]);
  });

  test("of a PPPK under the heading of a PNS is noted", () => {
    expect(
      recordOf({ "JENIS PEGAWAI NAMA": null, "NIP BARU": "198503172023212001" }).employmentKind,
    ).toBe("PPPK");
    expect(notes({ "NIP BARU": "198503172023212001" })).toEqual(["JENIS PEGAWAI NAMA CONSISTENCY"]);
  });
});

describe("a row that is not whole", () => {
  test("without a name is rejected; without both, both are said", () => {
    expect(notes({ NAMA: null })).toEqual(["NAMA COMPLETENESS"]);
    expect(read({ NAMA: "", "NIP BARU": "1" })).toMatchObject({ ok: false, findings: [{}, {}] });
  });

  test("is in, with a note for each thing that could not be read", () => {
    expect(
      notes({
        "TANGGAL LAHIR": "30-02-1985",
        "GOL AKHIR NAMA": "V/z",
        "TINGKAT PENDIDIKAN NAMA": "?",
        "MK TAHUN": "99",
        "UNOR NAMA": "-",
      }),
    ).toEqual([
      "TANGGAL LAHIR ACCURACY",
      "GOL AKHIR NAMA ACCURACY",
      "MK TAHUN ACCURACY",
      "TINGKAT PENDIDIKAN NAMA ACCURACY",
      "UNOR NAMA COMPLETENESS",
    ]);
  });

  test("with a formula without a value has none there, and no name is rejected", () => {
    const unit = read({ "UNOR NAMA": "=VLOOKUP(A1)" });
    expect(unit).toMatchObject({ ok: true, record: { unitName: null } });
    expect(unit.findings.slice(0, 1)).toMatchObject([
      { column: "UNOR NAMA", value: "=VLOOKUP(A1)", dimension: "ACCURACY", severity: "NOTE" },
    ]);
    for (const name of ["=HYPERLINK(A1)", "'=UPPER(A1)", "ANDR\ufffd", "#REF!"]) {
      const outcome = read({ NAMA: name });
      expect(outcome).toMatchObject({
        ok: false,
        findings: [{ column: "NAMA", value: name, dimension: "ACCURACY", severity: "REJECT" }],
      });
    }
    for (const name of ["An\u0000i", "An\ud800i"]) {
      expect(read({ NAMA: name })).toMatchObject({
        ok: false,
        findings: [{ column: "NAMA", value: "An\ufffdi", severity: "REJECT" }],
      });
    }
  });

  test("with an unknown title has no class, and a finding", () => {
    expect(recordOf({ "JABATAN NAMA": "Penjaga Menara" }).positionClass).toBeNull();
    expect(notes({ "JABATAN NAMA": "Penjaga Menara" })).toEqual(["JABATAN NAMA COMPLETENESS"]);
  });

  test("never throws, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ unit: "binary" }))), fc.nat(), (cells, row) => {
        const outcome = employeeReader(HEADER, DEFAULT_TITLES)({ row, cells });
        expect(outcome.findings.every((finding) => finding.row === row)).toBe(true);
      }),
    );
  });
});

describe("words", () => {
  test.each([
    ["III/a", "III/a"],
    ["IIID", "III/d"],
    ["4a", "IV/a"],
    ["Penata Tk. I, III/d", "III/d"],
    ["Pembina (IV/a)", "IV/a"],
    ["IX", "IX"],
    ["Golongan IX", "IX"],
    ["i/b", "I/b"],
    ["XVII", "XVII"],
  ])("the rank %s is %s", (cell, rank) => {
    expect(recordOf({ "GOL AKHIR NAMA": cell }).rank).toBe(rank);
  });

  test("the rank is taken from SIASN's code where there are no words", () => {
    expect(recordOf({ "GOL AKHIR NAMA": null, "GOL AKHIR ID": "34" }).rank).toBe("III/d");
  });

  test.each([
    ["M", "MALE"],
    ["L", "MALE"],
    ["1", "MALE"],
    ["Laki-laki", "MALE"],
    ["Pria", "MALE"],
    ["F", "FEMALE"],
    ["P", "FEMALE"],
    ["2", "FEMALE"],
    ["perempuan", "FEMALE"],
  ])("the sex %s is %s", (cell, sex) => {
    expect(recordOf({ "JENIS KELAMIN": cell }).sex).toBe(sex);
  });

  test.each([
    ["S-1/Sarjana", "S1"],
    ["S-2", "S2"],
    ["Doktor (S-3)", "S3"],
    ["Diploma III/Sarjana Muda", "D3"],
    ["Diploma IV", "D4"],
    ["Diploma I", "D1"],
    ["Diploma II", "D2"],
    ["SLTA Kejuruan", "SLTA"],
    ["SLTP", "SLTP"],
    ["Sekolah Dasar", "SD"],
  ])("the education %s is %s", (cell, level) => {
    expect(recordOf({ "TINGKAT PENDIDIKAN NAMA": cell }).educationLevel).toBe(level);
  });

  test.each([
    ["Aktif", true],
    ["PPPK Aktif", true],
    ["Tugas Belajar", true],
    ["Masa Persiapan Pensiun", true],
    [null, true],
    ["Pensiun BUP", false],
    ["Pindah Instansi", false],
    ["Pemberhentian Sementara", false],
    ["CLTN", false],
    ["Meninggal", false],
    ["Berhenti tidak dengan hormat", false],
  ])("the legal standing %s: active %s", (cell, active) => {
    expect(recordOf({ "KEDUDUKAN HUKUM NAMA": cell }).active).toBe(active);
  });
});
