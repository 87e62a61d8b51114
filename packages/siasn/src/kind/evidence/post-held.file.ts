import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { Cells } from "../../cell/cells.ts";
import { classOf } from "../../title/class-of.ts";
import { DEFAULT_TITLES } from "../../title/default-titles.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import type { PostHeldRecord } from "../evidence.records.ts";
import { POSITION_CLASS_WORDS } from "../evidence.words.ts";
import { day, needed, text, word } from "../field.ts";
import { decree, endsAfterStart, lastDay, WRITE_A_DAY } from "./shared.fields.ts";

const STATED_CLASS = word(
  {
    name: "KELAS JABATAN",
    meaning: "Class of the post; where empty, the table of titles decides",
  },
  POSITION_CLASS_WORDS,
);

/** Posts held (riwayat jabatan). */
export const POST_HELD_FILE: EvidenceFile<PostHeldRecord> = {
  kind: "posts-held",
  fields: {
    title: needed(
      text({
        name: "JABATAN",
        meaning: "Title of the post",
      }),
      missing(say("finding.noPostTitle"), say("finding.writePostTitle")),
    ),
    positionClass: {
      ...STATED_CLASS,
      read: classIn,
    },
    unit: text({ name: "UNIT KERJA", meaning: "Unit" }),
    from: needed(
      day({
        name: "TMT JABATAN",
        meaning: "In the post since",
      }),
      missing(say("finding.noPostDay"), WRITE_A_DAY),
    ),
    until: lastDay("Last day in the post; empty for the post held now"),
    document: decree("Number of the decree"),
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
