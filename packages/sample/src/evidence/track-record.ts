import {
  type AwardRecord,
  type DisciplineRecord,
  type EducationRecord,
  type EvidenceFileKind,
  evidenceRow,
  type EvidenceRecords,
  type Feedback360Record,
  type TeamAssignmentRecord,
  type TrainingRecord,
  type WritableRow,
} from "@talenta/siasn";
import { type IsoDate, type Nip, type Relevance } from "@talenta/talent";
import {
  AWARDS,
  LEADERS_TRAININGS,
  PUNISHMENTS,
  TEAM_ROLES,
  TEAMS,
  TRAINERS,
  TRAININGS,
} from "../data/track-record.ts";
import type { Government } from "../government/government.ts";
import { isoDay, yearsAfter } from "../person/dates.ts";
import type { Person } from "../person/person.ts";
import type { Random } from "../random.ts";
import type { Talent } from "./appraisal-rows.ts";
import { postsHeldBy } from "./posts-held.ts";

/** Rows of each kind of track record (rekam jejak) about one person. */
export type TrackRecord = Readonly<Record<EvidenceFileKind, readonly WritableRow[]>>;

const DAY_MS = 86_400_000;

/** Shares of people whose office handed the file in. */
const FEEDBACK_SHARE = 0.6;
const EDUCATION_SHARE = 0.7;
const JUDGED_SHARE = 0.9;
const DISCIPLINE_SHARE = 0.01;

/**
 * What an office has on record of somebody beside ratings and assessments; often nobody wrote it down. Of
 * who was never rated nothing is known of performance at all. Nothing is later than the beginning of `year`.
 */
export function trackRecordOf(
  random: Random,
  person: Person,
  { performance, potential }: Talent,
  told: { readonly government: Government; readonly rated: boolean; readonly year: number },
): TrackRecord {
  const { government, rated, year } = told;
  return {
    awards: rated ? rows("awards", awardsOf(random, person, performance, year)) : [],
    "team-assignments": rated
      ? rows("team-assignments", teamsOf(random, person, performance, year))
      : [],
    "feedback-360": rated
      ? rows("feedback-360", feedbackOf(random, person, performance, year))
      : [],
    trainings: rows("trainings", trainingsOf(random, person, potential, year)),
    "posts-held": rows("posts-held", postsHeldBy(random, person)),
    educations: rows("educations", educationsOf(random, person, government)),
    discipline: rows("discipline", disciplineOf(random, person, performance, year)),
  };
}

function rows<Kind extends EvidenceFileKind>(
  kind: Kind,
  records: readonly EvidenceRecords[Kind][],
): WritableRow[] {
  return records.map((record) => evidenceRow(kind, record));
}

function awardsOf(
  random: Random,
  person: Person,
  performance: number,
  year: number,
): AwardRecord[] {
  const shine = 0.6 * performance + random.normal(0, 0.85);
  if (shine <= 1.3) return [];
  const level =
    shine > 3.1 ? "INTERNATIONAL" : shine > 2.6 ? "NATIONAL" : shine > 1.9 ? "AGENCY" : "UNIT";
  const date = aDayIn(random, person, year - 1, year);
  if (date === null) return [];
  const [title, issuer] = random.pick<readonly [string, string]>(AWARDS[level]);
  return [{ nip: nipOf(person), date, title, level, issuer, document: decree(random, 3, date) }];
}

function teamsOf(
  random: Random,
  person: Person,
  performance: number,
  year: number,
): TeamAssignmentRecord[] {
  const count = Math.round(Math.min(4, Math.max(0, random.normal(0.15 + 0.4 * performance, 0.85))));
  const first = random.int(0, TEAMS.length - 1);
  return Array.from({ length: count }, (_, at) => {
    const from = aDayIn(random, person, year - random.int(1, 2), year);
    const team = TEAMS[(first + at) % TEAMS.length] ?? "Tim";
    if (from === null) return null;
    return {
      nip: nipOf(person),
      team,
      role: random.weighted(TEAM_ROLES),
      from,
      until: random.chance(0.8) ? (`${from.slice(0, 4)}-12-31` as IsoDate) : null,
      document: decree(random, 100, from),
    };
  }).filter((assignment) => assignment !== null);
}

