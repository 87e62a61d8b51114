import { compareText } from "../compare-text.ts";
import type { RegencyCode } from "../brand.ts";
import { policyNameOf } from "../policy/policy-name.ts";
import type { PolicyVersion } from "../policy/policy-name.ts";

/**
 * How an owner answered for its slice. OK: all of it; PARTIAL: what its head shares; NOT_SHARED: nothing is shared;
 * UNAVAILABLE, TIMEOUT: no answer; INVALID: an answer that cannot be right; OUTDATED: its version does not know the question;
 * JOINED_LATE: back after this run of pages had begun without it; PENDING: still computing, asking the same again brings it;
 * OTHER_POLICY: places its people under another policy than the one the question is about.
 */
export const SLICE_STATUSES = [
  "OK",
  "PARTIAL",
  "NOT_SHARED",
  "UNAVAILABLE",
  "TIMEOUT",
  "INVALID",
  "OUTDATED",
  "JOINED_LATE",
  "PENDING",
  "OTHER_POLICY",
] as const;

/** How an owner answered for its slice. */
export type SliceStatus = (typeof SLICE_STATUSES)[number];

/** What an owner says of its figures beside them. */
export interface Provenance {
  /** The policy versions they were made under. */
  readonly policies: readonly PolicyVersion[];
  /** When what they are made from changed last, ISO 8601 in UTC; null where the owner does not know. */
  readonly asOf: string | null;
}

/** Who stands behind a merged figure, and who does not. */
export interface Coverage {
  /** Regencies asked. */
  readonly asked: number;
  /** Regencies whose figures are in: OK and PARTIAL. */
  readonly answered: number;
  /** True only when every regency asked answered in full (OK). */
  readonly complete: boolean;
  /** Every regency that did not answer in full, by code; a PARTIAL one is named here though its figures are in. */
  readonly missing: readonly { readonly regency: RegencyCode; readonly reason: SliceStatus }[];
  /** Every regency whose figures are in, by code, and as of when they are. */
  readonly present: readonly { readonly regency: RegencyCode; readonly asOf: string | null }[];
  /** The policy versions the figures were made under, by id and version, each with the regencies that used it, by code. */
  readonly policies: readonly PolicyCoverage[];
}

/** Which regencies' figures were made under a policy version. */
interface PolicyCoverage {
  readonly policy: PolicyVersion;
  readonly regencies: readonly RegencyCode[];
}

interface Answer {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  /** Absent where the owner did not answer. */
  readonly provenance?: Provenance | undefined;
}

/** Whether a slice's figures count. */
export function answers(status: SliceStatus): boolean {
  return status === "OK" || status === "PARTIAL";
}

/** Sums up who answered; `slices` name each regency once. */
export function coverageOf(slices: readonly Answer[]): Coverage {
  const byCode = slices.toSorted((a, b) => compareText(a.regency, b.regency));
  const missing = byCode
    .filter((slice) => slice.status !== "OK")
    .map((slice) => ({ regency: slice.regency, reason: slice.status }));
  const answered = byCode.filter((slice) => answers(slice.status));
  return {
    asked: slices.length,
    answered: answered.length,
    complete: missing.length === 0,
    missing,
    present: answered.map(({ regency, provenance }) => ({
      regency,
      asOf: provenance?.asOf ?? null,
    })),
    policies: policiesOf(answered),
  };
}

function policiesOf(answered: readonly Answer[]): PolicyCoverage[] {
  const uses = answered.flatMap(({ regency, provenance }) =>
    distinct(provenance?.policies ?? []).map((policy) => ({ regency, policy })),
  );
  return [...Map.groupBy(uses, ({ policy }) => policyNameOf(policy)).values()]
    .flatMap((own) => {
      const [first] = own;
      return first === undefined
        ? []
        : [{ policy: first.policy, regencies: own.map(({ regency }) => regency) }];
    })
    .toSorted(({ policy: a }, { policy: b }) => compareText(a.id, b.id) || a.version - b.version);
}

function distinct(policies: readonly PolicyVersion[]): PolicyVersion[] {
  return [...new Map(policies.map((policy) => [policyNameOf(policy), policy])).values()];
}

/**
 * One slice per regency, by code, each in the form `read` gives it. Two slices of one regency cannot
 * both be its answer, and nobody can tell which is: they become one INVALID slice.
 */
export function onePerRegency<Slice extends Answer, Read extends Answer>(
  slices: readonly Slice[],
  read: (slice: Slice) => Read,
): Read[] {
  const byRegency = new Map<RegencyCode, Read>();
  for (const slice of slices) {
    const twice = byRegency.has(slice.regency);
    byRegency.set(slice.regency, read(twice ? { ...slice, status: "INVALID" } : slice));
  }
  return [...byRegency.values()].toSorted((a, b) => compareText(a.regency, b.regency));
}
