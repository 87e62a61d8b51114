import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import { achievedColumn, aspectColumn, requiredColumn } from "../kind/assessment.columns.ts";
import type { FileKind } from "../kind/column.ts";
import { levelColumn } from "../kind/standard.columns.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import { EVIDENCE_EXAMPLES } from "./evidence.examples.ts";
import { DELETE_ME, NIP, POSITION, RATER_NIP } from "../row/example-person.ts";

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

const APPRAISAL: WritableRow = {
  nipBaru: NIP,
  tahun: 2025,
  periode: "TAHUNAN",
  hasilKinerja: "SESUAI EKSPEKTASI",
  hasilKinerjaNilai: 2,
  perilakuKerja: "DIATAS EKSPEKTASI",
  PerilakuKerjaNilai: 1,
  kuadranKinerja: "BAIK",
  KuadranKinerjaNilai: 2,
  namaPenilai: DELETE_ME,
  nipNrpPenilai: RATER_NIP,
  penilaiGolonganId: "42",
  penilaiJabatanNm: "Kepala Badan Contoh",
  penilaiUnorNm: "Badan Contoh",
  statusPenilai: "ASN",
  penghargaan: "UNIT KERJA",
  penugasanTim: 2,
  umpanBalik360: 85,
};

const ASSESSMENT: WritableRow = {
  NIP,
  TANGGAL: "2025-06-01",
  "BERLAKU SAMPAI": "2028-05-31",
  PENYELENGGARA: DELETE_ME,
  ...Object.fromEntries(
    COMPETENCIES.flatMap(({ title }) => [
      [achievedColumn(title.id), 3],
      [requiredColumn(title.id), 3],
    ]),
  ),
  ...Object.fromEntries(POTENTIAL_ASPECTS.map(({ title }) => [aspectColumn(title.id), 4])),
  "LITERASI DIGITAL": 80,
  "PREFERENSI KARIER": "Manajemen kinerja",
};

/** One invented row for each kind of file, every professional column filled; to be deleted by who fills the file in. */
export const EXAMPLES: Readonly<Record<FileKind, WritableRow>> = {
  employees: EMPLOYEE,
  standards: STANDARD,
  appraisals: APPRAISAL,
  assessments: ASSESSMENT,
  ...EVIDENCE_EXAMPLES,
};
