import type { EducationLevel, PositionClass } from "@talenta/talent";

/** Where a profession works. */
type Workplace = "SCHOOL" | "HEALTH" | "OFFICE" | "FIELD";

/** A functional post without its level, or a title of staff. */
export interface Profession {
  readonly title: string;
  readonly workplace: Workplace;
  /** How common it is. */
  readonly weight: number;
  readonly classes: readonly (readonly [PositionClass, number])[];
  /** Share of women. */
  readonly women: number;
  /** Title before the name that comes with the profession. */
  readonly front: string | null;
  /** First degree and its title behind the name. */
  readonly programme: string;
  readonly degree: string;
}

const EXPERT = [
  ["AHLI_PERTAMA", 50],
  ["AHLI_MUDA", 33],
  ["AHLI_MADYA", 16],
  ["AHLI_UTAMA", 0.6],
] as const;
const BOTH = [
  ["TERAMPIL", 30],
  ["MAHIR", 20],
  ["PENYELIA", 12],
  ["AHLI_PERTAMA", 22],
  ["AHLI_MUDA", 12],
  ["AHLI_MADYA", 3],
] as const;
const SKILLED = [
  ["PEMULA", 16],
  ["TERAMPIL", 42],
  ["MAHIR", 24],
  ["PENYELIA", 14],
] as const;
const STAFF = [["PELAKSANA", 1]] as const;

const profession = (
  title: string,
  workplace: Workplace,
  weight: number,
  classes: Profession["classes"],
  women: number,
  programme: string,
  degree: string,
  front: string | null = null,
): Profession => ({ title, workplace, weight, classes, women, programme, degree, front });

export const PROFESSIONS: readonly Profession[] = [
  profession("Guru", "SCHOOL", 430, EXPERT, 0.66, "Pendidikan Guru Sekolah Dasar", "S.Pd."),
  profession(
    "Pengawas Sekolah",
    "SCHOOL",
    8,
    [
      ["AHLI_MUDA", 3],
      ["AHLI_MADYA", 7],
    ],
    0.4,
    "Administrasi Pendidikan",
    "S.Pd.",
  ),
  profession("Perawat", "HEALTH", 70, BOTH, 0.7, "Keperawatan", "S.Kep."),
  profession("Bidan", "HEALTH", 60, BOTH, 1, "Kebidanan", "S.Tr.Keb."),
  profession("Dokter", "HEALTH", 18, EXPERT, 0.55, "Profesi Dokter", "", "dr."),
  profession("Dokter Gigi", "HEALTH", 5, EXPERT, 0.7, "Profesi Dokter Gigi", "", "drg."),
  profession("Apoteker", "HEALTH", 7, EXPERT, 0.75, "Profesi Apoteker", "S.Farm.", "apt."),
  profession("Sanitarian", "HEALTH", 9, BOTH, 0.5, "Kesehatan Lingkungan", "S.K.M."),
  profession("Nutrisionis", "HEALTH", 8, BOTH, 0.85, "Gizi", "S.Gz."),
  profession("Penyuluh Pertanian", "FIELD", 28, BOTH, 0.35, "Agribisnis", "S.P."),
  profession("Polisi Pamong Praja", "FIELD", 20, SKILLED, 0.15, "Ilmu Pemerintahan", "S.I.P."),
  profession("Analis Kebijakan", "OFFICE", 12, EXPERT, 0.45, "Ilmu Administrasi Negara", "S.A.P."),
  profession("Analis Sumber Daya Manusia Aparatur", "OFFICE", 12, EXPERT, 0.5, "Manajemen", "S.E."),
  profession("Perencana", "OFFICE", 10, EXPERT, 0.45, "Perencanaan Wilayah dan Kota", "S.T."),
  profession("Auditor", "OFFICE", 9, EXPERT, 0.5, "Akuntansi", "S.E."),
  profession("Analis Keuangan Pusat dan Daerah", "OFFICE", 8, EXPERT, 0.5, "Akuntansi", "S.Ak."),
  profession("Pranata Komputer", "OFFICE", 10, BOTH, 0.3, "Teknik Informatika", "S.Kom."),
  profession("Arsiparis", "OFFICE", 8, BOTH, 0.6, "Kearsipan", "S.I.P."),
  profession("Pustakawan", "OFFICE", 5, BOTH, 0.65, "Ilmu Perpustakaan", "S.I.Pust."),
  profession("Teknik Jalan dan Jembatan", "FIELD", 8, EXPERT, 0.15, "Teknik Sipil", "S.T."),
  profession(
    "Penelaah Teknis Kebijakan",
    "OFFICE",
    70,
    STAFF,
    0.5,
    "Ilmu Administrasi Negara",
    "S.A.P.",
  ),
  profession("Penata Layanan Operasional", "OFFICE", 40, STAFF, 0.45, "Manajemen", "S.M."),
  profession("Pengolah Data dan Informasi", "OFFICE", 50, STAFF, 0.5, "Ilmu Komputer", "S.Kom."),
  profession(
    "Pengadministrasi Perkantoran",
    "OFFICE",
    60,
    STAFF,
    0.5,
    "Ilmu Administrasi Niaga",
    "S.A.B.",
  ),
  profession("Operator Layanan Operasional", "FIELD", 40, STAFF, 0.2, "Manajemen", "S.M."),
  profession(
    "Pengelola Layanan Kesehatan",
    "HEALTH",
    14,
    STAFF,
    0.7,
    "Kesehatan Masyarakat",
    "S.K.M.",
  ),
];

