import {
  DEFAULT_CUTOFFS,
  DEFAULT_MINIMUM,
  MAIN_WEIGHT,
  PERCENTAGE,
  THIN,
  UNKNOWN,
  assumed,
} from "./default-bases.ts";
import type { AxisDocument } from "./document.ts";

const RATING_SCORE = assumed(
  "a plain Baik means meeting expectation, so it must reach the middle band by itself; another agency uses 100/80/60/40/20",
  "Baik berarti sesuai ekspektasi, jadi dengan sendirinya harus mencapai batas tengah; instansi lain memakai 100/80/60/40/20",
);
const AWARD_LEVELS = assumed(
  "the decree's levels of award are not public; five equal steps",
  "tingkat penghargaan dalam keputusan itu tidak terbuka; lima jenjang yang sama jaraknya",
);
const TEAM_COUNT = assumed(
  "the decree's scale of team assignments is not public; counted within the last two years",
  "skala penugasan tim dalam keputusan itu tidak terbuka; yang dihitung dua tahun terakhir",
);
const NONE_IS_NONE = assumed(
  "nothing on record means there was none",
  "tidak ada catatan berarti memang tidak ada",
);

/** The performance axis (kinerja): main performance 60, supporting performance 40. */
export const DEFAULT_PERFORMANCE: AxisDocument = {
  title: { id: "Kinerja", en: "Performance" },
  cutoffs: DEFAULT_CUTOFFS,
  minimumEvidence: DEFAULT_MINIMUM,
  components: [
    {
      id: "mainPerformance",
      title: { id: "Kinerja utama", en: "Main performance" },
      weight: "60",
      basis: MAIN_WEIGHT,
      items: [
        {
          id: "performanceRating",
          title: { id: "Predikat kinerja", en: "Performance rating" },
          weight: "60",
          basis: MAIN_WEIGHT,
          scale: {
            kind: "TABLE",
            rows: [
              {
                value: "SANGAT_BAIK",
                title: { id: "Sangat Baik", en: "Very good" },
                score: "110",
                basis: RATING_SCORE,
              },
              {
                value: "BAIK",
                title: { id: "Baik", en: "Good" },
                score: "100",
                basis: RATING_SCORE,
              },
              {
                value: "BUTUH_PERBAIKAN",
                title: { id: "Butuh Perbaikan", en: "Needs improvement" },
                score: "80",
                basis: RATING_SCORE,
              },
              {
                value: "KURANG",
                title: { id: "Kurang", en: "Poor" },
                score: "60",
                basis: RATING_SCORE,
              },
              {
                value: "SANGAT_KURANG",
                title: { id: "Sangat Kurang", en: "Very poor" },
                score: "40",
                basis: RATING_SCORE,
              },
            ],
          },
          absent: UNKNOWN,
        },
      ],
    },
    {
      id: "supportingPerformance",
      title: { id: "Kinerja pendukung", en: "Supporting performance" },
      weight: "40",
      basis: MAIN_WEIGHT,
      items: [
        {
          id: "awards",
          title: { id: "Penghargaan", en: "Awards" },
          weight: "15",
          basis: THIN,
          scale: {
            kind: "TABLE",
            rows: [
              {
                value: "NONE",
                title: { id: "Tidak ada", en: "None" },
                score: "0",
                basis: AWARD_LEVELS,
              },
              {
                value: "UNIT",
                title: { id: "Tingkat unit kerja", en: "Of the unit" },
                score: "25",
                basis: AWARD_LEVELS,
              },
              {
                value: "AGENCY",
                title: { id: "Tingkat instansi", en: "Of the agency" },
                score: "50",
                basis: AWARD_LEVELS,
              },
              {
                value: "NATIONAL",
                title: { id: "Tingkat nasional", en: "National" },
                score: "75",
                basis: AWARD_LEVELS,
              },
              {
                value: "INTERNATIONAL",
                title: { id: "Tingkat internasional", en: "International" },
                score: "100",
                basis: AWARD_LEVELS,
              },
            ],
          },
          absent: { as: "NONE", score: "0", basis: NONE_IS_NONE },
        },
        {
          id: "teamAssignments",
          title: { id: "Penugasan dalam tim kerja", en: "Team assignments" },
          unit: { id: "penugasan", en: "assignments" },
          weight: "15",
          basis: THIN,
          scale: {
            kind: "BANDS",
            min: "0",
            max: null,
            basis: TEAM_COUNT,
            bands: [
              { from: "0", below: "1", score: "0", basis: TEAM_COUNT },
              { from: "1", below: "2", score: "50", basis: TEAM_COUNT },
              { from: "2", below: "3", score: "75", basis: TEAM_COUNT },
              { from: "3", below: null, score: "100", basis: TEAM_COUNT },
            ],
          },
          absent: { as: "NONE", score: "0", basis: NONE_IS_NONE },
        },
        {
          id: "feedback360",
          title: { id: "Umpan balik 360 derajat", en: "360 degree feedback" },
          weight: "10",
          basis: THIN,
          scale: { kind: "NUMBER", basis: PERCENTAGE },
          absent: UNKNOWN,
        },
      ],
    },
  ],
};
