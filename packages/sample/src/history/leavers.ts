import type { WritableRow } from "@talenta/siasn";
import { type Talent, talentFor } from "../evidence/appraisal-rows.ts";
import { registersOf, type SampleRequest } from "../generate.ts";
import { postsOf } from "../government/posts.ts";
import { organisationOf } from "../government/units.ts";
import { daysAfter } from "./months.ts";
import { Random } from "../random.ts";
import { employeeRow } from "../person/employee-row.ts";
import { type Person, personFor } from "../person/person.ts";

/** Of a hundred people at work, who has moved to another government in two years. */
const LEAVERS_SHARE = 0.01;

/** Somebody who was at work on the first day and is no longer. */
export interface Leaver {
  readonly person: Person;
  readonly talent: Talent;
  /** What the employees file told of the person. */
  readonly row: WritableRow;
  readonly leftOn: string;
}

/** People of one owner who were at work on `first` and have moved away before `today`; invented beside the others. */
export function* leaversOf(
  { seed = "talenta", ...request }: SampleRequest,
  code: string,
  { first, today }: { readonly first: string; readonly today: string },
): Generator<Leaver> {
  const found = registersOf(request, code);
  if (found === null) return;
  const { government, leavers: nips } = found;
  const same = new Random(`${seed}:${code}`);
  // The units are those of the people at work: the same chance from the same beginning.
  const posts = postsOf(same, government, organisationOf(same, government)).filter(
    ({ kind }) => kind !== "STRUCTURAL",
  );
  const random = new Random(`${seed}:${code}:leavers`);
  const days = Math.floor((Date.parse(today) - Date.parse(first)) / 86_400_000);
  const count = posts.length === 0 ? 0 : Math.round(government.headcount * LEAVERS_SHARE);
  for (let at = 0; at < count; at += 1) {
    const drawn = personFor(random, random.pick(posts), nips);
    const leftOn = daysAfter(first, random.int(1, days));
    const talent = talentFor(random, drawn);
    const row = employeeRow(random, drawn, government);
    if (drawn.firstAppointed <= first) yield { person: drawn, talent, row, leftOn };
  }
}
