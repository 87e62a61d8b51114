import { assumed } from "./default-bases.ts";
import type { Basis, EvidenceRules } from "./document.ts";

const AFTER_PUNISHMENT: Basis = {
  mark: "M",
  source:
    "One regency's rule of entry to a post: no moderate or severe punishment within two years",
  inIndonesian:
    "Aturan satu kabupaten untuk pengangkatan: tanpa hukuman sedang atau berat dalam dua tahun",
};

/** What holds where a policy says nothing else. */
export const DEFAULT_EVIDENCE_RULES: EvidenceRules = {
  teamAssignmentYears: {
    years: 2,
    basis: assumed(
      "an assignment counts for two years; the decree's period is not public",
      "satu penugasan dihitung selama dua tahun; jangka waktu dalam keputusan itu tidak terbuka",
    ),
  },
  trainingHoursDue: [
    {
      employmentKind: "PNS",
      hours: "20",
      basis: {
        mark: "M",
        source: "PP 11/2017: at least 20 hours of lessons in a year",
        inIndonesian: "PP 11/2017: paling sedikit 20 jam pelajaran dalam setahun",
      },
    },
    {
      employmentKind: "PPPK",
      hours: "20",
      basis: assumed(
        "no hours are set for staff on contract; taken as for permanent staff",
        "jam bagi pegawai kontrak tidak ditetapkan; disamakan dengan pegawai tetap",
      ),
    },
  ],
  disciplineYears: [
    {
      level: "LIGHT",
      years: 2,
      basis: assumed(
        "a light punishment counts as long as the others",
        "hukuman ringan dihitung selama hukuman yang lain",
      ),
    },
    { level: "MODERATE", years: 2, basis: AFTER_PUNISHMENT },
    { level: "SEVERE", years: 2, basis: AFTER_PUNISHMENT },
  ],
};
