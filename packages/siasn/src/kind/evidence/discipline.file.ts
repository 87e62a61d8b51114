import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { DisciplineLevel, IsoDate, Nip } from "@talenta/talent";
import type { EvidenceFile } from "../evidence-file.ts";
import { DISCIPLINE_WORDS } from "../evidence.words.ts";
import { columnFor, needed, text, word } from "../field.ts";
import { decree, endsAfterStart, firstDay, lastDay, WRITE_A_DAY } from "./shared.fields.ts";

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

/** Disciplinary punishments (hukuman disiplin). The offence itself is private and dropped. */
export const DISCIPLINE: EvidenceFile<"DISCIPLINE", "discipline", DisciplineRecord> = {
  kind: "DISCIPLINE",
  file: "discipline",
  label: { en: "A disciplinary punishment", id: "hukuman disiplin" },
  fileLabel: { en: "Disciplinary punishments", id: "hukuman disiplin" },
  key: ({ level, from }) => ({ kind: "DISCIPLINE", level, from }),
  keyUntold: [],
  date: ({ from }) => from,
  until: ({ until }) => until,
  source: ({ document }) => document,
  facts: ({ level }) => ({ level }),
  fields: {
    level: needed(
      word(
        {
          name: "TINGKAT HUKUMAN",
          meaning: "RINGAN, SEDANG or BERAT (PP 94/2021)",
          example: "RINGAN",
        },
        DISCIPLINE_WORDS,
      ),
      missing(say("finding.noPunishmentLevel"), say("finding.writePunishmentLevel")),
    ),
    punishment: text({
      name: "JENIS HUKUMAN",
      meaning: "Kind of punishment, as worded",
      example: "Teguran tertulis",
    }),
    from: needed(
      firstDay("First day the punishment holds", "2022-02-01"),
      missing(say("finding.noPunishmentDay"), WRITE_A_DAY),
    ),
    until: lastDay("Last day the punishment is served", "2022-07-31"),
    document: decree("Number of the decree", "CONTOH/9/2022"),
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
