import type { Box } from "./boxes.ts";

/** What a box leads to (rekomendasi tindak lanjut), as parallel lists in Indonesian and English. */
export interface FollowUp {
  readonly id: readonly string[];
  readonly en: readonly string[];
}

type Step = readonly [id: string, en: string];

const PROMOTE: Step = ["dipromosikan dan dipertahankan", "promote and retain"];
const RETAIN: Step = ["dipertahankan", "retain"];
const AGENCY_POOL: Step = ["masuk KRS instansi", "enters the succession group of the agency"];
const NATIONAL_POOL: Step = [
  "masuk KRS instansi/nasional",
  "enters the succession group of the agency and the nation",
];
const REWARD: Step = ["penghargaan", "reward"];
const ENLARGE: Step = ["rotasi/perluasan jabatan", "rotate or enlarge the post"];
const ENRICH: Step = ["rotasi/pengayaan jabatan", "rotate or enrich the post"];
const ROTATE: Step = ["rotasi", "rotate"];
const COACH: Step = ["bimbingan kinerja", "performance coaching"];
const COUNSEL: Step = ["konseling kinerja", "performance counselling"];
const DEVELOP: Step = ["pengembangan kompetensi", "develop competency"];
const STUDY: Step = ["tugas belajar", "study assignment"];
const PLACE: Step = ["penempatan yang sesuai", "fitting placement"];
const REGULATIONS: Step = [
  "diproses sesuai ketentuan peraturan perundangan",
  "handled under the regulations",
];

/** Follow-up of every box, in the order and the words of the annex of PermenPANRB 3/2020. */
export const FOLLOW_UPS: Readonly<Record<Box, FollowUp>> = {
  1: followUp(REGULATIONS),
  2: followUp(COACH, DEVELOP, PLACE),
  3: followUp(COACH, COUNSEL, DEVELOP, PLACE),
  4: followUp(ROTATE, DEVELOP),
  5: followUp(PLACE, COACH, DEVELOP),
  6: followUp(PLACE, COACH, COUNSEL),
  7: followUp(RETAIN, AGENCY_POOL, ENRICH, DEVELOP, STUDY),
  8: followUp(RETAIN, AGENCY_POOL, ENLARGE, COACH),
  9: followUp(PROMOTE, NATIONAL_POOL, REWARD),
};

function followUp(...steps: readonly Step[]): FollowUp {
  return { id: steps.map(([id]) => id), en: steps.map(([, en]) => en) };
}
