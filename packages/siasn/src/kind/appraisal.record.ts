import type { Expectation, Nip, Rating } from "@talenta/talent";

/** Levels of award, as the items of the default policy name them. */
export const AWARDS = ["NONE", "UNIT", "AGENCY", "NATIONAL", "INTERNATIONAL"] as const;
export type Award = (typeof AWARDS)[number];

/** One performance rating (SKP, `skp22` record) of one person and period. */
export interface AppraisalRecord {
  nip: Nip;
  year: number;
  /** `YEAR` for the yearly rating, else the period as the file names it, upper case. */
  period: string;
  /** Hasil kerja against expectation. */
  results: Expectation | null;
  /** Perilaku kerja against expectation. */
  behaviour: Expectation | null;
  /** Predikat kinerja as stated; derived from the two expectations where the file does not state it. */
  rating: Rating;
  /** The figures beside the words, decimal text as written. */
  resultsScore: string | null;
  behaviourScore: string | null;
  ratingScore: string | null;
  /** Highest award (penghargaan) of the year; null where the file does not say. */
  award: Award | null;
  /** Team assignments (penugasan tim) within the last two years. */
  teamAssignments: number | null;
  /** 360 degree feedback (umpan balik), 0-100, decimal text. */
  feedback360: string | null;
  raterName: string | null;
  raterNip: string | null;
  raterRank: string | null;
  raterPosition: string | null;
  raterUnit: string | null;
  raterStatus: string | null;
}
