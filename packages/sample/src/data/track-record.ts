import type { PositionClass } from "@talenta/talent";

/** Awards by level: what they are called and who gives them. Invented. */
export const AWARDS = {
  UNIT: [
    ["Pegawai Teladan Unit Kerja", "Kepala Perangkat Daerah"],
    ["Layanan Tersenyum", "Kepala Perangkat Daerah"],
  ],
  AGENCY: [
    ["Aparatur Berprestasi", "Kepala Daerah"],
    ["Inovasi Pelayanan Daerah", "Kepala Daerah"],
    ["Satya Bakti Daerah", "Kepala Daerah"],
  ],
  NATIONAL: [
    ["Inovasi Pelayanan Publik Tingkat Nasional", "Panitia Nasional Contoh"],
    ["Aparatur Inspiratif", "Panitia Nasional Contoh"],
  ],
  INTERNATIONAL: [["Public Service Award (contoh)", "Panitia Internasional Contoh"]],
} as const;

export const TEAMS: readonly string[] = [
  "Tim Reformasi Birokrasi",
  "Tim Penyusunan Rencana Kerja",
  "Tim Percepatan Penurunan Stunting",
  "Tim Pengendalian Inflasi Daerah",
  "Tim Sistem Pemerintahan Berbasis Elektronik",
  "Tim Pembangunan Zona Integritas",
  "Tim Penyusunan Laporan Kinerja",
  "Tim Survei Kepuasan Masyarakat",
];
export const TEAM_ROLES = [
  ["Anggota", 80],
  ["Sekretaris", 12],
  ["Ketua", 8],
] as const;

export const TRAININGS: readonly (readonly [title: string, hours: number, days: number])[] = [
  ["Pelatihan Pelayanan Publik Prima", 24, 3],
  ["Webinar Manajemen ASN", 4, 1],
  ["Bimbingan Teknis Aplikasi Pemerintahan", 16, 2],
  ["Pelatihan Analisis Data Dasar", 32, 4],
  ["Pelatihan Penyusunan Anggaran", 24, 3],
  ["Sosialisasi Anti Gratifikasi", 6, 1],
  ["Pelatihan Komunikasi Publik", 20, 3],
  ["Pelatihan Teknis Bidang Tugas", 40, 5],
];
export const LEADERS_TRAININGS: readonly (readonly [string, number, number])[] = [
  ["Pelatihan Kepemimpinan Pengawas", 120, 45],
  ["Pelatihan Kepemimpinan Administrator", 160, 60],
  ["Pelatihan Manajemen Perubahan", 30, 4],
];
export const TRAINERS: readonly string[] = [
  "BPSDM Provinsi (contoh)",
  "LAN RI (contoh)",
  "Lembaga Pelatihan Contoh",
];

/** The class somebody usually comes from. */
export const CLASS_BEFORE: Readonly<Partial<Record<PositionClass, PositionClass>>> = {
  JPT_MADYA: "JPT_PRATAMA",
  JPT_PRATAMA: "ADMINISTRATOR",
  ADMINISTRATOR: "PENGAWAS",
  PENGAWAS: "PELAKSANA",
  AHLI_UTAMA: "AHLI_MADYA",
  AHLI_MADYA: "AHLI_MUDA",
  AHLI_MUDA: "AHLI_PERTAMA",
  PENYELIA: "MAHIR",
  MAHIR: "TERAMPIL",
  PELAKSANA: "PELAKSANA",
};

/** Posts one leads from before leading higher. */
export const EARLIER_TITLES: Readonly<Partial<Record<PositionClass, readonly string[]>>> = {
  JPT_PRATAMA: ["Kepala Dinas Perhubungan", "Kepala Dinas Sosial", "Asisten Pemerintahan"],
  ADMINISTRATOR: ["Kepala Bidang Perencanaan", "Sekretaris Kecamatan", "Kepala Bagian Umum"],
  PENGAWAS: ["Kepala Seksi Pemerintahan", "Kepala Subbagian Keuangan", "Kepala Seksi Pelayanan"],
  PELAKSANA: [
    "Pengadministrasi Perkantoran",
    "Pengolah Data dan Informasi",
    "Penelaah Teknis Kebijakan",
  ],
};

/** Punishments by level and how long they are served, in months (PP 94/2021). */
export const PUNISHMENTS = {
  LIGHT: [
    ["Teguran lisan", 0],
    ["Teguran tertulis", 0],
    ["Pernyataan tidak puas secara tertulis", 0],
  ],
  MODERATE: [
    ["Pemotongan tunjangan kinerja 25 persen", 6],
    ["Pemotongan tunjangan kinerja 25 persen", 9],
  ],
  SEVERE: [
    ["Penurunan jabatan setingkat lebih rendah", 12],
    ["Pembebasan dari jabatan menjadi jabatan pelaksana", 12],
  ],
} as const;

/** What teachers studied, by kind of school; all are S.Pd. */
export const TEACHERS_PROGRAMMES: readonly (readonly [
  school: RegExp,
  programmes: readonly string[],
])[] = [
  [
    /^SD /,
    [
      "Pendidikan Guru Sekolah Dasar",
      "Pendidikan Guru Sekolah Dasar",
      "Pendidikan Guru Sekolah Dasar",
      "Pendidikan Jasmani",
      "Pendidikan Agama Islam",
      "Pendidikan Bahasa Inggris",
    ],
  ],
  [
    /./,
    [
      "Pendidikan Matematika",
      "Pendidikan Bahasa Indonesia",
      "Pendidikan Bahasa Inggris",
      "Pendidikan Ilmu Pengetahuan Alam",
      "Pendidikan Ilmu Pengetahuan Sosial",
      "Pendidikan Biologi",
      "Pendidikan Fisika",
      "Pendidikan Kimia",
      "Pendidikan Ekonomi",
      "Pendidikan Sejarah",
      "Pendidikan Pancasila dan Kewarganegaraan",
      "Pendidikan Jasmani",
      "Pendidikan Agama Islam",
      "Bimbingan dan Konseling",
      "Pendidikan Seni Budaya",
    ],
  ],
];
