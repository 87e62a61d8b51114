import type { EmployeeRecord } from "@talenta/siasn";

/** Which columns tell each field of an employee; any one of them is enough. */
const SOURCES: Readonly<Record<keyof EmployeeRecord, readonly string[]>> = {
  personKey: ["PNS ID"],
  pnsId: ["PNS ID"],
  nip: ["NIP BARU"],
  oldNip: ["NIP LAMA"],
  name: ["NAMA"],
  frontTitle: ["GELAR DEPAN"],
  backTitle: ["GELAR BELAKANG"],
  birthDate: ["TANGGAL LAHIR"],
  sex: ["JENIS KELAMIN"],
  employmentKind: ["JENIS PEGAWAI NAMA", "STATUS CPNS PNS"],
  active: ["KEDUDUKAN HUKUM NAMA"],
  legalStanding: ["KEDUDUKAN HUKUM NAMA"],
  probationary: ["STATUS CPNS PNS"],
  rank: ["GOL AKHIR NAMA", "GOL AKHIR ID"],
  rankSince: ["TMT GOLONGAN"],
  initialRank: ["GOL AWAL NAMA"],
  firstAppointed: ["TMT CPNS"],
  permanentSince: ["TMT PNS"],
  serviceYears: ["MK TAHUN"],
  serviceMonths: ["MK BULAN"],
  positionId: ["JABATAN NAMA", "JABATAN ID"],
  positionTitle: ["JABATAN NAMA"],
  positionKind: ["JENIS JABATAN NAMA", "JENIS JABATAN ID"],
  positionClass: ["JABATAN NAMA"],
  positionSince: ["TMT JABATAN"],
  educationLevel: ["TINGKAT PENDIDIKAN NAMA", "TINGKAT PENDIDIKAN ID"],
  educationName: ["PENDIDIKAN NAMA"],
  graduationYear: ["TAHUN LULUS"],
  school: ["NAMA SEKOLAH"],
  unitId: ["UNOR NAMA", "UNOR ID"],
  unitName: ["UNOR NAMA"],
  parentUnitId: ["SATUAN KERJA KERJA NAMA", "SATUAN KERJA INDUK NAMA"],
  parentUnitName: ["SATUAN KERJA KERJA NAMA", "SATUAN KERJA INDUK NAMA"],
  agencyId: ["INSTANSI KERJA ID"],
  agencyName: ["INSTANSI KERJA NAMA", "INSTANSI INDUK NAMA"],
  workplace: ["LOKASI KERJA NAMA"],
  emailGov: ["EMAIL GOV"],
};

/** Fields a file with these columns says nothing about. */
export function untoldFields(columns: readonly string[]): (keyof EmployeeRecord)[] {
  const told = new Set(columns);
  return (Object.keys(SOURCES) as (keyof EmployeeRecord)[]).filter(
    (field) => !SOURCES[field].some((column) => told.has(column)),
  );
}

/** The record with what the file does not tell taken over from what is on record. */
export function withKnown(
  record: EmployeeRecord,
  untold: readonly (keyof EmployeeRecord)[],
  known: EmployeeRecord,
): EmployeeRecord {
  return Object.assign(
    { ...record },
    Object.fromEntries(untold.map((field) => [field, known[field]])),
  );
}
