import {
  compareText,
  evidenceUnder,
  FlowTally,
  type IsoDate,
  moveBetween,
  type Mover,
  type Policy,
  shareableSimulation,
  type Simulated,
} from "@talenta/talent";
import type { Condition } from "../employee/employee.filter.ts";
import { attributesOf } from "../figures/attributes.ts";
import type { JobControl } from "../figures/jobs.ts";
import { inOneState } from "../figures/one-state.ts";
import { inTurn } from "../figures/turns.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { countPeople, readPeople, readUnits } from "./read-people.ts";

/** One person compared: how the placement under one policy differs from that under the other. */
export interface Compared extends Mover {
  readonly id: string;
  readonly searchName: string;
}

/** Two policies compared over everybody who was asked about. */
export interface Comparison {
  readonly simulated: Simulated;
  /** The same as it may leave the regency. */
  readonly shareable: Simulated;
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

const SORTED_AT_A_TIME = 1000;

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
  const { people, simulated } = await inOneState(
    tenant.store,
    () => compareEverybody(tenant, policies, asked, control),
    control,
  );
  return {
    simulated,
    shareable: await inTurn(() => shareableSimulation(simulated)),
    people: await sorted(people),
  };
}

async function compareEverybody(
  tenant: Tenant,
  { before, after }: Policies,
  asked: Asked,
  control: JobControl,
): Promise<Pick<Comparison, "people" | "simulated">> {
  const total = await inTurn(() => countPeople(tenant, asked.condition));
  const answersOf = evidenceUnder(before, after);
  const people: Compared[] = [];
  const tally = new FlowTally(nameOf(before), nameOf(after));
  for (let last: string | null = ""; last !== null;) {
    control.signal.throwIfAborted();
    const from: string = last;
    last = await inTurn(async () => {
      const page = await readPeople(tenant, asked, from);
      for (const person of page.people) {
        const answers = answersOf(person);
        const compared = {
          id: person.id,
          searchName: person.searchName,
          move: moveBetween(
            { policy: before, evidence: answers.before },
            { policy: after, evidence: answers.after },
          ),
          attributes: attributesOf(person, tenant.code, asked.day),
        };
        tally.count(compared);
        people.push(compared);
      }
      return page.last;
    });
    control.tell({ done: Math.min(people.length, total), people: total });
  }
  const flow = tally.flow();
  const used = new Set(flow.groups.map(({ dimension, value }) => dimension === "UNIT" && value));
  const units = await inTurn(() => readUnits(tenant, used));
  return { people, simulated: { flow, units } };
}

/** Sorted in short turns: runs already in order are cheap to merge. */
async function sorted(people: readonly Compared[]): Promise<readonly Compared[]> {
  const runs: Compared[] = [];
  for (let from = 0; from < people.length; from += SORTED_AT_A_TIME) {
    const run = await inTurn(() => people.slice(from, from + SORTED_AT_A_TIME).toSorted(byName));
    runs.push(...run);
  }
  return inTurn(() => runs.toSorted(byName));
}

const nameOf = ({ id, version }: Policy) => ({ id, version });

function byName(a: Compared, b: Compared): number {
  return compareText(a.searchName, b.searchName) || compareText(a.id, b.id);
}
