import { Random } from "../random.ts";
import { later, yearsAfter } from "./dates.ts";
import type { Person } from "./person.ts";

/** Of those who got rank or post after the day, who did so all the same. */
const MOVED_SHARE = 0.15;

/** The same person, most often with rank and post since some years before, so that they were had by that day already. */
export function settled(person: Person, by: string): Person {
  const { firstAppointed, rankSince, positionSince, nip } = person;
  const inService = firstAppointed <= by;
  if (!inService || new Random(`moved:${nip}`).chance(MOVED_SHARE)) return person;
  return {
    ...person,
    rankSince: before(rankSince, firstAppointed, by),
    positionSince: before(positionSince, firstAppointed, by),
  };
}

function before(day: string, firstAppointed: string, by: string): string {
  let moved = day;
  while (moved > by) moved = yearsAfter(moved, -2);
  return later(firstAppointed, moved);
}
