/**
 * Position classes (jenjang jabatan), Law 20/2023 and PermenPANRB 1/2023.
 * JPT is senior leadership; Administrator and Pengawas are echelon III and IV; Pelaksana is staff;
 * from Ahli Utama on they are functional posts (jabatan fungsional), expert levels before skilled ones.
 */
export const POSITION_CLASSES = [
  "JPT_UTAMA",
  "JPT_MADYA",
  "JPT_PRATAMA",
  "ADMINISTRATOR",
  "PENGAWAS",
  "PELAKSANA",
  "AHLI_UTAMA",
  "AHLI_MADYA",
  "AHLI_MUDA",
  "AHLI_PERTAMA",
  "PENYELIA",
  "MAHIR",
  "TERAMPIL",
  "PEMULA",
] as const;

/** One of the fourteen classes of position. */
export type PositionClass = (typeof POSITION_CLASSES)[number];

/** Kinds of employment: PNS are permanent civil servants, PPPK work on contract. */
export const EMPLOYMENT_KINDS = ["PNS", "PPPK"] as const;

/** Permanent (PNS) or on contract (PPPK). */
export type EmploymentKind = (typeof EMPLOYMENT_KINDS)[number];

/** Sexes as the employee number records them. */
export const SEXES = ["FEMALE", "MALE"] as const;

/** Female or male, as recorded. */
export type Sex = (typeof SEXES)[number];

/** Levels of education (tingkat pendidikan), lowest first; S1, S2 and S3 are bachelor, master and doctor, D4 stands beside S1. */
export const EDUCATION_LEVELS = [
  "SD",
  "SLTP",
  "SLTA",
  "D1",
  "D2",
  "D3",
  "D4",
  "S1",
  "S2",
  "S3",
] as const;

/** One level of education. */
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];
