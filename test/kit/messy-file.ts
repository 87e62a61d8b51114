import { writeTable } from "@talenta/siasn";

type Row = Record<string, string | null>;

const COLUMNS = [
  "NIP BARU",
  "NAMA",
  "TANGGAL LAHIR",
  "JENIS KELAMIN",
  "NIK",
  "AGAMA NAMA",
  "GOL AKHIR NAMA",
  "JENIS JABATAN NAMA",
  "JABATAN ID",
  "JABATAN NAMA",
  "TINGKAT PENDIDIKAN NAMA",
  "UNOR ID",
  "UNOR NAMA",
  "SATUAN KERJA KERJA ID",
  "SATUAN KERJA KERJA NAMA",
  "KEDUDUKAN HUKUM NAMA",
];

/** Rows that must be rejected: too short, too long, no digits, nobody. */
const BAD: Row[] = [
  { ...person(901), "NIP BARU": "19850101201001200" },
  { ...person(902), "NIP BARU": "1985010120100120033" },
  { ...person(903), "NIP BARU": "DELAPAN BELAS ANGKA" },
  { ...person(904), NAMA: null },
];

/**
 * A file of 300 invented people as offices really send them, four of them unusable. The .csv has
 * semicolons, a byte order mark, dd-mm-yyyy text and apostrophes; the .xlsx has Excel dates and its
 * columns the other way round. Both have a blank column, blank rows and a column of the office's own.
 */
export function messyFile(format: "csv" | "xlsx"): Promise<Uint8Array> {
  const good = Array.from({ length: 296 }, (_, index) => person(index));
  const rows = [...good.slice(0, 100), {}, ...BAD, ...good.slice(100), {}, {}];
  const columns = [...COLUMNS, "", "CATATAN KEPEGAWAIAN"];
  return format === "csv"
    ? writeTable("employees", rows, "csv", { columns, delimiter: ";", bom: true })
    : writeTable("employees", rows, "xlsx", {
        columns: columns.toReversed(),
        dates: "EXCEL",
        apostrophes: false,
      });
}

/** As many invented people as asked for, nothing wrong with any of them. */
export const plainPeople = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => person(index));

/** An invented person; women have even numbers. */
function person(index: number): Row {
  const female = index % 2 === 0;
  const born = new Date(Date.UTC(1970 + (index % 28), index % 12, 1 + (index % 27)));
  const day = born.toISOString().slice(0, 10);
  const serial = String(1 + (index % 999)).padStart(3, "0");
  const appointed = `${2010 + Math.floor(index / 999)}01`;
  return {
    "NIP BARU": `${day.replaceAll("-", "")}${appointed}${female ? 2 : 1}${serial}`,
    NAMA: `Pegawai Contoh ${index + 1}`,
    "TANGGAL LAHIR": day,
    "JENIS KELAMIN": female ? "F" : "M",
    NIK: `18050000000${String(index).padStart(5, "0")}`,
    "AGAMA NAMA": "Islam",
    "GOL AKHIR NAMA": "III/a",
    "JENIS JABATAN NAMA": "Pelaksana",
    "JABATAN ID": "T-1",
    "JABATAN NAMA": "Pengadministrasi Umum",
    "TINGKAT PENDIDIKAN NAMA": "S-1",
    "UNOR ID": `U-${index % 7}`,
    "UNOR NAMA": `Subbagian ${index % 7}`,
    "SATUAN KERJA KERJA ID": "S-1",
    "SATUAN KERJA KERJA NAMA": "Dinas Contoh",
    "KEDUDUKAN HUKUM NAMA": "Aktif",
    "CATATAN KEPEGAWAIAN": index % 5 === 0 ? "lihat berkas" : null,
  };
}
