import type {
  EducationLevel as TalentEducationLevel,
  EmploymentKind as TalentEmploymentKind,
  PositionClass as TalentPositionClass,
  Sex as TalentSex,
} from "@talenta/talent";

import { defineEnum } from "./enum.ts";

/** Class of a position (jenjang jabatan). */
export const PositionClass = defineEnum<TalentPositionClass>(
  "PositionClass",
  "Class of a position (jenjang jabatan): structural, staff and functional levels.",
  {
    JPT_UTAMA: "Highest senior executive post (jabatan pimpinan tinggi utama).",
    JPT_MADYA: "Middle senior executive post (jabatan pimpinan tinggi madya).",
    JPT_PRATAMA: "Junior senior executive post (jabatan pimpinan tinggi pratama).",
    ADMINISTRATOR: "Administrator, former echelon III.",
    PENGAWAS: "Supervisor (pengawas), former echelon IV.",
    PELAKSANA: "Staff (pelaksana).",
    AHLI_UTAMA: "Functional expert, principal level (ahli utama).",
    AHLI_MADYA: "Functional expert, senior level (ahli madya).",
    AHLI_MUDA: "Functional expert, junior level (ahli muda).",
    AHLI_PERTAMA: "Functional expert, first level (ahli pertama).",
    PENYELIA: "Functional skilled post, overseer level (penyelia).",
    MAHIR: "Functional skilled post, proficient level (mahir).",
    TERAMPIL: "Functional skilled post, skilled level (terampil).",
    PEMULA: "Functional skilled post, beginner level (pemula).",
  },
);
export type PositionClass = TalentPositionClass;

/** Legal kind of employment of a civil servant (ASN). */
export const EmploymentKind = defineEnum<TalentEmploymentKind>(
  "EmploymentKind",
  "Legal kind of employment of a civil servant (ASN).",
  {
    PNS: "Permanent civil servant (pegawai negeri sipil).",
    PPPK: "Government employee on contract (pegawai pemerintah dengan perjanjian kerja).",
  },
);
export type EmploymentKind = TalentEmploymentKind;

/** Sex as recorded by the civil registry. */
export const Sex = defineEnum<TalentSex>("Sex", "Sex as recorded in the personnel file.", {
  FEMALE: "Female (perempuan).",
  MALE: "Male (laki-laki).",
});
export type Sex = TalentSex;

/** Level of formal education (tingkat pendidikan). */
export const EducationLevel = defineEnum<TalentEducationLevel>(
  "EducationLevel",
  "Level of formal education (tingkat pendidikan), lowest first.",
  {
    SD: "Primary school (sekolah dasar).",
    SLTP: "Lower secondary school (SLTP).",
    SLTA: "Upper secondary school (SLTA).",
    D1: "One-year diploma (diploma I).",
    D2: "Two-year diploma (diploma II).",
    D3: "Three-year diploma (diploma III).",
    D4: "Four-year applied degree (diploma IV).",
    S1: "Bachelor's degree (sarjana).",
    S2: "Master's degree (magister).",
    S3: "Doctorate (doktor).",
  },
);
export type EducationLevel = TalentEducationLevel;
