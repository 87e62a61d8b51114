import { either, say } from "@talenta/sentences";
import type { IsoDate } from "@talenta/talent";
import { missing } from "../../cell/missing.ts";
import { dateOf } from "../../cell/date.ts";
import { educationNamed } from "../education.words.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import type { EducationRecord } from "../evidence.records.ts";
import { RELEVANCE_WORDS } from "../evidence.words.ts";
import { code, columnFor, day, text, whole, word, wordIn } from "../field.ts";

/** Educations completed (riwayat pendidikan). */
export const EDUCATION_FILE: EvidenceFile<EducationRecord> = {
  kind: "educations",
  fields: {
    level: {
      column: columnFor(
        {
          name: "TINGKAT PENDIDIKAN",
          meaning: "Level: SD to S3",
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
    }),
    school: text({
      name: "NAMA SEKOLAH",
      meaning: "School or university",
    }),
    graduationYear: {
      ...whole({ name: "TAHUN LULUS", meaning: "Year of graduation" }, 1940, 2100, "years"),
      read: (cells) =>
        cells.integer("TAHUN LULUS", 1940, 2100, "years") ??
        yearOf(dateOf(cells.raw("TANGGAL LULUS") ?? "")),
      toldBy: ["TAHUN LULUS", "TANGGAL LULUS"],
      missing: missing(say("finding.noGraduationYear"), say("finding.writeYearOrDay")),
    },
    graduatedOn: day({
      name: "TANGGAL LULUS",
      meaning: "Day of graduation",
      rare: true,
    }),
    relevance: word(
      {
        name: "RELEVANSI",
        meaning: "To the post held: RELEVAN, SERUMPUN or TIDAK RELEVAN; empty: not judged yet",
      },
      RELEVANCE_WORDS,
    ),
    document: code({
      name: "NOMOR IJAZAH",
      meaning: "Number of the diploma",
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
