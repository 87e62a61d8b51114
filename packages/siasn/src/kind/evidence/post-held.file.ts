import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { IsoDate, Nip, PositionClass } from "@talenta/talent";
import { folded } from "../../cell/text.ts";
import type { Cells } from "../../cell/cells.ts";
import { classOf } from "../../title/class-of.ts";
import { DEFAULT_TITLES } from "../../title/default-titles.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import { POSITION_CLASS_WORDS } from "../evidence.words.ts";
import { day, needed, text, word } from "../field.ts";
import { decree, endsAfterStart, lastDay, WRITE_A_DAY } from "./shared.fields.ts";

const STATED_CLASS = word(
  {
    name: "KELAS JABATAN",
    meaning: "Class of the post; where empty, the table of titles decides",
    example: "AHLI PERTAMA",
  },
  POSITION_CLASS_WORDS,
);

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

/** Posts held (riwayat jabatan). */
export const POST_HELD: EvidenceFile<"POST_HELD", "posts-held", PostHeldRecord> = {
  kind: "POST_HELD",
  file: "posts-held",
  label: { en: "A post held, now or earlier", id: "riwayat jabatan" },
  fileLabel: { en: "Posts held, now and earlier", id: "riwayat jabatan" },
  key: ({ from, title }) => ({ kind: "POST_HELD", from, title: folded(title) }),
  keyUntold: [],
  date: ({ from }) => from,
  until: ({ until }) => until,
  source: ({ document }) => document,
  facts: ({ positionClass }) => ({ positionClass }),
  fields: {
    title: needed(
      text({
        name: "JABATAN",
        meaning: "Title of the post",
        example: "Analis SDM Aparatur Ahli Pertama",
      }),
      missing(say("finding.noPostTitle"), say("finding.writePostTitle")),
    ),
    positionClass: {
      ...STATED_CLASS,
      read: classIn,
    },
    unit: text({ name: "UNIT KERJA", meaning: "Unit", example: "Bidang Contoh" }),
    from: needed(
      day({
        name: "TMT JABATAN",
        meaning: "In the post since",
        example: "2019-04-01",
      }),
      missing(say("finding.noPostDay"), WRITE_A_DAY),
    ),
    until: lastDay("Last day in the post; empty for the post held now", "2023-03-31"),
    document: decree("Number of the decree", "CONTOH/7/2019"),
  },
  from: { field: "from", age: 18 },
  check: endsAfterStart,
};

/** The class the file states, else the one the table of titles gives. */
function classIn(cells: Cells) {
  const stated = STATED_CLASS.read(cells);
  const title = cells.raw("JABATAN");
  if (stated !== null || title === null) return stated;
  return classOf(DEFAULT_TITLES, { title, kind: null, agency: null });
}
