import type { EvidenceRecords } from "@talenta/siasn";
import type { IsoDate, Nip, PositionClass } from "@talenta/talent";
import { LEVEL_NAMES } from "../data/professions.ts";
import { CLASS_BEFORE, EARLIER_TITLES } from "../data/track-record.ts";
import type { Person } from "../person/person.ts";
import type { Random } from "../random.ts";

const RECORDED_SHARE = 0.6;
const EARLIER_SHARE = 0.45;
const MOST_EARLIER = 2;
const DAY_MS = 86_400_000;

/**
 * The post held now, since the day the employees file says, and some before it: each of a class one comes
 * from, one after the other without a gap, none before the first appointment.
 */
export function postsHeldBy(random: Random, person: Person): EvidenceRecords["POST_HELD"][] {
  if (!random.chance(RECORDED_SHARE)) return [];
  const { post, firstAppointed, positionSince } = person;
  const nip = person.nip as Nip;
  const posts: EvidenceRecords["POST_HELD"][] = [
    {
      nip,
      title: post.title,
      positionClass: post.positionClass,
      unit: post.unit.name,
      from: positionSince as IsoDate,
      until: null,
      document: `821/${random.int(10, 999)}/${positionSince.slice(0, 4)}`,
    },
  ];
  let since = positionSince;
  let held = post.positionClass;
  while (posts.length <= MOST_EARLIER && random.chance(EARLIER_SHARE)) {
    const before = CLASS_BEFORE[held];
    const years = (Date.parse(since) - Date.parse(firstAppointed)) / DAY_MS / 365.25;
    if (before === undefined || years < 2) break;
    const from = dayOf(Date.parse(since) - Math.min(years, random.int(2, 5)) * 365.25 * DAY_MS);
    posts.push({
      nip,
      title: titleIn(random, person, before),
      positionClass: before,
      unit: random.chance(0.5) ? post.unit.name : (post.unit.parent ?? post.unit).name,
      from,
      until: dayOf(Date.parse(since) - DAY_MS),
      document: `821/${random.int(10, 999)}/${from.slice(0, 4)}`,
    });
    since = from;
    held = before;
  }
  return posts;
}

function titleIn(random: Random, { post }: Person, positionClass: PositionClass): string {
  const level = LEVEL_NAMES[positionClass];
  if (post.profession !== null && level !== undefined) return `${post.profession.title} ${level}`;
  return random.pick(EARLIER_TITLES[positionClass] ?? ["Pelaksana"]);
}

const dayOf = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10) as IsoDate;
