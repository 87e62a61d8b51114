import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { AwardLevel, IsoDate, Nip } from "@talenta/talent";
import { folded } from "../../cell/text.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import { AWARD_LEVEL_WORDS } from "../evidence.words.ts";
import { day, needed, text, word } from "../field.ts";
import { decree, WRITE_A_DAY } from "./shared.fields.ts";

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

/** Awards (penghargaan). */
export const AWARD: EvidenceFile<"AWARD", "awards", AwardRecord> = {
  kind: "AWARD",
  file: "awards",
  label: { en: "An award", id: "penghargaan" },
  fileLabel: { en: "Awards", id: "penghargaan" },
  key: ({ date, title }) => ({ kind: "AWARD", date, title: folded(title) }),
  keyUntold: [],
  date: ({ date }) => date,
  until: () => null,
  source: ({ document, issuer }) => document ?? issuer,
  facts: ({ level }) => ({ level }),
  fields: {
    date: needed(
      day({
        name: "TANGGAL",
        meaning: "Day the award was given",
        example: "2025-08-17",
      }),
      missing(say("finding.noAwardDay"), WRITE_A_DAY),
    ),
    title: needed(
      text({
        name: "NAMA PENGHARGAAN",
        meaning: "What the award is called",
        example: "Inovasi Pelayanan Contoh",
      }),
      missing(say("finding.noAwardName"), say("finding.writeName")),
    ),
    level: needed(
      word(
        {
          name: "TINGKAT",
          meaning: "UNIT KERJA, INSTANSI, NASIONAL or INTERNASIONAL",
          example: "INSTANSI",
        },
        AWARD_LEVEL_WORDS,
      ),
      missing(say("finding.noAwardLevel"), say("finding.writeAwardLevel")),
    ),
    issuer: text({ name: "PEMBERI", meaning: "Who gave it", example: "Bupati Contoh" }),
    document: decree("Number of the decree or certificate", "CONTOH/3/2025"),
  },
  from: { field: "date", age: 20 },
};
