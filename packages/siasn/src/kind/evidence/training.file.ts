import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { DecimalText, IsoDate, Nip } from "@talenta/talent";
import { folded } from "../../cell/text.ts";
import { dateOf } from "../../cell/date.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import { code, day, decimal, needed, text } from "../field.ts";
import { endsAfterStart, firstDay, lastDay, WRITE_A_DAY } from "./shared.fields.ts";

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

/** Trainings (pelatihan, pengembangan kompetensi). */
export const TRAINING: EvidenceFile<"TRAINING", "trainings", TrainingRecord> = {
  kind: "TRAINING",
  file: "trainings",
  label: { en: "A training", id: "pelatihan" },
  fileLabel: { en: "Trainings", id: "pelatihan" },
  key: ({ from, title }) => ({ kind: "TRAINING", from, title: folded(title) }),
  keyUntold: [],
  // Hours are earned on the last day.
  date: ({ until }) => until,
  until: ({ validUntil }) => validUntil,
  source: ({ certificate, provider }) => certificate ?? provider,
  facts: ({ hours }) => ({ hours }),
  fields: {
    title: needed(
      text({
        name: "NAMA PELATIHAN",
        meaning: "What the training is called",
        example: "Pelatihan Manajemen Contoh",
      }),
      missing(say("finding.noTrainingName"), say("finding.writeName")),
    ),
    hours: needed(
      decimal(
        {
          name: "JAM PELAJARAN",
          meaning: "Hours of training (JP)",
          example: 24,
        },
        0,
        10_000,
        "hours",
      ),
      missing(say("finding.noHours"), say("finding.writeHours")),
    ),
    from: needed(
      firstDay("First day of the training", "2025-03-03"),
      missing(say("finding.noTrainingDay"), WRITE_A_DAY),
    ),
    until: {
      ...lastDay("Last day of the training; empty when it was one day", "2025-03-05"),
      read: (cells) => cells.date("TANGGAL SELESAI") ?? dateOf(cells.raw("TANGGAL MULAI") ?? ""),
      missing: say("finding.noLastDay"),
    },
    provider: text({
      name: "PENYELENGGARA",
      meaning: "Who held it",
      example: "Badan Contoh",
    }),
    certificate: code({
      name: "NOMOR SERTIFIKAT",
      meaning: "Number of the certificate",
      example: "CONTOH/6/2025",
    }),
    validUntil: day({
      name: "BERLAKU SAMPAI",
      meaning: "Last day the certificate counts; empty for ever",
      example: "2030-03-05",
      rare: true,
    }),
  },
  from: { field: "from", age: 18 },
  check(record, cells) {
    endsAfterStart(record, cells);
    cells.rejectEndBefore("BERLAKU SAMPAI", record.from, record.validUntil);
  },
};
