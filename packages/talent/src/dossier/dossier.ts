import type { Evidence } from "../placement/evidence.ts";
import type { Placement } from "../placement/placement.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { itemsOf } from "../policy/items.ts";

/** Name of the format, written into every dossier. */
export const DOSSIER_FORMAT = "talenta-dossier";

/** Version of the format. A reader refuses what it does not know; a change of meaning is a new version. */
export const DOSSIER_VERSION = 1;

/**
 * Everything a placement was made of, in one document that needs no database: the policy, the evidence, the result.
 * It holds no name, number or other attribute of the employee, and no words of a language but the policy's own.
 */
export interface Dossier {
  readonly format: typeof DOSSIER_FORMAT;
  readonly formatVersion: typeof DOSSIER_VERSION;
  readonly policy: PolicyDocument;
  readonly evidence: Evidence;
  readonly placement: Placement;
}

/** Puts a placement with what it was made of; evidence the policy does not ask for stays out. Give the document and evidence the placement was made with. */
export function dossierOf(
  policy: PolicyDocument,
  evidence: Evidence,
  placement: Placement,
): Dossier {
  const known = itemIdsOf(policy);
  return {
    format: DOSSIER_FORMAT,
    formatVersion: DOSSIER_VERSION,
    policy,
    evidence: Object.fromEntries(Object.entries(evidence).filter(([id]) => known.has(id))),
    placement,
  };
}

/** Ids of all items of a policy: the only evidence a dossier carries. */
export function itemIdsOf({ axes }: PolicyDocument): ReadonlySet<string> {
  return new Set(itemsOf(axes).map(({ id }) => id));
}
