import {
  type Attributes,
  figuresOf,
  flowOf,
  type IsoDate,
  type Move,
  moveOf,
  place,
  type Policy,
  type Simulated,
} from "@talenta/talent";
import type { Condition } from "../employee/employee.filter.ts";
import { attributesOf } from "../figures/attributes.ts";
import type { JobControl } from "../figures/jobs.ts";
import { eachInTurn, inTurn } from "../figures/turns.ts";
import type { Tenant } from "../regency/tenant.ts";
import { type Answers, type Person, readPeople } from "./read-people.ts";

/** One person compared: how the placement under one policy differs from that under the other. */
export interface Compared {
  readonly id: string;
  readonly searchName: string;
  readonly move: Move;
  readonly attributes: Attributes;
}

/** Two policies compared over everybody who was asked about. */
export interface Comparison {
  readonly simulated: Simulated;
  /** By name and id. */
  readonly people: readonly Compared[];
}

/**
 * Compares what two policies make of the evidence on record on a day, person by person, by the same
 * way placements are computed; nothing is stored. Takes many short turns of the event loop.
 */
export async function compare(
  tenant: Tenant,
  policies: { readonly before: Policy; readonly after: Policy },
  asked: { readonly condition: Condition; readonly day: IsoDate },
  control: JobControl,
): Promise<Comparison> {
  const { people, units } = await readPeople(tenant, policies, asked, control);
  const { before, after } = policies;
  const moveBetween = mover(before, after);
  const compared: Compared[] = [];
  const work = (person: Person) => {
    const attributes = attributesOf(person, tenant.code, asked.day);
    const { id, searchName, answers } = person;
    compared.push({ id, searchName, move: moveBetween(answers), attributes });
    control.tell({ done: compared.length, people: people.length });
  };
  await eachInTurn(people, work, control.signal);
  const inOrder = await inTurn(() => compared.toSorted(byName));
  const flow = await inTurn(() => flowOf(nameOf(before), nameOf(after), inOrder));
  return { simulated: { flow, units }, people: inOrder };
}

const nameOf = ({ id, version }: Policy) => ({ id, version });

/** Same answers, same move. Why somebody moved is looked at for movers only, because it takes much longer. */
function mover(before: Policy, after: Policy): (answers: Answers) => Move {
  const known = new Map<Answers, Move>();
  return (answers) => {
    const there = known.get(answers);
    if (there !== undefined) return there;
    const from = figuresOf(before, answers.before).box ?? 0;
    const to = figuresOf(after, answers.after).box ?? 0;
    const move: Move =
      from === to
        ? { from, to, direction: "SAME", causes: [] }
        : moveOf(place(before, answers.before), place(after, answers.after));
    known.set(answers, move);
    return move;
  };
}

function byName(a: Compared, b: Compared): number {
  if (a.searchName !== b.searchName) return a.searchName < b.searchName ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
