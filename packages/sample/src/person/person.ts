import {
  type EducationLevel,
  type EmploymentKind,
  RETIREMENT_AGES,
  type Sex,
} from "@talenta/talent";
import { CLASSES, LEADERS_DEGREES, MASTERS, type Profession } from "../data/professions.ts";
import { TEACHERS_PROGRAMMES } from "../data/track-record.ts";
import type { Post } from "../government/posts.ts";
import { Random } from "../random.ts";
import { AS_OF, AS_OF_YEAR, isoDay, later, yearsAfter } from "./dates.ts";
import { nameOf } from "./name.ts";

/** One invented civil servant. */
export interface Person {
  id: string;
  nip: string;
  kind: EmploymentKind;
  sex: Sex;
  name: string;
  frontTitle: string | null;
  backTitle: string | null;
  birthDate: string;
  firstAppointed: string;
  rank: string;
  firstRank: string;
  rankSince: string;
  positionSince: string;
  education: EducationLevel;
  programme: string;
  graduated: number;
  post: Post;
}

/** Hands out serials, so that no two people share a NIP. */
export class NipRegister {
  private readonly used = new Map<string, number>();
  private readonly first: number;
  private readonly last: number;

  /** The serials first to last, 1 to 999: each owner hands out its own. */
  constructor(first: number, last: number) {
    this.first = first;
    this.last = last;
  }

  /** The prefix (15 digits) with the next serial. */
  next(prefix: string): string {
    const serial = (this.used.get(prefix) ?? this.first - 1) + 1;
    if (serial > this.last) throw new RangeError(`Too many people share ${prefix}.`);
    this.used.set(prefix, serial);
    return prefix + String(serial).padStart(3, "0");
  }
}

/** Age at which schooling of a level ends. */
const SCHOOLED: Readonly<Record<EducationLevel, number>> = {
  SD: 13,
  SLTP: 16,
  SLTA: 19,
  D1: 20,
  D2: 21,
  D3: 22,
  D4: 23,
  S1: 23,
  S2: 26,
  S3: 31,
};

/** Shares of PPPK among those who may be: classes one starts in. */
const PPPK_SHARE = 0.34;
const PPPK_RANKS: Readonly<Partial<Record<EducationLevel, string>>> = {
  SD: "I",
  SLTP: "IV",
  SLTA: "V",
  D3: "VII",
  D4: "IX",
  S1: "IX",
  S2: "X",
  S3: "XI",
};

/** Invents the holder of a post: age, schooling, service and rank that fit each other. */
export function personFor(random: Random, post: Post, nips: NipRegister): Person {
  const model = CLASSES[post.positionClass];
  const education = random.weighted(model.education);
  const entrant = ["AHLI_PERTAMA", "TERAMPIL", "PELAKSANA"].includes(post.positionClass);
  const kind = entrant && random.chance(PPPK_SHARE) ? "PPPK" : "PNS";
  const sex = random.chance(post.profession?.women ?? model.women) ? "FEMALE" : "MALE";
  const youngest = Math.max(model.ages[0], SCHOOLED[education] + Math.max(1, model.service));
  const drawn = random.int(
    youngest,
    Math.max(youngest, kind === "PPPK" ? model.ages[1] - 2 : model.ages[1]),
  );
  const age = ageInService(post, drawn);
  const birthDate = isoDay(AS_OF_YEAR - 1 - age, random.int(1, 12), random.int(1, 28));
  const firstAppointed = appointed(
    random,
    kind,
    birthDate,
    age,
    SCHOOLED[education],
    model.service,
  );
  const served = Number(AS_OF.slice(0, 4)) - Number(firstAppointed.slice(0, 4));
  const prefix = [
    birthDate.replaceAll("-", ""),
    kind === "PNS"
      ? firstAppointed.slice(0, 7).replace("-", "")
      : `${firstAppointed.slice(0, 4)}21`,
    sex === "MALE" ? "1" : "2",
  ].join("");
  const rank =
    kind === "PPPK" ? (PPPK_RANKS[education] ?? "V") : pnsRank(random, post, education, served);
  const sinceRank = isoDay(AS_OF_YEAR - random.int(1, 4), random.pick([4, 10]), 1);
  const sincePosition = isoDay(
    AS_OF_YEAR - random.int(1, post.kind === "STRUCTURAL" ? 5 : 8),
    random.int(1, 12),
    1,
  );
  const nip = nips.next(prefix);
  const schooling = schoolingOf(random, post, education, nip);
  return {
    id: random.hex(32),
    nip,
    kind,
    sex,
    name: nameOf(random, sex),
    ...schooling,
    birthDate,
    firstAppointed,
    rank,
    firstRank: kind === "PPPK" ? rank : firstRank(education, rank),
    rankSince: later(firstAppointed, kind === "PPPK" ? firstAppointed : sinceRank),
    positionSince: later(firstAppointed, kind === "PPPK" ? firstAppointed : sincePosition),
    education,
    graduated: Number(birthDate.slice(0, 4)) + SCHOOLED[education] + random.int(0, 2),
    post,
  };
}

/** Nobody of the sample retires for some years but a few, who should have left before it and are still listed. */
const YEARS_LEFT = 3;
const OVERDUE_SHARE = 0.06;

