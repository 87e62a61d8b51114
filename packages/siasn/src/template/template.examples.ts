import { COMPETENCIES } from "@talenta/talent";
import { columnsOf } from "../kind/columns.ts";
import type { FileKind } from "../kind/file-kind.ts";
import { levelColumn } from "../kind/standard.columns.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import { DELETE_ME, NIP, POSITION } from "../kind/example-person.ts";

const EMPLOYEE: WritableRow = {
  "PNS ID": "CONTOH-PNS",
  "NIP BARU": NIP,
  "NIP LAMA": "000000000",
  NAMA: DELETE_ME,
  "GELAR DEPAN": "Dr.",
  "GELAR BELAKANG": "S.Sos., M.Si.",
  "TANGGAL LAHIR": "1990-01-01",
  "JENIS KELAMIN": "F",
  "EMAIL GOV": "contoh@pemda.invalid",
  "JENIS PEGAWAI ID": "01",
  "JENIS PEGAWAI NAMA": "PNS Daerah",
  "KEDUDUKAN HUKUM ID": "01",
  "KEDUDUKAN HUKUM NAMA": "Aktif",
  "STATUS CPNS PNS": "P",
  "KARTU ASN VIRTUAL": "CONTOH",
  "NOMOR SK CPNS": "CONTOH/1/2015",
  "TANGGAL SK CPNS": "2015-01-01",
  "TMT CPNS": "2015-01-01",
  "NOMOR SK PNS": "CONTOH/2/2016",
  "TANGGAL SK PNS": "2016-01-01",
  "TMT PNS": "2016-01-01",
  "GOL AWAL ID": "31",
  "GOL AWAL NAMA": "III/a",
  "GOL AKHIR ID": "33",
  "GOL AKHIR NAMA": "III/c",
  "TMT GOLONGAN": "2023-04-01",
  "MK TAHUN": 11,
  "MK BULAN": 0,
  "JENIS JABATAN ID": "2",
  "JENIS JABATAN NAMA": "Jabatan Fungsional Tertentu",
  "JABATAN ID": POSITION,
  "JABATAN NAMA": "Analis SDM Aparatur Ahli Muda",
  "TMT JABATAN": "2023-04-01",
  "TINGKAT PENDIDIKAN ID": "45",
  "TINGKAT PENDIDIKAN NAMA": "S-2",
  "PENDIDIKAN ID": "CONTOH-PENDIDIKAN",
  "PENDIDIKAN NAMA": "Magister Administrasi Publik",
  "TAHUN LULUS": 2019,
  "KPKN ID": "CONTOH-KPPN",
  "KPKN NAMA": "KPPN Contoh",
  "LOKASI KERJA ID": "CONTOH-LOKASI",
  "LOKASI KERJA NAMA": "Kota Contoh",
  "UNOR ID": "CONTOH-UNOR",
  "UNOR NAMA": "Bidang Contoh",
  "INSTANSI INDUK ID": "CONTOH-INSTANSI",
  "INSTANSI INDUK NAMA": "Pemerintah Kabupaten Contoh",
  "INSTANSI KERJA ID": "CONTOH-INSTANSI",
  "INSTANSI KERJA NAMA": "Pemerintah Kabupaten Contoh",
  "SATUAN KERJA INDUK ID": "CONTOH-SATUAN",
  "SATUAN KERJA INDUK NAMA": "Badan Contoh",
  "SATUAN KERJA KERJA ID": "CONTOH-SATUAN",
  "SATUAN KERJA KERJA NAMA": "Badan Contoh",
  "NAMA SEKOLAH": "Universitas Contoh",
  "FLAG IKD": "1",
};

const STANDARD: WritableRow = {
  "JABATAN ID": POSITION,
  "JABATAN NAMA": DELETE_ME,
  "KELAS JABATAN": "ADMINISTRATOR",
  ...Object.fromEntries(COMPETENCIES.map(({ title }) => [levelColumn(title.id), 3])),
  "DASAR PENETAPAN": "Keputusan Bupati Contoh Nomor 10 Tahun 2025, 2 Januari 2025",
  "MUTU SUMBER": "M",
};

/** One invented row of this kind of file, every professional column filled; to be deleted by who fills the file in. */
export function exampleOf(kind: FileKind): WritableRow {
  if (kind === "employees") return EMPLOYEE;
  if (kind === "standards") return STANDARD;
  return Object.fromEntries(columnsOf(kind).map(({ name, example }) => [name, example]));
}
