import {
  addFlows,
  type Attributes,
  compareText,
  emptyFlow,
  flowOf,
  type IsoDate,
  type Move,
  moveBetween,
  type Policy,
  type Simulated,
} from "@talenta/talent";
import type { Condition } from "../employee/employee.filter.ts";
import { attributesOf } from "../figures/attributes.ts";
import type { JobControl } from "../figures/jobs.ts";
import { inOneState } from "../figures/one-state.ts";
import { inTurn } from "../figures/turns.ts";
import { evidenceUnder } from "../placement/evidence.store.ts";
import type { Tenant } from "../regency/tenant.ts";
import { countPeople, readPeople, readUnits } from "./read-people.ts";

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

/** Over whom, and on which day. */
interface Asked {
  readonly condition: Condition;
  readonly day: IsoDate;
}

interface Policies {
  readonly before: Policy;
  readonly after: Policy;
}

const COUNTED_AT_A_TIME = 1000;

/**
 * Compares what two policies make of the evidence on record on a day, person by person, by the same
 * way placements are computed; nothing is stored. All of one state of the data: where something was committed
 * meanwhile it begins again, so that no half of a change is seen. Takes many short turns of the event loop.
 */
export async function compare(
  tenant: Tenant,
  policies: Policies,
  asked: Asked,
  control: JobControl,
): Promise<Comparison> {
  const { before, after } = policies;
  const { people, units } = await inOneState(
    tenant.store.sql,
    () => compareEverybody(tenant, policies, asked, control),
    control,
  );
  const inOrder = await sorted(people);
  let flow = emptyFlow(nameOf(before), nameOf(after));
  for (let from = 0; from < inOrder.length; from += COUNTED_AT_A_TIME) {
    const part = inOrder.slice(from, from + COUNTED_AT_A_TIME);
    flow = await inTurn(() => addFlows(flow, flowOf(flow.before, flow.after, part)));
  }
  return { simulated: { flow, units }, people: inOrder };
}

async function compareEverybody(
  tenant: Tenant,
  { before, after }: Policies,
  asked: Asked,
  control: JobControl,
): Promise<Pick<Comparison, "people"> & Pick<Simulated, "units">> {
  const total = await inTurn(() => countPeople(tenant, asked.condition));
  const answersOf = evidenceUnder(before, after);
  const people: Compared[] = [];
  for (let last: number | null = 0; last !== null;) {
    control.signal.throwIfAborted();
    const from: number = last;
    last = await inTurn(async () => {
      const page = await readPeople(tenant, asked, from);
      for (const person of page.people) {
        const answers = answersOf(person);
        people.push({
          id: person.id,
          searchName: person.searchName,
          move: moveBetween(
            { policy: before, evidence: answers.before },
            { policy: after, evidence: answers.after },
          ),
          attributes: attributesOf(person, tenant.code, asked.day),
        });
      }
      return page.last;
    });
    control.tell({ done: Math.min(people.length, total), people: total });
  }
  const used = new Set(people.map(({ attributes }) => attributes.UNIT));
  return { people, units: await inTurn(() => readUnits(tenant, used)) };
}

/** Sorted in short turns: runs already in order are cheap to merge. */
async function sorted(people: readonly Compared[]): Promise<readonly Compared[]> {
  const runs: Compared[] = [];
  for (let from = 0; from < people.length; from += COUNTED_AT_A_TIME) {
    const run = await inTurn(() => people.slice(from, from + COUNTED_AT_A_TIME).toSorted(byName));
    runs.push(...run);
  }
  return inTurn(() => runs.toSorted(byName));
}

const nameOf = ({ id, version }: Policy) => ({ id, version });

function byName(a: Compared, b: Compared): number {
  return compareText(a.searchName, b.searchName) || compareText(a.id, b.id);
}
