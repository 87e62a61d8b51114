import type {
  EducationLevel,
  EmploymentKind,
  IsoDate,
  Nip,
  PositionClass,
  Sex,
} from "@talenta/talent";
import type { PositionKind } from "../title/title-table.ts";

/** One civil servant (ASN) as a SIASN export tells it, private columns left out. */
export interface EmployeeRecord {
  /** PNS ID, or the NIP where there is none: a PPPK's NIP changes with a new contract. */
  personKey: string;
  pnsId: string | null;
  nip: Nip;
  oldNip: string | null;
  /** Without titles. */
  name: string;
  /** Gelar depan. */
  frontTitle: string | null;
  /** Gelar belakang. */
  backTitle: string | null;
  birthDate: IsoDate | null;
  sex: Sex | null;
  employmentKind: EmploymentKind | null;
  /** In service and at work; false for retired, deceased, dismissed, suspended, on unpaid leave (CLTN). */
  active: boolean;
  /** Kedudukan hukum, as written. */
  legalStanding: string | null;
  /** Still a CPNS; null where the file does not say. */
  probationary: boolean | null;
  /** Golongan/ruang, e.g. `III/a`, or a PPPK's `IX`. */
  rank: string | null;
  rankSince: IsoDate | null;
  initialRank: string | null;
  firstAppointed: IsoDate | null;
  permanentSince: IsoDate | null;
  /** Masa kerja: whole years and months beyond them. */
  serviceYears: number | null;
  serviceMonths: number | null;
  /** Names a title, not a chair. */
  positionId: string | null;
  positionTitle: string | null;
  positionKind: PositionKind | null;
  positionClass: PositionClass | null;
  positionSince: IsoDate | null;
  educationLevel: EducationLevel | null;
  educationName: string | null;
  graduationYear: number | null;
  school: string | null;
  unitId: string | null;
  unitName: string | null;
  parentUnitId: string | null;
  parentUnitName: string | null;
  /** Instansi kerja: the government served. */
  agencyId: string | null;
  agencyName: string | null;
  workplace: string | null;
  emailGov: string | null;
}
