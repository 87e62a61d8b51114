import { type Principal, reachOf, TRIED_POLICIES } from "@talenta/access";
import type { FiguresQuestionOf, SliceFilter } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput, forbidden } from "@talenta/service";
import { canonical, type Simulated } from "@talenta/talent";
import { relationOf } from "../access/visibility.ts";
import type { FigureAnswer, FigureCaller } from "../figures/answerer.ts";
import { activeMatching } from "../employee/employee.filter.ts";
import { Jobs, type JobState, keyOf } from "../figures/jobs.ts";
import { seated } from "../figures/turns.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import { compare, type Comparison } from "./compared.ts";
import { type Digested, digested } from "./policies.ts";

/** Two policies to compare, and over whom. */
export interface SimulationAsked {
  readonly before: Digested;
  readonly after: Digested;
  readonly filter: SliceFilter;
}

/** Computations of each regency; they end with its process. */
const jobs = new WeakMap<Tenant["store"], Jobs<Comparison>>();

/**
 * Compares two policies over today's evidence, as far as it gets in the time a question waits; asking the
 * same again goes on from there. Askers of the same share one computation.
 */
export async function simulate(
  tenant: Tenant,
  { before, after, filter }: SimulationAsked,
): Promise<JobState<Comparison>> {
  const day = today(tenant);
  const own = jobs.get(tenant.store) ?? new Jobs<Comparison>();
  jobs.set(tenant.store, own);
  const condition = activeMatching(filter, tenant);
  const policies = { before: before.policy, after: after.policy };
  return own.ask(
    keyOf([before.digest, after.digest, canonical(filter), day]),
    await tenant.store.dataVersion(),
    tenant.figuresWaitMs,
    (control) =>
      seated(control.signal, () => compare(tenant, policies, { condition, day }, control)),
  );
}

/**
 * This regency's part of a merged simulation; from outside, groups with few movers of a kind are one row. FORBIDDEN to readers of
 * reports, BAD_USER_INPUT for a filter from outside.
 */
export async function simulationSlice(
  tenant: Tenant,
  { principal }: FigureCaller,
  question: FiguresQuestionOf<"SIMULATION">,
): Promise<FigureAnswer> {
  if (reachOf(TRIED_POLICIES, principal, tenant.code) === null) {
    throw forbidden(say("asked.whoTriesPolicies"));
  }
  const { filter } = question;
  refusePicking(tenant, principal, "filter", filter);
  const state = await simulate(tenant, {
    before: digested("before", question.before),
    after: digested("after", question.after),
    filter,
  });
  if (!state.done) return { status: "PENDING", figures: { ...state.progress } };
  // The answer names its two policies itself.
  return { status: "OK", figures: { ...shown(state.result, principal, tenant) }, policies: [] };
}

/** What a comparison says to this caller: from outside, small groups are one row. */
export function shown(
  { simulated, shareable }: Comparison,
  principal: Principal,
  tenant: Tenant,
): Simulated {
  return relationOf(principal, tenant) === "OWN" ? simulated : shareable;
}

/**
 * From outside a policy is tried on everybody. One that weighs a single item answers for that item, private ones too;
 * tried on few people, or on two sets of which one has one person more, it would tell what a single record says.
 * Throws BAD_USER_INPUT.
 *
 * @param field where the filter stands in the question
 */
export function refusePicking(
  tenant: Tenant,
  principal: Principal,
  field: string,
  filter: SliceFilter,
): void {
  if (relationOf(principal, tenant) === "OWN") return;
  const picking = Object.entries(filter).find(([, value]: [string, unknown]) => value !== null);
  if (picking !== undefined) {
    const [name, value] = picking;
    throw badUserInput({
      field: `${field}.${name}`,
      value,
      fix: say("asked.policyOnEverybody"),
    });
  }
}
