import { describe, expect, test } from "@jest/globals";
import { say, worded } from "@talenta/sentences";
import {
  AWARD_LEVELS,
  DISCIPLINE_LEVELS,
  EDUCATION_LEVELS,
  type IsoDate,
  type Nip,
  POSITION_CLASSES,
  RELEVANCES,
} from "@talenta/talent";
import * as fc from "fast-check";
import { columnsOf } from "../kind/columns.ts";
import { openTable } from "../table/open-table.ts";
import { writeTable } from "../write/write-table.ts";
import { EVIDENCE_KINDS, type EvidenceRecords, type FieldedKind } from "../kind/evidence.kinds.ts";
import { evidenceForm } from "./evidence.reader.ts";

const KINDS = Object.values(EVIDENCE_KINDS).flatMap((one): FieldedKind[] =>
  "fields" in one ? [one.kind] : [],
);
const fileOf = (kind: FieldedKind) => EVIDENCE_KINDS[kind].file;

const NIP = "198503172010012001" as Nip;

function read(kind: FieldedKind, cells: Readonly<Record<string, string | null>>) {
  const row = { NIP, ...cells };
  return evidenceForm(kind).reader(Object.keys(row))({ row: 2, cells: Object.values(row) });
}

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2080-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate);
const days = fc.tuple(day, day).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));
const words = fc.oneof(
  fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z;,"']{1,8}x)?$/),
  fc.constantFrom("-1 x", "+62 x", "O'Brien & Co", 'a "b" c', "a;b,c", "Ngrañé 漢"),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const number = maybe(fc.constantFrom("800/12/2024", "000123", "SK-1", "123456789012345678"));
const decimal = (most: number) =>
  fc.tuple(fc.nat(most - 1), fc.nat(99)).map(([a, b]) => (b === 0 ? String(a) : `${a}.${b}`));
const nip = fc.constant(NIP);

const RECORDS: { [Kind in FieldedKind]: fc.Arbitrary<EvidenceRecords[Kind]> } = {
  AWARD: fc.record({
    nip,
    date: day,
    title: words,
    level: fc.constantFrom(...AWARD_LEVELS),
    issuer: maybe(words),
    document: number,
  }),
  TEAM_ASSIGNMENT: fc
    .tuple(days, words, maybe(words), number, fc.boolean())
    .map(([[from, until], team, role, document, over]) => ({
      nip: NIP,
      team,
      role,
      from,
      until: over ? until : null,
      document,
    })),
  FEEDBACK_360: fc.record({
    nip,
    year: fc.integer({ min: 2000, max: 2100 }),
    period: fc.constantFrom("YEAR", "TRIWULAN 1"),
    date: day,
    score: decimal(100),
    raters: maybe(fc.integer({ min: 1, max: 1000 })),
    document: number,
  }),
  TRAINING: fc
    .tuple(days, words, decimal(900), maybe(words), number, fc.boolean())
    .map(([[from, until], title, hours, provider, certificate, lasts]) => ({
      nip: NIP,
      title,
      hours,
      from,
      until,
      provider,
      certificate,
      validUntil: lasts ? null : until,
    })),
  POST_HELD: fc
    .tuple(days, words, maybe(fc.constantFrom(...POSITION_CLASSES)), maybe(words), number)
    .map(([[from, until], title, positionClass, unit, document]) => ({
      nip: NIP,
      title,
      positionClass,
      unit,
      from,
      until,
      document,
    })),
  EDUCATION: fc
    .tuple(
      day,
      fc.constantFrom(...EDUCATION_LEVELS),
      maybe(words),
      maybe(words),
      maybe(fc.constantFrom(...RELEVANCES)),
      number,
      fc.boolean(),
    )
    .map(([graduated, level, programme, school, relevance, document, exact]) => ({
      nip: NIP,
      level,
      programme,
      school,
      graduationYear: Number(graduated.slice(0, 4)),
      graduatedOn: exact ? graduated : null,
      relevance,
      document,
    })),
  DISCIPLINE: fc
    .tuple(days, fc.constantFrom(...DISCIPLINE_LEVELS), maybe(words), number)
    .map(([[from, until], level, punishment, document]) => ({
      nip: NIP,
      level,
      punishment,
      from,
      until,
      document,
    })),
};

const WAYS = [
  ["csv", "DD-MM-YYYY"],
  ["csv", "ISO"],
  ["xlsx", "DD-MM-YYYY"],
  ["xlsx", "ISO"],
  ["xlsx", "EXCEL"],
] as const;

describe("records of evidence", () => {
  test.each(KINDS)("%s: what is written is read as the same records", async (kind) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(RECORDS[kind] as fc.Arbitrary<EvidenceRecords[typeof kind]>, {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom(...WAYS),
        async (records, [format, dates]) => {
          const rows = records.map((record) => evidenceForm(kind).row(record));
          const bytes = await writeTable(fileOf(kind), rows, format, { dates });
          const table = await openTable({ name: `file.${format}`, bytes }, fileOf(kind));
          const reader = evidenceForm(kind).reader(table.header);
          const outcomes = (await Array.fromAsync(table.rows())).map((row) => reader(row));
          const got = outcomes.map((outcome) => (outcome.ok ? outcome.record : outcome.findings));
          // Where the class is not stated the title may tell it; that is another test's.
          const withoutClass = (record: object) =>
            kind === "POST_HELD" ? { ...record, positionClass: null } : record;
          expect(got.map(withoutClass)).toEqual(records.map(withoutClass));
          if (kind !== "POST_HELD") return;
          for (const [at, record] of records.entries()) {
            if ((record as EvidenceRecords["POST_HELD"]).positionClass === null) continue;
            expect(got[at]).toEqual(record);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(KINDS)("%s: no row whatever makes the reader throw, and none is lost", (kind) => {
    const names = columnsOf(fileOf(kind)).map((column) => column.name);
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        '=HYPERLINK("http://x","y")',
        "+1+1|'cmd'!A0",
        "31-02-2024",
        "2024-13-01",
        "12/12/24",
        "45000",
        "1E+17",
        "__proto__",
        "constructor",
        "NaN",
        "-1",
        "\u0000",
        "'198503172010012001",
      ),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(names.map((name) => [name, hostile]))), (cells) => {
        const outcome = evidenceForm(kind).reader(names)({
          row: 7,
          cells: names.map((name) => cells[name] ?? null),
        });
        const rejects = outcome.findings.filter(({ severity }) => severity === "REJECT");
        expect(outcome.ok).toBe(rejects.length === 0);
        if (outcome.ok) expect(outcome.record.nip).toMatch(/^\d{18}$/);
      }),
      { numRuns: 200 },
    );
  });

  test.each(KINDS)("%s: an empty row is rejected with a reason for each thing it needs", (kind) => {
    const header = columnsOf(fileOf(kind)).map((column) => column.name);
    const outcome = evidenceForm(kind).reader(header)({ row: 2, cells: header.map(() => null) });
    expect(outcome.ok).toBe(false);
    const columns = outcome.findings.map(({ column }) => column);
    const must = columnsOf(fileOf(kind)).filter((column) => column.required);
    expect(columns).toEqual(expect.arrayContaining(must.map((column) => column.name)));
    expect(new Set(columns).size).toBe(columns.length);
  });

  test("the identity number and what a punishment was for are private: counted, never passed on", async () => {
    const bytes = new TextEncoder().encode(
      [
        "NIP,NIK,TINGKAT HUKUMAN,TANGGAL MULAI,Alasan Hukuman",
        `${NIP},1871010101850001,Sedang,01-02-2024,tidak masuk kerja`,
      ].join("\n"),
    );
    const table = await openTable({ name: "hukdis.csv", bytes }, "discipline");
    expect(table.header).toEqual(["NIP", "TINGKAT HUKUMAN", "TANGGAL MULAI"]);
    expect(table.droppedPrivate).toEqual({ NIK: 1, "URAIAN PELANGGARAN": 1 });
    expect(JSON.stringify(await Array.fromAsync(table.rows()))).not.toMatch(/1871|masuk/);
  });
});

describe("the words of evidence", () => {
  const AWARD = { TANGGAL: "17-08-2024", "NAMA PENGHARGAAN": "Inovasi" };
  test.each([
    ["nasional", "NATIONAL"],
    ["Tingkat Nasional", "NATIONAL"],
    ["UNIT_KERJA", "UNIT"],
    ["Tk. Kabupaten", "AGENCY"],
    ["Kabupaten / Kota", "AGENCY"],
    ["INTER-NASIONAL", "INTERNATIONAL"],
    ["Adipura", null],
  ])("an award of level %s is %s", (text, level) => {
    const outcome = read("AWARD", { ...AWARD, TINGKAT: text });
    if (level !== null)
      expect(outcome).toMatchObject({ ok: true, findings: [], record: { level } });
    else expect(outcome).toMatchObject({ ok: false });
  });

  test.each([
    ["Jabatan Administrator", "ADMINISTRATOR"],
    ["Eselon III.a", "ADMINISTRATOR"],
    ["JF Ahli Muda", "AHLI_MUDA"],
    ["AHLI_MADYA", "AHLI_MADYA"],
    ["Fungsional Umum", "PELAKSANA"],
    [null, "PENGAWAS"],
  ])("a post of class %s, titled Kepala Seksi Contoh, is of class %s", (text, positionClass) => {
    const cells = { JABATAN: "Kepala Seksi Contoh", "TMT JABATAN": "1-4-2019" };
    expect(read("POST_HELD", { ...cells, "KELAS JABATAN": text })).toMatchObject({
      record: { positionClass },
    });
  });

  test.each([
    ["Tidak Relevan", "UNRELATED"],
    ["serumpun", "RELATED"],
    ["LINIER", "RELEVANT"],
    ["", null],
  ])("a field of study that is %s is %s", (text, relevance) => {
    const cells = { "TINGKAT PENDIDIKAN": "S-1", "TAHUN LULUS": "2008", RELEVANSI: text };
    expect(read("EDUCATION", cells)).toMatchObject({ findings: [], record: { relevance } });
  });

  test.each([
    ["sedang", "MODERATE"],
    ["Hukuman disiplin BERAT", "SEVERE"],
    ["Tingkat ringan", "LIGHT"],
  ])("a punishment that is %s is %s", (text, level) => {
    const cells = { "TINGKAT HUKUMAN": text, "TANGGAL MULAI": "2024-02-01" };
    expect(read("DISCIPLINE", cells)).toMatchObject({ record: { level, until: null } });
  });
});

describe("what a row leaves open or contradicts", () => {
  test("a training of one day ends on its day", () => {
    const cells = { "NAMA PELATIHAN": "Etika", JP: "8,5", "TANGGAL MULAI": "03/03/2025" };
    expect(read("TRAINING", cells)).toMatchObject({
      findings: [],
      record: { hours: "8.5", from: "2025-03-03", until: "2025-03-03", validUntil: null },
    });
  });

  const TRAINING = { "NAMA PELATIHAN": "Etika", JP: "8" };
  test.each([
    ["TRAINING", TRAINING, "TANGGAL MULAI", "TANGGAL SELESAI"],
    ["TRAINING", TRAINING, "TANGGAL MULAI", "BERLAKU SAMPAI"],
    ["TEAM_ASSIGNMENT", { "NAMA TIM": "Tim A" }, "TANGGAL MULAI", "TANGGAL SELESAI"],
    ["POST_HELD", { JABATAN: "Analis" }, "TMT JABATAN", "TANGGAL SELESAI"],
    ["DISCIPLINE", { "TINGKAT HUKUMAN": "Sedang" }, "TANGGAL MULAI", "TANGGAL SELESAI"],
  ] as const)("%s: a row that ends before it begins is rejected", (kind, cells, first, last) => {
    const from = { ...cells, [first]: "03/03/2025" };
    expect(read(kind, { ...from, [last]: "3 Maret 2025" })).toMatchObject({ findings: [] });
    expect(read(kind, { ...from, [last]: "2 Maret 2025" })).toMatchObject({
      ok: false,
      findings: [
        {
          column: last,
          value: "2 Maret 2025",
          message: say("finding.endsBeforeItBegins", { began: "2025-03-03" }),
        },
      ],
    });
  });

  test("a graduation known by its day alone has its year; another year beside it is noted", () => {
    const cells = { "TINGKAT PENDIDIKAN": "Sarjana", "TANGGAL LULUS": "14-09-2008" };
    expect(read("EDUCATION", cells)).toMatchObject({
      findings: [],
      record: { level: "S1", graduationYear: 2008, graduatedOn: "2008-09-14" },
    });
    expect(read("EDUCATION", { ...cells, "TAHUN LULUS": "2009" })).toMatchObject({
      ok: true,
      findings: [{ column: "TAHUN LULUS", dimension: "CONSISTENCY" }],
    });
  });

  test("feedback without a period is of the whole year; a score beyond 100 is rejected", () => {
    const cells = { TAHUN: "2025", TANGGAL: "45992", NILAI: "87,25" };
    expect(read("FEEDBACK_360", cells)).toMatchObject({
      findings: [],
      record: { period: "YEAR", date: "2025-12-01", score: "87.25", raters: null },
    });
    expect(read("FEEDBACK_360", { ...cells, NILAI: "101" })).toMatchObject({ ok: false });
  });

  test("headings of SIASN's own records are understood", async () => {
    const text = "nipBaru;hargaNama;skTanggal;skNomor;tingkat\n";
    const bytes = new TextEncoder().encode(
      `${text}'${NIP};Satyalancana;17-08-2024;1/2024;Nasional`,
    );
    const table = await openTable({ name: "rw.csv", bytes }, "awards");
    const [row] = await Array.fromAsync(table.rows());
    if (row === undefined) throw new Error("No row was read.");
    expect(evidenceForm("AWARD").reader(table.header)(row)).toMatchObject({
      record: { title: "Satyalancana", date: "2024-08-17", document: "1/2024", level: "NATIONAL" },
    });
  });
});

test("a needed cell that cannot be read is the reason by what stands there; only an empty one is missing", () => {
  const award = { TANGGAL: "17-08-2025", "NAMA PENGHARGAAN": "Inovasi", TINGKAT: "Nasional" };
  const reasons = (cells: Readonly<Record<string, string | null>>) =>
    read("AWARD", { ...award, ...cells }).findings.map(({ severity, value, message }) => [
      severity,
      value,
      worded(message, "en").slice(0, 24),
    ]);
  expect(reasons({ TANGGAL: "31-02-2025" })).toEqual([
    ["REJECT", "31-02-2025", "This is no date of the c"],
  ]);
  expect(reasons({ TINGKAT: "Kecamatan" })).toEqual([
    ["REJECT", "Kecamatan", "This is not known here. "],
  ]);
  expect(reasons({ TANGGAL: null })).toEqual([["REJECT", null, "The day the award was gi"]]);
});
