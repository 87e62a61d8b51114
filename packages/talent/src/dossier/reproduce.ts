import { compareText } from "../compare-text.ts";
import { place } from "../placement/place.ts";
import type { Placement } from "../placement/placement.ts";
import { compilePolicy } from "../policy/validate.ts";
import type { Dossier } from "./dossier.ts";

/** What came of computing a placement again. */
export interface Reproduction {
  /** Whether the placement stated and the one computed are the same, byte for byte in canonical form. */
  readonly agrees: boolean;
  /** The placement computed now, from the dossier's policy and evidence alone. */
  readonly placement: Placement;
  /** Every figure that differs, with its path; empty when they agree. */
  readonly differences: readonly Difference[];
}

/** A figure that is stated otherwise than it is computed. */
export interface Difference {
  /** Where: `explanation.performance.components.0.contribution`. */
  readonly path: string;
  /** Canonical JSON of what the dossier states and of what was computed; null where one of them has nothing there. */
  readonly stated: string | null;
  readonly computed: string | null;
}

/** Computes the placement of a dossier again and compares it with the one stated. Throws a PolicyError when its policy cannot be used; `readDossier` has made sure that it can. */
export function reproduce(dossier: Dossier): Reproduction {
  const placement = place(compilePolicy(dossier.policy), dossier.evidence);
  const agrees = canonical(dossier.placement) === canonical(placement);
  return {
    agrees,
    placement,
    differences: agrees ? [] : differencesOf("", dossier.placement, placement),
  };
}

/** JSON in the one form every party writes the same way: keys in code-unit order, no spaces. Values are plain JSON. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => compareText(a, b)))
      : part,
  );
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
