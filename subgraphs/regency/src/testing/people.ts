import {
  achievedColumn,
  aspectColumn,
  type FileKind,
  type ImportSummary,
  openTable,
  requiredColumn,
  uploadFile,
} from "@talenta/siasn";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import type { Principal } from "@talenta/access";
import type { Regency } from "../index.ts";
import { data, OFFICER } from "./kit.ts";

/** Cells of a SIASN row by column name. */
export type Cells = Readonly<Record<string, string | null>>;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A NIP for person `n`: born 1980 + n % 20, male when even. */
export function nipOf(n: number): string {
  const birth = `${1980 + (n % 20)}0101`;
  return `${birth}${2005 + (n % 15)}01${n % 2 === 0 ? 1 : 2}${String((n % 999) + 1).padStart(3, "0")}`;
}

/** Person `n` as SIASN exports one, with cells changed as told. */
export function person(n: number, cells: Cells = {}): Cells {
  const nip = nipOf(n);
  const first = LETTERS[n % 26] ?? "A";
  return {
    "PNS ID": `P-${n}`,
    "NIP BARU": `'${nip}`,
    NAMA: `${first}di Orang ${n}`,
    "TANGGAL LAHIR": `01-01-${1980 + (n % 20)}`,
    "JENIS KELAMIN": n % 2 === 0 ? "M" : "F",
    "KEDUDUKAN HUKUM NAMA": "Aktif",
    "JENIS PEGAWAI NAMA": "PNS Daerah",
    "STATUS CPNS PNS": "P",
    "GOL AKHIR NAMA": "III/d",
    "JENIS JABATAN NAMA": "Jabatan Struktural",
    "JABATAN ID": n % 3 === 0 ? "J-KABID" : "J-KASI",
    "JABATAN NAMA": n % 3 === 0 ? "Kepala Bidang Umum" : "Kepala Seksi Umum",
    "TINGKAT PENDIDIKAN NAMA": n % 4 === 0 ? "S-2" : "S-1/Sarjana",
    "UNOR ID": `U-${n % 5}`,
    "UNOR NAMA": `Bidang ${n % 5}`,
    "SATUAN KERJA KERJA ID": `D-${n % 2}`,
    "SATUAN KERJA KERJA NAMA": `Dinas ${n % 2}`,
    ...cells,
  };
}

/** A yearly appraisal of person `n`. */
export function appraisal(n: number, quadrant = "Baik", year = 2025): Cells {
  return { nipBaru: nipOf(n), tahun: String(year), kuadranKinerja: quadrant };
}

/** An assessment of person `n` that tested everything: all aspects at `score` of 5, all competencies at the 3 required. */
export function assessment(n: number, score: string, cells: Cells = {}): Cells {
  return {
    NIP: nipOf(n),
    TANGGAL: "2025-11-24",
    "BERLAKU SAMPAI": "2028-11-24",
    PENYELENGGARA: "BKN",
    ...reached("3"),
    ...Object.fromEntries(COMPETENCIES.map(({ title }) => [requiredColumn(title.id), "3"])),
    ...Object.fromEntries(POTENTIAL_ASPECTS.map(({ title }) => [aspectColumn(title.id), score])),
    ...cells,
  };
}

/** Cells of an assessment in which all nine competencies were reached at a level; null: none was tested. */
export function reached(level: string | null): Cells {
  return Object.fromEntries(COMPETENCIES.map(({ title }) => [achievedColumn(title.id), level]));
}

/** Rows as one CSV file. */
export function csvOf(rows: readonly Cells[]): Uint8Array {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string | null | undefined) => `"${(cell ?? "").replaceAll('"', '""')}"`;
  const lines = rows.map((row) => header.map((name) => quoted(row[name])).join(","));
  return new TextEncoder().encode([header.map(quoted).join(","), ...lines].join("\r\n"));
}

/** Brings rows in through the import, as the command line does. */
export async function bringIn(
  regency: Regency,
  kind: FileKind,
  rows: readonly Cells[],
  more: {
    who?: Principal;
    contentHash?: string;
    batchSize?: number;
    partial?: boolean;
    acceptNipChanges?: boolean;
    dryRun?: boolean;
  } = {},
): Promise<ImportSummary> {
  const table = await openTable({ name: `${kind}.csv`, bytes: csvOf(rows) }, kind);
  // One after the other, so that batches are worked on in the order of the file.
  let last: Promise<unknown> = Promise.resolve();
  return uploadFile({
    send: (query, variables) => {
      last = last.then(() => data(regency, more.who ?? OFFICER, query, variables));
      return last;
    },
    table,
    kind,
    fileName: `${kind}.csv`,
    contentHash: more.contentHash ?? String(rows.length),
    batchSize: more.batchSize ?? 500,
    partial: more.partial ?? false,
    acceptNipChanges: more.acceptNipChanges ?? false,
    dryRun: more.dryRun ?? false,
  });
}
