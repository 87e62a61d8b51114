import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { DecimalText, IsoDate, Nip } from "@talenta/talent";
import { periodOf } from "../../cell/text.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import { code, columnFor, day, needed, score, whole } from "../field.ts";
import { WRITE_A_DAY } from "./shared.fields.ts";

/** The result of one round of 360 degree feedback (umpan balik 360 derajat). */
export interface Feedback360Record {
  nip: Nip;
  /** The year it is about. */
  year: number;
  /** `YEAR` for the whole year, else the period as the file names it, upper case. */
  period: string;
  /** The day the round was closed. */
  date: IsoDate;
  /** 0-100, decimal text with a point. */
  score: DecimalText;
  /** How many answered; null where the file does not say. */
  raters: number | null;
  document: string | null;
}

/** 360 degree feedback (umpan balik 360 derajat). */
export const FEEDBACK_360: EvidenceFile<"FEEDBACK_360", "feedback-360", Feedback360Record> = {
  kind: "FEEDBACK_360",
  file: "feedback-360",
  label: { en: "A round of 360 degree feedback", id: "umpan balik 360 derajat" },
  fileLabel: { en: "360 degree feedback", id: "umpan balik 360 derajat" },
  key: ({ year, period }) => ({ kind: "FEEDBACK_360", year, period }),
  keyUntold: [],
  date: ({ date }) => date,
  until: () => null,
  source: ({ document }) => document,
  facts: ({ score }) => ({ score }),
  fields: {
    year: needed(
      whole(
        { name: "TAHUN", meaning: "Year the feedback is about", example: 2025 },
        2000,
        2100,
        "years",
      ),
      missing(say("finding.noYear"), say("finding.writeYear")),
    ),
    period: {
      column: columnFor(
        {
          name: "PERIODE",
          meaning: "Period within the year; empty for the whole year",
          example: "TAHUNAN",
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
        example: "2025-12-12",
      }),
      missing(say("finding.noFeedbackDay"), WRITE_A_DAY),
    ),
    score: needed(
      score({ name: "NILAI", meaning: "Score, 0 to 100", example: 85 }),
      missing(say("finding.noScore"), say("finding.writeScore")),
    ),
    raters: whole(
      { name: "JUMLAH PENILAI", meaning: "How many answered", example: 7 },
      1,
      1000,
      "people",
    ),
    document: code({
      name: "NOMOR DOKUMEN",
      meaning: "Number of the report",
      example: "CONTOH/5/2025",
    }),
  },
};
