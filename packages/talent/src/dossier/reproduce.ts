import { canonical } from "../canonical.ts";
import { place } from "../placement/place.ts";
import type { Placement } from "../placement/placement.ts";
import type { Evidence } from "../placement/evidence.ts";
import type { Policy } from "../policy/policy.ts";
import { compilePolicy } from "../policy/validate.ts";
import { evidenceOf } from "../weighing/weigh.ts";
import { askedFor, itemIdsOf } from "./dossier.ts";
import type { Dossier } from "./dossier.ts";

/** What came of computing a placement again. */
export interface Reproduction {
  /** Whether the placement stated and the one computed are the same, byte for byte in canonical form. */
  readonly agrees: boolean;
  /** The placement computed now, from the dossier's policy and records, or evidence where it has no records. */
  readonly placement: Placement;
  /** Every figure that differs, with its path; empty when they agree. */
  readonly differences: readonly Difference[];
}

/** A figure that is stated otherwise than it is computed. */
export interface Difference {
  /** Where: `explanation.performance.components.0.contribution`, or `evidence.awards.value` of what the records give. */
  readonly path: string;
  /** Canonical JSON of what the dossier states and of what was computed; null where one of them has nothing there. */
  readonly stated: string | null;
  readonly computed: string | null;
}

/** Computes the placement of a dossier again and compares it with the one stated. Throws a PolicyError when its policy cannot be used; `readDossier` has made sure that it can. */
export function reproduce(dossier: Dossier): Reproduction {
  const policy = compilePolicy(dossier.policy);
  const evidence = evidenceIn(dossier, policy);
  const placement = place(policy, evidence);
  const agrees =
    canonical(dossier.placement) === canonical(placement) &&
    canonical(dossier.evidence) === canonical(evidence);
  if (agrees) return { agrees, placement, differences: [] };
  const differences = [
    ...differencesOf("evidence", dossier.evidence, evidence),
    ...differencesOf("", dossier.placement, placement),
  ];
  return { agrees, placement, differences };
}

/** What the records give; what is stated where there are none. */
function evidenceIn({ policy: document, records, evidence }: Dossier, policy: Policy): Evidence {
  if (records === undefined) return evidence;
  return askedFor(itemIdsOf(document), evidenceOf({ ...records, id: "" }, policy));
}

function differencesOf(path: string, stated: unknown, computed: unknown): Difference[] {
  const [left, right] = [entriesOf(stated), entriesOf(computed)];
  if (left === null || right === null) {
    const [a, b] = [text(stated), text(computed)];
    return a === b ? [] : [{ path, stated: a, computed: b }];
  }
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.flatMap((key) =>
    differencesOf(path === "" ? key : `${path}.${key}`, left.get(key), right.get(key)),
  );
}

function text(value: unknown): string | null {
  return value === undefined ? null : canonical(value);
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : null;
}
