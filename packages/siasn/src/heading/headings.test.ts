import { describe, expect, test } from "@jest/globals";
import { FILE_KINDS, type FileKind } from "../kind/column.ts";
import { columnsOf } from "../kind/columns.ts";
import { columnOf } from "./column-of.ts";
import { DEFAULT_HEADINGS } from "./default-headings.ts";
import { parseHeadings } from "./heading-table.ts";
import { headingReader } from "./read-heading.ts";
import { worrying } from "./worrying.ts";

const namesIn = (kind: FileKind, heading: string, table = DEFAULT_HEADINGS) => {
  const meaning = headingReader(table, kind)(heading);
  if (meaning === null || meaning === "UNREAD") return meaning;
  return meaning.columns.map(({ name }) => name).join(" + ");
};

describe("a heading", () => {
  test.each<[FileKind, string, string]>([
    ["employees", "NIP / NI PPPK", "NIP BARU"],
    ["employees", "nip (18 digit)", "NIP BARU"],
    ["employees", "GOL", "GOL AKHIR NAMA"],
    ["employees", "PANGKAT/GOL. RUANG", "GOL AKHIR NAMA"],
    ["employees", "TMT PANGKAT", "TMT GOLONGAN"],
    ["employees", "L/P", "JENIS KELAMIN"],
    ["employees", "TTL", "TEMPAT LAHIR NAMA + TANGGAL LAHIR"],
    ["employees", "Tempat, Tgl. Lahir", "TEMPAT LAHIR NAMA + TANGGAL LAHIR"],
    ["employees", "JENIS PEGAWAI", "JENIS PEGAWAI NAMA"],
    ["employees", "KEDUDUKAN HUKUM", "KEDUDUKAN HUKUM NAMA"],
    ["employees", "PENDIDIKAN TERAKHIR", "TINGKAT PENDIDIKAN NAMA"],
    ["employees", "OPD", "SATUAN KERJA KERJA NAMA"],
    ["employees", "NAMA/NIP", "NAMA + NIP BARU"],
    ["appraisals", "NIP/NI PPPK", "nipBaru"],
    ["appraisals", "PREDIKAT KINERJA", "kuadranKinerja"],
    ["appraisals", "HASIL KERJA", "hasilKinerja"],
    ["appraisals", "PERILAKU", "perilakuKerja"],
    ["trainings", "JUMLAH JP", "JAM PELAJARAN"],
  ])("of %s called %s is %s", (kind, heading, columns) => {
    expect(namesIn(kind, heading)).toBe(columns);
  });

  test("that is a column's own name means that column, whatever else it stands for", () => {
    for (const kind of FILE_KINDS) {
      for (const column of columnsOf(kind)) expect(columnOf(kind, column.name)).toBe(column);
    }
  });

  test("of a running number is nothing to read and nothing to name", () => {
    expect(namesIn("employees", "No.")).toBe("UNREAD");
    expect(namesIn("employees", "HOBI")).toBeNull();
  });
});

describe("a table of an office's own", () => {
  test("adds headings and takes those it names from the column they stood for", () => {
    const own = { kinds: { employees: { "UNOR NAMA": ["OPD", "TEMPAT DINAS"] } } };
    const table = parseHeadings(own, DEFAULT_HEADINGS);
    expect(namesIn("employees", "OPD", table)).toBe("UNOR NAMA");
    expect(namesIn("employees", "TEMPAT DINAS", table)).toBe("UNOR NAMA");
    expect(namesIn("employees", "SKPD", table)).toBe("SATUAN KERJA KERJA NAMA");
  });

  test.each([
    ["a kind there is not", { kinds: { people: {} } }, /people/],
    ["a column there is not", { kinds: { employees: { HOBI: ["X"] } } }, /HOBI.*no such column/],
    [
      "a heading for two columns",
      { kinds: { employees: { NAMA: ["X"], "UNOR NAMA": ["x"] } } },
      /“x” stands for “NAMA” already/,
    ],
    ["no list", { kinds: { employees: { NAMA: "X" } } }, /kinds.employees.NAMA/],
  ])("with %s is refused, naming the place", (_what, json, message) => {
    expect(() => parseHeadings(json, DEFAULT_HEADINGS)).toThrow(message);
  });
});

describe("a heading nobody knows", () => {
  const ofPeople = ["NIP BARU", "NAMA"];
  test.each([
    ["STATUS", "KEDUDUKAN HUKUM NAMA"],
    ["KEDUDUKAN KEPEGAWAIAN", "KEDUDUKAN HUKUM NAMA"],
    ["KEDUDUKN HUKUM", "KEDUDUKAN HUKUM NAMA"],
    ["PANGKAT SEKARANG", "GOL AKHIR NAMA"],
    ["PANGKT", "GOL AKHIR NAMA"],
  ])("called %s looks like %s, which matters", (heading, column) => {
    expect(worrying("employees", ofPeople, ["HOBI", heading])).toEqual([{ heading, column }]);
  });

  test("is no worry where the column it looks like is there, or where it is of something else", () => {
    expect(worrying("employees", [...ofPeople, "GOL AKHIR ID"], ["PANGKAT SEKARANG"])).toEqual([]);
    const others = ["GOLONGAN DARAH", "STATUS KAWIN ORANG TUA", "NIP ATASAN", "HOBI", "ESELON"];
    expect(worrying("employees", ofPeople, others)).toEqual([]);
    expect(worrying("awards", ["NIP"], ["PANGKAT SEKARANG", "STATUS"])).toEqual([]);
  });
});
