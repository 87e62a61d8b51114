import type { EvidenceKind, EvidenceRecords } from "../database/entities/evidence-records.ts";

/** A record with its kind, as a file, a person or a request tells it. */
export type EvidenceEntry<Kind extends EvidenceKind = EvidenceKind> = {
  [K in Kind]: { readonly kind: K; readonly record: EvidenceRecords[K] };
}[Kind];

/** What a kind of evidence is, for all that is done alike with every kind. */
export interface KindDescription<Record> {
  /** What tells one record of a person from another; a second one with the same key replaces it. */
  readonly key: (record: Record) => object;
  /** Fields of the key that a file may leave untold, all of the same name in both; a row then means the one record of which it tells the rest. */
  readonly keyUntold: readonly (keyof Record & string)[];
  /** The day it is of; records are listed by it, latest first. */
  readonly date: (record: Record) => string;
  /** The last day of the period it is about, or on which it may be used; null where there is none. */
  readonly until: (record: Record) => string | null;
  /** What it rests on: number of a document, else who issued it. */
  readonly source: (record: Record) => string | null;
  /** What the rules read of it beside the two days. */
  readonly facts: (record: Record) => object;
}

const lastDayOf = (year: number): string => `${year}-12-31`;

/** Every kind of evidence. */
export const EVIDENCE_KINDS: {
  readonly [Kind in EvidenceKind]: KindDescription<EvidenceRecords[Kind]>;
} = {
  APPRAISAL: {
    key: ({ year, period }) => ({ year, period }),
    keyUntold: [],
    date: ({ year }) => lastDayOf(year),
    until: () => null,
    source: ({ raterName }) => raterName,
    facts: ({ year, period, rating, award, teamAssignments, feedback360 }) => ({
      year,
      period,
      rating,
      award,
      teamAssignments,
      feedback360,
    }),
  },
  ASSESSMENT: {
    key: ({ date, provider }) => ({ date, provider }),
    keyUntold: ["provider"],
    date: ({ date }) => date,
    until: ({ validUntil }) => validUntil,
    source: ({ provider }) => provider,
    facts: ({ competencies, aspects }) => ({ competencies, aspects }),
  },
  AWARD: {
    key: ({ date, title }) => ({ kind: "AWARD", date, title: folded(title) }),
    keyUntold: [],
    date: ({ date }) => date,
    until: () => null,
    source: ({ document, issuer }) => document ?? issuer,
    facts: ({ level }) => ({ level }),
  },
  TEAM_ASSIGNMENT: {
    key: ({ from, team }) => ({ kind: "TEAM_ASSIGNMENT", from, team: folded(team) }),
    keyUntold: [],
    date: ({ from }) => from,
    until: ({ until }) => until,
    source: ({ document }) => document,
    facts: () => ({}),
  },
  FEEDBACK_360: {
    key: ({ year, period }) => ({ kind: "FEEDBACK_360", year, period }),
    keyUntold: [],
    date: ({ date }) => date,
    until: () => null,
    source: ({ document }) => document,
    facts: ({ score }) => ({ score }),
  },
  TRAINING: {
    key: ({ from, title }) => ({ kind: "TRAINING", from, title: folded(title) }),
    keyUntold: [],
    // Hours are earned on the last day.
    date: ({ until }) => until,
    until: ({ validUntil }) => validUntil,
    source: ({ certificate, provider }) => certificate ?? provider,
    facts: ({ hours }) => ({ hours }),
  },
  POST_HELD: {
    key: ({ from, title }) => ({ kind: "POST_HELD", from, title: folded(title) }),
    keyUntold: [],
    date: ({ from }) => from,
    until: ({ until }) => until,
    source: ({ document }) => document,
    facts: ({ positionClass }) => ({ positionClass }),
  },
  EDUCATION: {
    key: ({ level, graduationYear, programme }) => ({
      kind: "EDUCATION",
      level,
      graduationYear,
      programme: programme && folded(programme),
    }),
    keyUntold: ["programme"],
    date: ({ graduatedOn, graduationYear }) => graduatedOn ?? lastDayOf(graduationYear),
    until: () => null,
    source: ({ document, school }) => document ?? school,
    facts: ({ level, relevance }) => ({ level, relevance }),
  },
  DISCIPLINE: {
    key: ({ level, from }) => ({ kind: "DISCIPLINE", level, from }),
    keyUntold: [],
    date: ({ from }) => from,
    until: ({ until }) => until,
    source: ({ document }) => document,
    facts: ({ level }) => ({ level }),
  },
};

/** A title as it is compared: the same in any case, spacing and composition. */
export function folded(title: string): string {
  return title.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
