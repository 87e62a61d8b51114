import type { EmployeeRecord } from "@talenta/siasn";

/**
 * The field the cell of a column fills, where an empty cell leaves nothing in it: neither what the NIP says as well,
 * nor a PNS ID, which is never given up.
 */
export const EMPLOYEE_FIELDS: Readonly<Record<string, keyof EmployeeRecord>> = {
  "NIP LAMA": "oldNip",
  "GELAR DEPAN": "frontTitle",
  "GELAR BELAKANG": "backTitle",
  "KEDUDUKAN HUKUM NAMA": "legalStanding",
  "STATUS CPNS PNS": "probationary",
  "GOL AKHIR NAMA": "rank",
  "TMT GOLONGAN": "rankSince",
  "GOL AWAL NAMA": "initialRank",
  "TMT CPNS": "firstAppointed",
  "TMT PNS": "permanentSince",
  "MK TAHUN": "serviceYears",
  "MK BULAN": "serviceMonths",
  "JABATAN ID": "positionId",
  "JABATAN NAMA": "positionTitle",
  "JENIS JABATAN NAMA": "positionKind",
  "TMT JABATAN": "positionSince",
  "TINGKAT PENDIDIKAN NAMA": "educationLevel",
  "PENDIDIKAN NAMA": "educationName",
  "TAHUN LULUS": "graduationYear",
  "NAMA SEKOLAH": "school",
  "UNOR ID": "unitId",
  "UNOR NAMA": "unitName",
  "SATUAN KERJA KERJA NAMA": "parentUnitName",
  "INSTANSI KERJA ID": "agencyId",
  "INSTANSI KERJA NAMA": "agencyName",
  "LOKASI KERJA NAMA": "workplace",
  "EMAIL GOV": "emailGov",
};
