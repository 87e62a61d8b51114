import { describe, expect, test } from "@jest/globals";
import { wordsOf } from "../cell/text.ts";
import { DEFAULT_TITLES } from "../title/default-titles.ts";
import { employeeReader } from "./employee.reader.ts";
import { LEGAL_STANDINGS } from "./legal-standing.ts";

const NIP = "198503172010012001";

/** A row with these words and this code; undefined: there is no such column. */
function read(words?: string | null, code?: string | null) {
  const row: Record<string, string | null> = { "NIP BARU": NIP, NAMA: "Siti" };
  if (words !== undefined) row["KEDUDUKAN HUKUM NAMA"] = words;
  if (code !== undefined) row["KEDUDUKAN HUKUM ID"] = code;
  const read = employeeReader(Object.keys(row), DEFAULT_TITLES);
  const outcome = read({ row: 2, cells: Object.values(row) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  const { record, untold, findings } = outcome;
  return {
    active: record.active,
    legalStanding: record.legalStanding,
    untold: untold.filter((field) => ["active", "legalStanding"].includes(field)),
    // The NIP is a PNS's: what that says of a PPPK's standing is another matter.
    notes: findings
      .filter(({ column }) => column !== "JENIS PEGAWAI NAMA")
      .map(({ column, dimension }) => `${column} ${dimension}`),
  };
}

const UNTOLD = ["active", "legalStanding"];

describe("the reference list", () => {
  test.each(LEGAL_STANDINGS.map((entry) => [entry.code, entry.words, entry.active] as const))(
    "%s %s: active %s",
    (code, words, active) => {
      const known = { active, untold: [], notes: [] };
      expect(read(words, code)).toEqual({ ...known, legalStanding: words });
      expect(read(words.toUpperCase())).toMatchObject(known);
      if (code === null) return;
      expect(read(undefined, code)).toEqual({ ...known, legalStanding: words });
      expect(read(null, String(Number(code)))).toEqual({ ...known, legalStanding: words });
      expect(read(code)).toEqual({ ...known, legalStanding: words });
      expect(read(`${code} - ${words}`)).toMatchObject(known);
    },
  );

  test("has each code once, and words that mean one state only", () => {
    const codes = LEGAL_STANDINGS.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    const states = new Map<string, boolean>();
    for (const { words, also, active } of LEGAL_STANDINGS) {
      for (const each of [words, ...also]) {
        expect([each, states.get(wordsOf(each)) ?? active]).toEqual([each, active]);
        states.set(wordsOf(each), active);
      }
    }
  });
});

describe("a legal standing", () => {
  test.each([
    ["Aktif", true],
    ["PNS Aktif", true],
    ["CPNS Aktif", true],
    ["PPPK Aktif", true],
    ["Aktif (PNS)", true],
    ["01 - Aktif", true],
    ["Tugas Belajar", true],
    ["Masa Persiapan Pensiun", true],
    ["Masa Persiapan Pensiun (MPP)", true],
    ["Pensiun BUP", false],
    ["Pensiun Dini", false],
    ["Pensiun APS", false],
    ["Pensiun Janda/Duda", false],
    ["Pindah Instansi", false],
    ["Pindah / Mutasi Keluar", false],
    ["Mutasi Keluar", false],
    ["Pemberhentian Sementara", false],
    ["CLTN", false],
    ["Cuti di Luar Tanggungan Negara (CLTN)", false],
    ["Meninggal", false],
    ["Meninggal Dunia", false],
    ["Wafat", false],
    ["Tewas", false],
    ["Berhenti tidak dengan hormat", false],
    ["Mengundurkan Diri", false],
    ["Kontrak berakhir", false],
    ["Berakhir Kontrak", false],
    ["Putus Hubungan Perjanjian Kerja", false],
    ["Inaktif", false],
    ["Non Aktif", false],
    ["Non-Aktif", false],
    ["Punah", false],
    ["TMS", false],
    ["Mencapai BUP", false],
  ])("%s: active %s", (words, active) => {
    expect(read(words)).toEqual({ active, legalStanding: words, untold: [], notes: [] });
  });

  test("is untold without its columns, and at work where the cell is empty", () => {
    expect(read()).toMatchObject({ active: true, untold: UNTOLD });
    expect(read(null)).toEqual({ active: true, legalStanding: null, untold: [], notes: [] });
    expect(read(null, null)).toMatchObject({ active: true, untold: [] });
  });

  test.each(["Sedang dipertimbangkan", "Tidak jadi pensiun", "55", "=A1", "#REF!"])(
    "%s is not known: noted, and the person stays as on record",
    (words) => {
      const outcome = read(words);
      expect(outcome).toMatchObject({ active: true, untold: UNTOLD });
      expect(outcome.notes).toEqual(["KEDUDUKAN HUKUM NAMA ACCURACY"]);
      expect(read(words, "xx")).toMatchObject({ active: true, untold: UNTOLD });
    },
  );

  test("of words that are not known goes by the code beside them, with a note", () => {
    expect(read("Sudah tiada", "98")).toEqual({
      active: false,
      legalStanding: "Sudah tiada",
      untold: [],
      notes: ["KEDUDUKAN HUKUM NAMA CONSISTENCY"],
    });
    expect(read(undefined, "55")).toMatchObject({ untold: UNTOLD });
  });

  test("whose words and code disagree goes by the words, with a note", () => {
    expect(read("Pensiun", "01")).toEqual({
      active: false,
      legalStanding: "Pensiun",
      untold: [],
      notes: ["KEDUDUKAN HUKUM NAMA CONSISTENCY"],
    });
    expect(read("Aktif", "99")).toMatchObject({ active: true });
    // `Aktif` is the word of two codes.
    expect(read("Aktif", "71").notes).toEqual([]);
  });
});
