import {
  normalFilter,
  type OnUnavailable,
  PolicyState,
  type PolicyVersionInput,
  type SimulatePolicyInput,
  usablePolicy,
} from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput, notFound } from "@talenta/service";
import { compareText, dayInJakarta, type PolicyDocument, type Simulated } from "@talenta/talent";

import { refusePicking } from "../merged/owners-asked.ts";
import { SIMULATION } from "../figures/figures.kinds.ts";
import { askFigures, type OpenFigures } from "../figures/figures.service.ts";
import { findPolicy, type PolicyReader } from "../policy/policy.service.ts";
import { storedPolicies } from "../policy/policy.store.ts";
import type { Asker } from "../merged/asker.ts";

/** Who tries a policy, on which day, and where stored policies lie. */
type Simulator = Asker & PolicyReader & { readonly clock: () => Date };

/**
 * Asks owners what a policy would do to their people. Both policies travel whole, so that every owner
 * compares the same two, whatever it has adopted.
 * Throws BAD_USER_INPUT naming every problem of a document, NOT_FOUND for one the caller may not read.
 */
export async function askSimulation(
  input: SimulatePolicyInput,
  onUnavailable: OnUnavailable,
  asker: Simulator,
): Promise<OpenFigures<"SIMULATION", Simulated>> {
  const filter = normalFilter(input.filter);
  refusePicking(asker.principal, filter);
  const after = await policyTried(input, asker);
  const before = input.before
    ? await documentOf(input.before, asker)
    : await lastInForce(after, asker);
  const question = {
    about: "SIMULATION",
    before: { ...before },
    after: { ...after },
    filter,
  } as const;
  return askFigures(SIMULATION, question, onUnavailable, asker);
}

function policyTried(
  { policy, document }: SimulatePolicyInput,
  asker: Simulator,
): Promise<PolicyDocument> | PolicyDocument {
  if (policy && !document) return documentOf(policy, asker);
  if (document && !policy) return usablePolicy("input.document", document).document;
  throw badUserInput({
    field: "input.policy",
    fix: say("policy.nameOrDocument"),
  });
}

/** The document of a version the caller may read: drafts are for those who may read drafts. */
async function documentOf(
  { key, version }: PolicyVersionInput,
  asker: Simulator,
): Promise<PolicyDocument> {
  const found = await findPolicy(asker, key, version);
  if (found !== null) return found.document;
  throw notFound(say("policy.named", { id: key.slice(0, 60), version }));
}

/** The published policy in force today that took effect last, the one tried apart. Throws BAD_USER_INPUT where there is none. */
async function lastInForce(
  tried: PolicyDocument,
  { store, clock }: Simulator,
): Promise<PolicyDocument> {
  const day = dayInJakarta(clock());
  const inForce = (await storedPolicies(store.db, [PolicyState.PUBLISHED]))
    .map(({ document }) => document)
    .filter(
      ({ id, version, effectiveFrom, effectiveUntil }) =>
        effectiveFrom <= day &&
        (effectiveUntil === null || effectiveUntil >= day) &&
        !(id === tried.id && version === tried.version),
    )
    .toSorted((a, b) => compareText(a.effectiveFrom, b.effectiveFrom)); // of one day, the last by id and version
  const last = inForce.at(-1);
  if (last !== undefined) return last;
  throw badUserInput({
    field: "input.before",
    fix: say("policy.nameToCompare"),
  });
}
