import type { Sex } from "@talenta/talent";
import { FEMALE, HONOURED, LAST, LAST_FEMALE, MALE } from "../data/names.ts";
import type { Random } from "../random.ts";

/** An invented name: one to three words, now and then in a Lampung style. */
export function nameOf(random: Random, sex: Sex): string {
  const first = sex === "FEMALE" ? FEMALE : MALE;
  const given = random.pick(first);
  const last =
    sex === "FEMALE" && random.chance(0.4) ? random.pick(LAST_FEMALE) : random.pick(LAST);
  const shape = random.next();
  if (shape < 0.06) return given;
  if (shape < 0.09) return `${given} ${random.pick(HONOURED)} ${last}`;
  const second = random.pick(first);
  return shape < 0.4 && second !== given ? `${given} ${second} ${last}` : `${given} ${last}`;
}
