import { either, say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { EducationLevel, IsoDate, Nip, Relevance } from "@talenta/talent";
import { folded } from "../../cell/text.ts";
import { dateOf } from "../../cell/date.ts";
import { educationNamed } from "../education.words.ts";
import { type EvidenceFile, lastDayOf } from "../evidence-file.ts";
import { RELEVANCE_WORDS } from "../evidence.words.ts";
import { code, columnFor, day, text, whole, word, wordIn } from "../field.ts";

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

/** Educations completed (riwayat pendidikan). */
export const EDUCATION: EvidenceFile<"EDUCATION", "educations", EducationRecord> = {
  kind: "EDUCATION",
  file: "educations",
  label: { en: "An education completed", id: "riwayat pendidikan" },
  fileLabel: { en: "Educations completed", id: "riwayat pendidikan" },
  key: ({ level, graduationYear, programme }) => ({
    kind: "EDUCATION",
    level,
    graduationYear,
    programme: programme && folded(programme),
  }),
  keyUntold: ["programme"],
  date: ({ graduatedOn, graduationYear }) => graduatedOn ?? lastDayOf(graduationYear),
  until: () => null,
  source: ({ document, school }) => document ?? school,
  facts: ({ level, relevance }) => ({ level, relevance }),
  fields: {
    level: {
      column: columnFor(
        {
          name: "TINGKAT PENDIDIKAN",
          meaning: "Level: SD to S3",
          example: "S2",
        },
        "text",
        { required: true },
      ),
      read: (cells) =>
        wordIn(
          cells,
          "TINGKAT PENDIDIKAN",
          educationNamed,
          either(["SD", "SLTP", "SLTA", say("finding.levelRange"), "S1", "S2", "S3"]),
        ),
      write: (level) => level,
      missing: missing(say("finding.noEducationLevel"), say("finding.writeEducationLevel")),
    },
    programme: text({
      name: "PROGRAM STUDI",
      meaning: "Field of study",
      example: "Magister Administrasi Publik",
    }),
    school: text({
      name: "NAMA SEKOLAH",
      meaning: "School or university",
      example: "Universitas Contoh",
    }),
    graduationYear: {
      ...whole(
        { name: "TAHUN LULUS", meaning: "Year of graduation", example: 2019 },
        1940,
        2100,
        "years",
      ),
      read: (cells) =>
        cells.integer("TAHUN LULUS", 1940, 2100, "years") ??
        yearOf(dateOf(cells.raw("TANGGAL LULUS") ?? "")),
      toldBy: ["TAHUN LULUS", "TANGGAL LULUS"],
      missing: missing(say("finding.noGraduationYear"), say("finding.writeYearOrDay")),
    },
    graduatedOn: day({
      name: "TANGGAL LULUS",
      meaning: "Day of graduation",
      example: "2019-09-14",
      rare: true,
    }),
    relevance: word(
      {
        name: "RELEVANSI",
        meaning: "To the post held: RELEVAN, SERUMPUN or TIDAK RELEVAN; empty: not judged yet",
        example: "RELEVAN",
      },
      RELEVANCE_WORDS,
    ),
    document: code({
      name: "NOMOR IJAZAH",
      meaning: "Number of the diploma",
      example: "CONTOH/8/2019",
    }),
  },
  check({ graduationYear, graduatedOn }, cells) {
    if (graduatedOn === null || yearOf(graduatedOn) === graduationYear) return;
    const message = say("finding.graduationYear");
    cells.note("TAHUN LULUS", "CONSISTENCY", message);
  },
};

const yearOf = (date: IsoDate | null): number | null =>
  date === null ? null : Number(date.slice(0, 4));
