import {
  addFlows,
  emptyFlow,
  type Attributes,
  figuresOf,
  flowOf,
  type IsoDate,
  type Move,
  moveOf,
  place,
  type Policy,
  type Simulated,
  STANDINGS,
} from "@talenta/talent";
import type { Condition } from "../employee/employee.filter.ts";
import { attributesOf } from "../figures/attributes.ts";
import type { JobControl } from "../figures/jobs.ts";
import { eachInTurn, inTurn } from "../figures/turns.ts";
import type { Tenant } from "../regency/tenant.ts";
import { type Person, readPeople } from "./read-people.ts";

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

interface Policies {
  readonly before: Policy;
  readonly after: Policy;
}

const COUNTED_AT_A_TIME = 1000;

/**
 * Compares what two policies make of the evidence on record on a day, person by person, by the same
 * way placements are computed; nothing is stored. Takes many short turns of the event loop.
 */
export async function compare(
  tenant: Tenant,
  policies: Policies,
  asked: { readonly condition: Condition; readonly day: IsoDate },
  control: JobControl,
): Promise<Comparison> {
  const { before, after } = policies;
  const { people, units } = await readPeople(tenant, policies, asked, control);
  const compared: Compared[] = [];
  const work = (person: Person) => {
    const attributes = attributesOf(person, tenant.code, asked.day);
    const { id, searchName } = person;
    compared.push({ id, searchName, move: moveBetween(policies, person), attributes });
    control.tell({ done: compared.length, people: people.length });
  };
  await eachInTurn(people, work, control.signal);
  const inOrder = await inTurn(() => compared.toSorted(byName));
  let flow = emptyFlow(nameOf(before), nameOf(after));
  for (let from = 0; from < inOrder.length; from += COUNTED_AT_A_TIME) {
    const part = inOrder.slice(from, from + COUNTED_AT_A_TIME);
    flow = await inTurn(() => addFlows(flow, flowOf(flow.before, flow.after, part)));
  }
  return { simulated: { flow, units }, people: inOrder };
}

const nameOf = ({ id, version }: Policy) => ({ id, version });

/** Why somebody moved is looked at for movers only, because it takes much longer. */
function moveBetween({ before, after }: Policies, person: Person): Move {
  const from = figuresOf(before, person.before).box ?? 0;
  const to = figuresOf(after, person.after).box ?? 0;
  const stays = STAYS[from];
  if (from === to && stays !== undefined) return stays;
  return moveOf(place(before, person.before), place(after, person.after));
}

/** Who stays moves like all others who stay there. */
const STAYS = STANDINGS.map((at): Move => ({ from: at, to: at, direction: "SAME", causes: [] }));

function byName(a: Compared, b: Compared): number {
  if (a.searchName !== b.searchName) return a.searchName < b.searchName ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
