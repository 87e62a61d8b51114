import type { DecimalText } from "../decimal/decimal.ts";
import type { EmploymentKind } from "../position/classes.ts";
import { assumed } from "./default-bases.ts";
import type { Basis } from "./document.ts";

/** Levels of disciplinary punishment (tingkat hukuman disiplin), lightest first, PP 94/2021. */
export const DISCIPLINE_LEVELS = ["LIGHT", "MODERATE", "SEVERE"] as const;

/** One level of disciplinary punishment. */
export type DisciplineLevel = (typeof DISCIPLINE_LEVELS)[number];

/** The figures by which records become the answers a policy scores. An office may put its own into its policy. */
export interface EvidenceRules {
  /** For how many years back an assignment to a team counts. */
  readonly teamAssignmentYears: { readonly years: number; readonly basis: Basis };
  /** Hours of training (jam pelajaran) due in a calendar year, per kind of employment; both once. */
  readonly trainingHoursDue: readonly {
    readonly employmentKind: EmploymentKind;
    readonly hours: DecimalText;
    readonly basis: Basis;
  }[];
  /** For how many years after it ended a punishment still counts, per level; every level once. */
  readonly disciplineYears: readonly {
    readonly level: DisciplineLevel;
    readonly years: number;
    readonly basis: Basis;
  }[];
}

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
