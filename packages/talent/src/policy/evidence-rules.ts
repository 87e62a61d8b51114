import { assumed } from "./default-bases.ts";
import type { Basis, EvidenceRules } from "./document.ts";

const AFTER_PUNISHMENT: Basis = {
  mark: "M",
  source:
    "One regency's rule of entry to a post: no moderate or severe punishment within two years",
};

/** What holds where a policy says nothing else. */
export const DEFAULT_EVIDENCE_RULES: EvidenceRules = {
  teamAssignmentYears: {
    years: 2,
    basis: assumed("an assignment counts for two years; the decree's period is not public"),
  },
  trainingHoursDue: [
    {
      employmentKind: "PNS",
      hours: "20",
      basis: { mark: "M", source: "PP 11/2017: at least 20 hours of lessons in a year" },
    },
    {
      employmentKind: "PPPK",
      hours: "20",
      basis: assumed("no hours are set for staff on contract; taken as for permanent staff"),
    },
  ],
  disciplineYears: [
    {
      level: "LIGHT",
      years: 2,
      basis: assumed("a light punishment counts as long as the others"),
    },
    { level: "MODERATE", years: 2, basis: AFTER_PUNISHMENT },
    { level: "SEVERE", years: 2, basis: AFTER_PUNISHMENT },
  ],
};