/** The age drawn, or one at which there are some years left to retirement; a few are past it. */
function ageInService({ positionClass, title, unit }: Post, drawn: number): number {
  const retirement = RETIREMENT_AGES[positionClass];
  if (drawn <= retirement - YEARS_LEFT) return drawn;
  const chance = new Random(`retired:${unit.id}:${title}:${drawn}`);
  return chance.chance(OVERDUE_SHARE) ? retirement + 1 : retirement - YEARS_LEFT - chance.int(0, 2);
}

/** Whether somebody should have retired before the sample was told: nobody rates them any more. */
export function isOverdue({ post, birthDate }: Person): boolean {
  return AS_OF_YEAR - 1 - Number(birthDate.slice(0, 4)) > RETIREMENT_AGES[post.positionClass];
}

/** PNS enter after school and long enough ago for their class; contracts of PPPK began in 2021 at the earliest. */
function appointed(
  random: Random,
  kind: EmploymentKind,
  birthDate: string,
  age: number,
  schooled: number,
  service: number,
): string {
  const month = random.pick([1, 2, 3, 4, 12]);
  if (kind === "PPPK") {
    const earliest = Math.max(2021, Number(birthDate.slice(0, 4)) + schooled + 1);
    return isoDay(random.int(Math.min(2025, earliest), 2025), month === 12 ? 3 : month, 1);
  }
  const latest = Math.max(schooled, Math.min(34, age - service));
  const year = Number(
    yearsAfter(birthDate, random.int(Math.min(Math.max(18, schooled), latest), latest)).slice(0, 4),
  );
  return isoDay(Math.min(2025, year), month, 1);
}

const LADDER =
  "I/a I/b I/c I/d II/a II/b II/c II/d III/a III/b III/c III/d IV/a IV/b IV/c IV/d IV/e".split(" ");

/** The rank schooling begins with. */
function firstRank(education: EducationLevel, rank: string): string {
  const start = {
    SD: "I/a",
    SLTP: "I/c",
    SLTA: "II/a",
    D1: "II/a",
    D2: "II/b",
    D3: "II/c",
    D4: "III/a",
    S1: "III/a",
    S2: "III/b",
    S3: "III/c",
  }[education];
  return LADDER.indexOf(start) > LADDER.indexOf(rank) ? rank : start;
}

function pnsRank(random: Random, post: Post, education: EducationLevel, served: number): string {
  const { ranks } = CLASSES[post.positionClass];
  if (post.positionClass !== "PELAKSANA") return random.pick(ranks);
  // Staff rise a step about every four years from where schooling began, up to two steps below supervisors.
  const start = LADDER.indexOf(firstRank(education, "IV/e"));
  const most = LADDER.indexOf(education === "SD" || education === "SLTP" ? "II/d" : "III/b");
  return LADDER[Math.max(start, Math.min(most, start + Math.floor(served / 4)))] ?? "II/a";
}

function schoolingOf(random: Random, post: Post, education: EducationLevel, nip: string) {
  const { profession } = post;
  const lower: Readonly<Partial<Record<EducationLevel, string>>> = {
    SD: "Sekolah Dasar",
    SLTP: "SLTP Umum",
    SLTA: random.pick(["SMA IPA", "SMA IPS", "SMK Administrasi Perkantoran"]),
  };
  const school = lower[education];
  if (school !== undefined) return { frontTitle: null, backTitle: null, programme: school };
  const [programme, degree] =
    profession === null
      ? random.pick(LEADERS_DEGREES)
      : [programmeOf(post, profession, nip), profession.degree];
  const frontTitle = profession?.front ?? null;
  if (education === "D3")
    return { frontTitle: null, backTitle: "A.Md.", programme: `D-III ${programme}` };
  if (education === "S1" || education === "D4")
    return { frontTitle, backTitle: degree === "" ? null : degree, programme };
  const [master, title] = random.pick(mastersOf(profession));
  const backTitle = degree === "" ? title : `${degree}, ${title}`;
  if (education === "S2") return { frontTitle, backTitle, programme: master };
  return {
    frontTitle: frontTitle === null ? "Dr." : `Dr. ${frontTitle}`,
    backTitle,
    programme: master.replace("Magister", "Doktor"),
  };
}

/** Teachers study the subject they teach, by chance of their own. */
function programmeOf({ unit }: Post, { title, programme }: Profession, nip: string): string {
  if (title !== "Guru") return programme;
  const [, programmes = [programme]] =
    TEACHERS_PROGRAMMES.find(([school]) => school.test(unit.name)) ?? [];
  return new Random(`studied:${nip}`).pick(programmes);
}

/** Teachers and health workers study on in their own field. */
function mastersOf(profession: Profession | null): typeof MASTERS {
  const field = {
    SCHOOL: "Magister Pendidikan",
    HEALTH: "Magister Kesehatan",
    OFFICE: null,
    FIELD: null,
  }[profession?.workplace ?? "OFFICE"];
  const general = !MASTERS.some(([programme]) => programme === field);
  return MASTERS.filter(([programme]) =>
    general ? !/Pendidikan|Kesehatan/.test(programme) : programme === field,
  );
}
