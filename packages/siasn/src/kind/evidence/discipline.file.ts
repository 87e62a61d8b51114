import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import type { DisciplineRecord } from "../evidence.records.ts";
import { DISCIPLINE_WORDS } from "../evidence.words.ts";
import { columnFor, needed, text, word } from "../field.ts";
import { decree, endsAfterStart, firstDay, lastDay, WRITE_A_DAY } from "./shared.fields.ts";

/** Disciplinary punishments (hukuman disiplin). The offence itself is private and dropped. */
export const DISCIPLINE_FILE: EvidenceFile<DisciplineRecord> = {
  kind: "discipline",
  fields: {
    level: needed(
      word(
        {
          name: "TINGKAT HUKUMAN",
          meaning: "RINGAN, SEDANG or BERAT (PP 94/2021)",
        },
        DISCIPLINE_WORDS,
      ),
      missing(say("finding.noPunishmentLevel"), say("finding.writePunishmentLevel")),
    ),
    punishment: text({
      name: "JENIS HUKUMAN",
      meaning: "Kind of punishment, as worded",
    }),
    from: needed(
      firstDay("First day the punishment holds"),
      missing(say("finding.noPunishmentDay"), WRITE_A_DAY),
    ),
    until: lastDay("Last day the punishment is served"),
    document: decree("Number of the decree"),
  },
  besides: [
    columnFor(
      {
        name: "URAIAN PELANGGARAN",
        meaning: "What the punishment was for",
        rare: true,
      },
      "text",
      { sensitivity: "private" },
    ),
  ],
  check: endsAfterStart,
};
