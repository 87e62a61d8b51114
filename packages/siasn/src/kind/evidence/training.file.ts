import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import { dateOf } from "../../cell/date.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import type { TrainingRecord } from "../evidence.records.ts";
import { code, day, decimal, needed, text } from "../field.ts";
import { endsAfterStart, firstDay, lastDay, WRITE_A_DAY } from "./shared.fields.ts";

/** Trainings (pelatihan, pengembangan kompetensi). */
export const TRAINING_FILE: EvidenceFile<TrainingRecord> = {
  kind: "trainings",
  fields: {
    title: needed(
      text({
        name: "NAMA PELATIHAN",
        meaning: "What the training is called",
      }),
      missing(say("finding.noTrainingName"), say("finding.writeName")),
    ),
    hours: needed(
      decimal(
        {
          name: "JAM PELAJARAN",
          meaning: "Hours of training (JP)",
        },
        0,
        10_000,
        "hours",
      ),
      missing(say("finding.noHours"), say("finding.writeHours")),
    ),
    from: needed(
      firstDay("First day of the training"),
      missing(say("finding.noTrainingDay"), WRITE_A_DAY),
    ),
    until: {
      ...lastDay("Last day of the training; empty when it was one day"),
      read: (cells) => cells.date("TANGGAL SELESAI") ?? dateOf(cells.raw("TANGGAL MULAI") ?? ""),
      missing: say("finding.noLastDay"),
    },
    provider: text({
      name: "PENYELENGGARA",
      meaning: "Who held it",
    }),
    certificate: code({
      name: "NOMOR SERTIFIKAT",
      meaning: "Number of the certificate",
    }),
    validUntil: day({
      name: "BERLAKU SAMPAI",
      meaning: "Last day the certificate counts; empty for ever",
      rare: true,
    }),
  },
  from: { field: "from", age: 18 },
  check(record, cells) {
    endsAfterStart(record, cells);
    cells.rejectEndBefore("BERLAKU SAMPAI", record.from, record.validUntil);
  },
};