/** First degrees of those who lead. */
export const LEADERS_DEGREES: readonly (readonly [programme: string, degree: string])[] = [
  ["Ilmu Pemerintahan", "S.I.P."],
  ["Ilmu Hukum", "S.H."],
  ["Manajemen", "S.E."],
  ["Teknik Sipil", "S.T."],
  ["Ilmu Administrasi Negara", "S.Sos."],
  ["Agribisnis", "S.P."],
  ["Kesehatan Masyarakat", "S.K.M."],
  ["Akuntansi", "S.E."],
  ["Pemerintahan Terapan", "S.STP."],
];

/** Second degrees. */
export const MASTERS: readonly (readonly [programme: string, degree: string])[] = [
  ["Magister Manajemen", "M.M."],
  ["Magister Administrasi Publik", "M.A.P."],
  ["Magister Hukum", "M.H."],
  ["Magister Sains", "M.Si."],
  ["Magister Pendidikan", "M.Pd."],
  ["Magister Kesehatan", "M.Kes."],
];

/** What belongs to a class: ranks, ages, service, schooling. */
export interface ClassModel {
  readonly ranks: readonly string[];
  readonly ages: readonly [least: number, most: number];
  /** Years of service before one gets there. */
  readonly service: number;
  readonly education: readonly (readonly [EducationLevel, number])[];
  readonly women: number;
}

const model = (
  ranks: string,
  ages: ClassModel["ages"],
  service: number,
  education: ClassModel["education"],
  women = 0.5,
): ClassModel => ({ ranks: ranks.split(" "), ages, service, education, women });

export const CLASSES: Readonly<Record<PositionClass, ClassModel>> = {
  JPT_UTAMA: model(
    "IV/e",
    [52, 59],
    25,
    [
      ["S3", 1],
      ["S2", 1],
    ],
    0.25,
  ),
  JPT_MADYA: model(
    "IV/d IV/e",
    [50, 58],
    24,
    [
      ["S3", 3],
      ["S2", 7],
    ],
    0.2,
  ),
  JPT_PRATAMA: model(
    "IV/b IV/c IV/d",
    [44, 58],
    18,
    [
      ["S3", 6],
      ["S2", 72],
      ["S1", 22],
    ],
    0.22,
  ),
  ADMINISTRATOR: model(
    "III/d IV/a IV/b",
    [38, 57],
    13,
    [
      ["S2", 52],
      ["S1", 44],
      ["D4", 4],
    ],
    0.32,
  ),
  PENGAWAS: model(
    "III/b III/c III/d",
    [33, 57],
    9,
    [
      ["S2", 18],
      ["S1", 68],
      ["D4", 4],
      ["D3", 8],
      ["SLTA", 2],
    ],
    0.42,
  ),
  PELAKSANA: model("II/a II/b II/c II/d III/a III/b", [22, 57], 0, [
    ["S1", 38],
    ["D3", 16],
    ["SLTA", 40],
    ["SLTP", 4],
    ["SD", 2],
  ]),
  AHLI_UTAMA: model("IV/d IV/e", [52, 60], 24, [
    ["S3", 3],
    ["S2", 7],
  ]),
  AHLI_MADYA: model("IV/a IV/b IV/c", [41, 59], 15, [
    ["S2", 35],
    ["S1", 65],
  ]),
  AHLI_MUDA: model("III/c III/d", [33, 57], 8, [
    ["S2", 16],
    ["S1", 84],
  ]),
  AHLI_PERTAMA: model("III/a III/b", [23, 54], 0, [
    ["S2", 4],
    ["S1", 94],
    ["D4", 2],
  ]),
  PENYELIA: model("III/c III/d", [38, 57], 14, [
    ["S1", 30],
    ["D3", 70],
  ]),
  MAHIR: model("III/a III/b", [30, 56], 8, [
    ["S1", 14],
    ["D3", 86],
  ]),
  TERAMPIL: model("II/c II/d", [23, 50], 0, [["D3", 100]]),
  PEMULA: model("II/a II/b", [21, 40], 0, [["SLTA", 100]]),
};

/** Suffix of a functional title. */
export const LEVEL_NAMES: Readonly<Partial<Record<PositionClass, string>>> = {
  AHLI_UTAMA: "Ahli Utama",
  AHLI_MADYA: "Ahli Madya",
  AHLI_MUDA: "Ahli Muda",
  AHLI_PERTAMA: "Ahli Pertama",
  PENYELIA: "Penyelia",
  MAHIR: "Mahir",
  TERAMPIL: "Terampil",
  PEMULA: "Pemula",
};
