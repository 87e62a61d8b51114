import { describe, expect, test } from "@jest/globals";
import { classOf } from "./class-of.ts";
import { DEFAULT_TITLES } from "./default-titles.ts";
import { parseTitles } from "./parse-titles.ts";
import type { PositionKind } from "./title-table.ts";

const REGENCY = "Pemerintah Kab. Tanggamus";
const of = (
  title: string,
  kind: PositionKind | null = "STRUCTURAL",
  agency: string | null = REGENCY,
) => classOf(DEFAULT_TITLES, { title, kind, agency });

describe("the table of titles", () => {
  test.each([
    ["Kepala Dinas Pendidikan", "JPT_PRATAMA"],
    ["KEPALA BADAN  PENDAPATAN DAERAH", "JPT_PRATAMA"],
    ["Sekretaris Daerah", "JPT_PRATAMA"],
    ["Staf Ahli Bidang Hukum", "JPT_PRATAMA"],
    ["Sekretaris DPRD", "JPT_PRATAMA"],
    ["Inspektur", "JPT_PRATAMA"],
    ["Kepala Biro Hukum", "JPT_PRATAMA"],
    ["Inspektur Pembantu Wilayah I", "ADMINISTRATOR"],
    ["Sekretaris Dinas Kesehatan", "ADMINISTRATOR"],
    ["Kepala Bidang Mutasi", "ADMINISTRATOR"],
    ["Kepala Bagian Umum", "ADMINISTRATOR"],
    ["Camat", "ADMINISTRATOR"],
    ["Camat Kotaagung", "ADMINISTRATOR"],
    ["Sekretaris Kecamatan Gisting", "ADMINISTRATOR"],
    ["Lurah", "PENGAWAS"],
    ["Kepala Seksi Pemerintahan", "PENGAWAS"],
    ["Kepala Sub Bagian Keuangan", "PENGAWAS"],
    ["Kepala UPTD Pasar", "PENGAWAS"],
  ] as const)("%s is %s", (title, positionClass) => {
    expect(of(title)).toBe(positionClass);
  });

  test.each([
    ["Guru Ahli Madya", "AHLI_MADYA"],
    ["Ahli Pertama - Guru Kelas", "AHLI_PERTAMA"],
    ["Dokter Ahli Utama", "AHLI_UTAMA"],
    ["Analis Kebijakan Ahli Muda", "AHLI_MUDA"],
    ["Perawat Penyelia", "PENYELIA"],
    ["Bidan Mahir", "MAHIR"],
    ["Terampil - Perawat", "TERAMPIL"],
    ["Pemula - Pranata Komputer", "PEMULA"],
    ["Perawat Pelaksana Lanjutan", "MAHIR"],
    ["Perawat Pelaksana", "TERAMPIL"],
    ["Guru Madya", "AHLI_MADYA"],
  ] as const)("the functional %s is %s", (title, positionClass) => {
    expect(of(title, "FUNCTIONAL")).toBe(positionClass);
  });

  test("the secretary of a province stands a class above that of a regency", () => {
    expect(of("Sekretaris Daerah", "STRUCTURAL", "Pemerintah Provinsi Lampung")).toBe("JPT_MADYA");
    expect(of("Sekretaris Daerah Provinsi Lampung", null, null)).toBe("JPT_MADYA");
  });

  test("staff are staff by their kind, whatever the title; the rest is unknown", () => {
    expect(of("Penjaga Menara", "STAFF")).toBe("PELAKSANA");
    expect(of("Pengadministrasi Umum", null)).toBe("PELAKSANA");
    expect(of("Penjaga Menara", null)).toBeNull();
  });

  test("an office's own table is read, the first match decides, and a wrong one is named by its place", () => {
    const own = parseTitles({
      note: "ours",
      rules: [
        { title: "A.*", positionClass: "PENGAWAS" },
        { title: "*", positionClass: "PELAKSANA" },
      ],
    });
    expect(classOf(own, { title: "a. x", kind: null, agency: null })).toBe("PENGAWAS");
    expect(classOf(own, { title: "ab", kind: null, agency: null })).toBe("PELAKSANA");
    expect(() => parseTitles({ note: "", rules: [{ title: "x", positionClass: "BOSS" }] })).toThrow(
      /rules\.0\.positionClass/,
    );
  });
});
