import type { PublishedSource } from "@talenta/contract";
import { FORMER_DEFAULT_POLICY, type PolicyDocument } from "@talenta/talent";

/** A province's shelf that tests fill: what lies on it is published, unless told that it was withdrawn. */
export function shelf(documents: readonly PolicyDocument[]): PublishedSource & {
  withdraw(document: PolicyDocument): void;
  swap(document: PolicyDocument): void;
} {
  const all = new Map(documents.map((one) => [`${one.id} ${one.version}`, one]));
  const withdrawn = new Set<string>();
  return {
    policy: (id, version) => Promise.resolve(all.get(`${id} ${version}`) ?? null),
    policyState: (id, version) => {
      const name = `${id} ${version}`;
      if (!all.has(name)) return Promise.resolve(null);
      return Promise.resolve(withdrawn.has(name) ? "WITHDRAWN" : "PUBLISHED");
    },
    programme: () => Promise.resolve(null),
    withdraw: ({ id, version }) => void withdrawn.add(`${id} ${version}`),
    swap: (document) => void all.set(`${document.id} ${document.version}`, document),
  };
}

/** The default policy under another name, with other cut-offs on both axes. */
export function policyWith(
  name: { id?: string; version?: number },
  cutoffs: { middle: string; high: string },
  more: Partial<PolicyDocument> = {},
): PolicyDocument {
  const { performance, potential } = FORMER_DEFAULT_POLICY.axes;
  return {
    ...FORMER_DEFAULT_POLICY,
    id: name.id ?? "local",
    version: name.version ?? 1,
    axes: {
      performance: { ...performance, cutoffs: { ...performance.cutoffs, ...cutoffs } },
      potential: { ...potential, cutoffs: { ...potential.cutoffs, ...cutoffs } },
    },
    ...more,
  };
}
