import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import { periodOf } from "../../cell/text.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import type { Feedback360Record } from "../evidence.records.ts";
import { code, columnFor, day, needed, score, whole } from "../field.ts";
import { WRITE_A_DAY } from "./shared.fields.ts";

/** 360 degree feedback (umpan balik 360 derajat). */
export const FEEDBACK_360_FILE: EvidenceFile<Feedback360Record> = {
  kind: "feedback-360",
  fields: {
    year: needed(
      whole({ name: "TAHUN", meaning: "Year the feedback is about" }, 2000, 2100, "years"),
      missing(say("finding.noYear"), say("finding.writeYear")),
    ),
    period: {
      column: columnFor(
        {
          name: "PERIODE",
          meaning: "Period within the year; empty for the whole year",
          rare: true,
        },
        "text",
      ),
      read: (cells) => periodOf(cells.text("PERIODE")),
      write: (period) => (period === "YEAR" ? null : period),
      toldBy: [],
      missing: null,
    },
    date: needed(
      day({
        name: "TANGGAL",
        meaning: "Day the feedback was closed",
      }),
      missing(say("finding.noFeedbackDay"), WRITE_A_DAY),
    ),
    score: needed(
      score({ name: "NILAI", meaning: "Score, 0 to 100" }),
      missing(say("finding.noScore"), say("finding.writeScore")),
    ),
    raters: whole({ name: "JUMLAH PENILAI", meaning: "How many answered" }, 1, 1000, "people"),
    document: code({
      name: "NOMOR DOKUMEN",
      meaning: "Number of the report",
    }),
  },
};
