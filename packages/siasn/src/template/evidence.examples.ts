import type { EvidenceFileKind } from "../kind/evidence.files.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import { DELETE_ME, NIP } from "../row/example-person.ts";

const WHO = { NIP, NAMA: DELETE_ME };

/** One invented row for each kind of evidence, every professional column filled. */
export const EVIDENCE_EXAMPLES: Readonly<Record<EvidenceFileKind, WritableRow>> = {
  awards: {
    ...WHO,
    TANGGAL: "2025-08-17",
    "NAMA PENGHARGAAN": "Inovasi Pelayanan Contoh",
    TINGKAT: "INSTANSI",
    PEMBERI: "Bupati Contoh",
    "NOMOR SK": "CONTOH/3/2025",
  },
  "team-assignments": {
    ...WHO,
    "NAMA TIM": "Tim Penyusunan Rencana Contoh",
    PERAN: "Anggota",
    "TANGGAL MULAI": "2025-01-06",
    "TANGGAL SELESAI": "2025-12-19",
    "NOMOR SK": "CONTOH/4/2025",
  },
  "feedback-360": {
    ...WHO,
    TAHUN: 2025,
    PERIODE: "TAHUNAN",
    TANGGAL: "2025-12-12",
    NILAI: 85,
    "JUMLAH PENILAI": 7,
    "NOMOR DOKUMEN": "CONTOH/5/2025",
  },
  trainings: {
    ...WHO,
    "NAMA PELATIHAN": "Pelatihan Manajemen Contoh",
    "JAM PELAJARAN": 24,
    "TANGGAL MULAI": "2025-03-03",
    "TANGGAL SELESAI": "2025-03-05",
    PENYELENGGARA: "Badan Contoh",
    "NOMOR SERTIFIKAT": "CONTOH/6/2025",
    "BERLAKU SAMPAI": "2030-03-05",
  },
  "posts-held": {
    ...WHO,
    JABATAN: "Analis SDM Aparatur Ahli Pertama",
    "KELAS JABATAN": "AHLI PERTAMA",
    "UNIT KERJA": "Bidang Contoh",
    "TMT JABATAN": "2019-04-01",
    "TANGGAL SELESAI": "2023-03-31",
    "NOMOR SK": "CONTOH/7/2019",
  },
  educations: {
    ...WHO,
    "TINGKAT PENDIDIKAN": "S2",
    "PROGRAM STUDI": "Magister Administrasi Publik",
    "NAMA SEKOLAH": "Universitas Contoh",
    "TAHUN LULUS": 2019,
    "TANGGAL LULUS": "2019-09-14",
    RELEVANSI: "RELEVAN",
    "NOMOR IJAZAH": "CONTOH/8/2019",
  },
  discipline: {
    ...WHO,
    "TINGKAT HUKUMAN": "RINGAN",
    "JENIS HUKUMAN": "Teguran tertulis",
    "TANGGAL MULAI": "2022-02-01",
    "TANGGAL SELESAI": "2022-07-31",
    "NOMOR SK": "CONTOH/9/2022",
  },
};