function feedbackOf(
  random: Random,
  person: Person,
  performance: number,
  told: number,
): Feedback360Record[] {
  const year = told - 1;
  if (!random.chance(FEEDBACK_SHARE) || person.firstAppointed.startsWith(String(year))) return [];
  const score = Math.min(100, Math.max(20, random.normal(74 + 7 * performance, 6)));
  return [
    {
      nip: nipOf(person),
      year,
      period: "YEAR",
      date: isoDay(year, 12, random.int(1, 19)) as IsoDate,
      score: score.toFixed(2),
      raters: random.int(4, 9),
      document: null,
    },
  ];
}

function trainingsOf(
  random: Random,
  person: Person,
  potential: number,
  year: number,
): TrainingRecord[] {
  const count = Math.round(Math.min(4, Math.max(0, random.normal(0.7 + 0.4 * potential, 0.9))));
  const leads = person.post.kind === "STRUCTURAL";
  const first = random.int(0, TRAININGS.length - 1);
  const courses = Array.from({ length: count }, (_, at) => TRAININGS[(first + at) % 8]);
  if (leads && random.chance(0.1)) courses.push(random.pick(LEADERS_TRAININGS));
  return courses
    .map((course) => {
      const from = aDayIn(random, person, year - 1, year);
      if (course === undefined || from === null) return null;
      const [title, hours, days] = course;
      return {
        nip: nipOf(person),
        title,
        hours: String(hours),
        from,
        until: daysAfter(from, days - 1),
        provider: random.pick(TRAINERS),
        certificate: random.chance(0.9) ? decree(random, 893, from) : null,
        validUntil: null,
      };
    })
    .filter((training) => training !== null);
}

function educationsOf(random: Random, person: Person, government: Government): EducationRecord[] {
  if (!random.chance(EDUCATION_SHARE)) return [];
  const schooled = ["SD", "SLTP", "SLTA"].includes(person.education);
  return [
    {
      nip: nipOf(person),
      level: person.education,
      programme: person.programme,
      school: schooled
        ? `Sekolah Contoh ${government.capital}`
        : `Universitas Contoh ${government.capital}`,
      graduationYear: person.graduated,
      graduatedOn: null,
      relevance: random.chance(JUDGED_SHARE) ? relevanceFor(random, person) : null,
      document: `IJZ-${random.digits(6)}`,
    },
  ];
}

/** Professions work in their field; those who lead or do general work, less often. */
function relevanceFor(random: Random, { post }: Person): Relevance {
  const [relevant, related] =
    post.kind === "FUNCTIONAL" ? [88, 10] : post.kind === "STRUCTURAL" ? [55, 33] : [45, 35];
  return random.weighted([
    ["RELEVANT", relevant],
    ["RELATED", related],
    ["UNRELATED", 100 - relevant - related],
  ] as const);
}

function disciplineOf(
  random: Random,
  person: Person,
  performance: number,
  year: number,
): DisciplineRecord[] {
  if (!random.chance(DISCIPLINE_SHARE * (performance < 0 ? 1.6 : 0.4))) return [];
  const level = random.weighted([
    ["LIGHT", 60],
    ["MODERATE", 28],
    ["SEVERE", 12],
  ] as const);
  const from = aDayIn(random, person, year - random.int(1, 4), year);
  if (from === null) return [];
  const [punishment, months] = random.pick<readonly [string, number]>(PUNISHMENTS[level]);
  const until = months === 0 ? from : daysAfter(from, Math.round(months * 30.4));
  return [
    { nip: nipOf(person), level, punishment, from, until, document: decree(random, 862, from) },
  ];
}

/** A day of that year on which the person was in service, or of the next before `told`; null when there is none. */
function aDayIn(
  random: Random,
  { firstAppointed }: Person,
  year: number,
  told: number,
): IsoDate | null {
  const date = isoDay(year, random.int(1, 11), random.int(1, 28));
  if (date > firstAppointed) return date as IsoDate;
  const later = yearsAfter(date, 1);
  return later > firstAppointed && later < isoDay(told, 1, 1) ? (later as IsoDate) : null;
}

const nipOf = (person: Person): Nip => person.nip as Nip;

const decree = (random: Random, series: number, date: string): string =>
  `${series}/${random.int(10, 999)}/${date.slice(0, 4)}`;

const daysAfter = (day: string, days: number): IsoDate =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as IsoDate;
