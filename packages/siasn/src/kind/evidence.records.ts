import type {
  AwardLevel,
  DecimalText,
  DisciplineLevel,
  EducationLevel,
  IsoDate,
  Nip,
  PositionClass,
  Relevance,
} from "@talenta/talent";

/** One award (penghargaan). */
export interface AwardRecord {
  nip: Nip;
  /** The day it was given. */
  date: IsoDate;
  title: string;
  level: AwardLevel;
  /** Who gave it. */
  issuer: string | null;
  /** Number of the decree or certificate (nomor SK, piagam). */
  document: string | null;
}

/** One assignment to a team (penugasan tim kerja). */
export interface TeamAssignmentRecord {
  nip: Nip;
  team: string;
  /** Head, secretary, member, as written (kedudukan dalam tim). */
  role: string | null;
  from: IsoDate;
  /** Last day; null while it goes on. */
  until: IsoDate | null;
  document: string | null;
}

/** The result of one round of 360 degree feedback (umpan balik 360 derajat). */
export interface Feedback360Record {
  nip: Nip;
  /** The year it is about. */
  year: number;
  /** `YEAR` for the whole year, else the period as the file names it, upper case. */
  period: string;
  /** The day the round was closed. */
  date: IsoDate;
  /** 0-100, decimal text with a point. */
  score: DecimalText;
  /** How many answered; null where the file does not say. */
  raters: number | null;
  document: string | null;
}

/** One training (pelatihan, pengembangan kompetensi). */
export interface TrainingRecord {
  nip: Nip;
  title: string;
  /** Hours of training (jam pelajaran, JP), decimal text with a point. */
  hours: DecimalText;
  from: IsoDate;
  /** Last day; the first one where the file does not say. */
  until: IsoDate;
  provider: string | null;
  /** Number of the certificate (sertifikat). */
  certificate: string | null;
  /** Last day the certificate counts; null for ever. */
  validUntil: IsoDate | null;
}

/** One post held now or earlier (riwayat jabatan). */
export interface PostHeldRecord {
  nip: Nip;
  title: string;
  /** As the file says, else by the table of titles; null when neither knows. */
  positionClass: PositionClass | null;
  unit: string | null;
  from: IsoDate;
  /** Last day in the post; null for the post held now. */
  until: IsoDate | null;
  /** Number of the decree (nomor SK). */
  document: string | null;
}

/** One education completed (riwayat pendidikan). */
export interface EducationRecord {
  nip: Nip;
  level: EducationLevel;
  /** Field of study (program studi). */
  programme: string | null;
  school: string | null;
  /** The year of graduation; of the day where the file states the day alone. */
  graduationYear: number;
  graduatedOn: IsoDate | null;
  /** Against the post held, as the office judges; null: not judged yet. */
  relevance: Relevance | null;
  /** Number of the diploma (nomor ijazah). */
  document: string | null;
}

/** One disciplinary punishment (hukuman disiplin). What it was for is nobody's business here, and is not read. */
export interface DisciplineRecord {
  nip: Nip;
  level: DisciplineLevel;
  /** The kind of punishment, as written (jenis hukuman). */
  punishment: string | null;
  from: IsoDate;
  /** Last day it is served; null where it has no end or is over at once. */
  until: IsoDate | null;
  document: string | null;
}
