import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import type { AwardRecord } from "../evidence.records.ts";
import { AWARD_LEVEL_WORDS } from "../evidence.words.ts";
import { day, needed, text, word } from "../field.ts";
import { decree, WRITE_A_DAY } from "./shared.fields.ts";

/** Awards (penghargaan). */
export const AWARD_FILE: EvidenceFile<AwardRecord> = {
  kind: "awards",
  fields: {
    date: needed(
      day({
        name: "TANGGAL",
        meaning: "Day the award was given",
      }),
      missing(say("finding.noAwardDay"), WRITE_A_DAY),
    ),
    title: needed(
      text({
        name: "NAMA PENGHARGAAN",
        meaning: "What the award is called",
      }),
      missing(say("finding.noAwardName"), say("finding.writeName")),
    ),
    level: needed(
      word(
        {
          name: "TINGKAT",
          meaning: "UNIT KERJA, INSTANSI, NASIONAL or INTERNASIONAL",
        },
        AWARD_LEVEL_WORDS,
      ),
      missing(say("finding.noAwardLevel"), say("finding.writeAwardLevel")),
    ),
    issuer: text({ name: "PEMBERI", meaning: "Who gave it" }),
    document: decree("Number of the decree or certificate"),
  },
  from: { field: "date", age: 20 },
};
