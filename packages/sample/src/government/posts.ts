import type { PositionClass } from "@talenta/talent";
import { ADVISERS, ASSISTANTS, DISTRICT_SECTIONS } from "../data/offices.ts";
import { LEVEL_NAMES, type Profession, PROFESSIONS } from "../data/professions.ts";
import type { Random } from "../random.ts";
import type { Government } from "./government.ts";
import type { Office, Organisation, Unit } from "./units.ts";

/** A post somebody holds. */
export interface Post {
  title: string;
  kind: "STRUCTURAL" | "FUNCTIONAL" | "STAFF";
  positionClass: PositionClass;
  unit: Unit;
  /** Null for those who lead. */
  profession: Profession | null;
}

/** At most this share of a government leads; a tiny one keeps its highest chairs only. */
const LEADING_SHARE = 0.32;

/** Every post of a government, the highest first; as many as it has people. */
export function postsOf(
  random: Random,
  government: Government,
  organisation: Organisation,
): Post[] {
  const chairs = chairsOf(government, organisation);
  const leading = chairs.slice(0, Math.max(1, Math.floor(government.headcount * LEADING_SHARE)));
  const posts = leading.slice(0, government.headcount);
  const weights = PROFESSIONS.map(
    (profession) => [profession, weightOf(profession, government)] as const,
  );
  while (posts.length < government.headcount)
    posts.push(working(random, random.weighted(weights), organisation));
  return posts;
}

function weightOf({ workplace, weight }: Profession, { kind }: Government): number {
  // A province keeps the high schools only and few clinics.
  return kind === "PROVINCE" && (workplace === "SCHOOL" || workplace === "HEALTH")
    ? weight * 0.55
    : weight;
}

function working(random: Random, profession: Profession, organisation: Organisation): Post {
  const positionClass = random.weighted(profession.classes);
  const level = LEVEL_NAMES[positionClass];
  return {
    title: level === undefined ? profession.title : `${profession.title} ${level}`,
    kind: level === undefined ? "STAFF" : "FUNCTIONAL",
    positionClass,
    unit: workplaceOf(random, profession, organisation),
    profession,
  };
}

function workplaceOf(random: Random, { workplace }: Profession, organisation: Organisation): Unit {
  const { schools, clinics, districts, offices, sections } = organisation;
  if (workplace === "SCHOOL") return random.pick(schools);
  if (workplace === "HEALTH") return random.pick(clinics);
  if (workplace === "FIELD" && districts.length > 0 && random.chance(0.6)) {
    const district = random.pick(districts);
    return random.pick([district.unit, ...district.villages.map((village) => village.unit)]);
  }
  if (random.chance(0.1)) return random.pick(sections).unit;
  const office = random.pick(offices);
  return random.pick([office.secretariat, ...office.divisions.map((division) => division.unit)]);
}

/** Structural posts by class: all of JPT before all Administrators before all Pengawas. */
function chairsOf({ kind }: Government, organisation: Organisation): Post[] {
  const { offices, districts, sections, secretariat, root } = organisation;
  const inProvince = kind === "PROVINCE";
  const chair = (positionClass: PositionClass, title: string, unit: Unit): Post => ({
    title,
    kind: "STRUCTURAL",
    positionClass,
    unit,
    profession: null,
  });
  const jpt = [
    chair(inProvince ? "JPT_MADYA" : "JPT_PRATAMA", "Sekretaris Daerah", secretariat),
    ...offices.map(({ model, unit }) => chair("JPT_PRATAMA", model.head, unit)),
    ...(offices.length < 12
      ? []
      : ASSISTANTS.map((title) => chair("JPT_PRATAMA", title, secretariat))),
    ...(offices.length < 20 ? [] : ADVISERS.map((title) => chair("JPT_PRATAMA", title, root))),
    ...(inProvince
      ? sections.map(({ name, unit }) => chair("JPT_PRATAMA", `Kepala Biro ${name}`, unit))
      : []),
  ];
  const administrators = [
    ...offices.map(({ model, secretariat: unit }) => chair("ADMINISTRATOR", model.deputy, unit)),
    ...districts.map(({ name, unit }) => chair("ADMINISTRATOR", `Camat ${name}`, unit)),
    ...sections.map(({ name, unit }) =>
      chair(
        "ADMINISTRATOR",
        inProvince ? `Kepala Bagian Tata Usaha Biro ${name}` : `Kepala Bagian ${name}`,
        unit,
      ),
    ),
    ...offices.flatMap((office) =>
      office.divisions.map(({ name, unit }) =>
        chair("ADMINISTRATOR", `${divisionHead(office)} ${name}`, unit),
      ),
    ),
    ...districts.map(({ name, unit }) =>
      chair("ADMINISTRATOR", `Sekretaris Kecamatan ${name}`, unit),
    ),
  ];
  const supervisors = [
    ...offices.flatMap(({ secretariat: unit }) =>
      ["Umum dan Kepegawaian", "Keuangan", "Perencanaan"].map((name) =>
        chair("PENGAWAS", `Kepala Subbagian ${name}`, unit),
      ),
    ),
    ...districts.flatMap(({ unit }) =>
      DISTRICT_SECTIONS.map((name) => chair("PENGAWAS", `Kepala Seksi ${name}`, unit)),
    ),
    ...districts.flatMap(({ villages }) =>
      villages.map(({ name, unit }) => chair("PENGAWAS", `Lurah ${name}`, unit)),
    ),
    ...sections.map(({ name, unit }) =>
      chair("PENGAWAS", `Kepala Subbagian Tata Usaha ${name}`, unit),
    ),
    ...offices.flatMap(({ divisions }) =>
      divisions.map(({ name, unit }) => chair("PENGAWAS", `Kepala Seksi ${name}`, unit)),
    ),
  ];
  return [...jpt, ...administrators, ...supervisors];
}

function divisionHead({ model }: Office): string {
  if (model.name.startsWith("Inspektorat")) return "Inspektur Pembantu";
  return model.name.startsWith("Sekretariat") ? "Kepala Bagian" : "Kepala Bidang";
}
