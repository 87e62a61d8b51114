import type { Principal, Role } from "@talenta/access";
import type { NormalFilter } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput, forbidden, type TalentaError } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";

import type { Asker } from "./asker.ts";

type Caller = Pick<Asker, "principal" | "directory">;

const WORKS_FOR_ONE_REGENCY: ReadonlySet<Role> = new Set([
  "REGENCY_OFFICER",
  "REGENCY_COMMITTEE",
  "REGENCY_HEAD",
]);

/** Who may read of one regency or of all: the token says which. */
const READS_OF_ONE_OR_ALL: ReadonlySet<Role> = new Set(["BI_READER", "AUDITOR"]);

/** Whether merged questions of this caller go to one regency only: the one the token names. */
function asksOne({ role, regency }: Principal): boolean {
  return (
    WORKS_FOR_ONE_REGENCY.has(role) || (READS_OF_ONE_OR_ALL.has(role) && regency !== undefined)
  );
}

/**
 * Which owners a merged question goes to, by code.
 *
 * The regencies and cities below the province, or those `filter.regencies` names (the province's
 * own civil service may be named too). Who works for one regency asks that one only, and so does
 * who reads reports or trails with a token for one.
 *
 * Throws BAD_USER_INPUT naming codes nobody has; FORBIDDEN when who asks one regency names another,
 * known or not.
 */
export function ownersAsked(asker: Caller, filter: NormalFilter): RegencyCode[] {
  const { principal, directory } = asker;
  if (asksOne(principal)) return [ownRegency(asker, filter)];
  if (filter.regencies === null) return directory.regencyCodes();
  const unknown = filter.regencies.filter((code) => !directory.find(code));
  if (unknown.length > 0) {
    throw badUserInput({
      field: "filter.regencies",
      value: unknown.length === 1 ? unknown[0] : unknown,
      fix: say("asked.unknownCodes"),
    });
  }
  return [...filter.regencies];
}

/** Of these owners, those the caller asks: who asks one regency asks that one, if it is among them. */
export function askedOf(principal: Principal, owners: readonly RegencyCode[]): RegencyCode[] {
  if (!asksOne(principal)) return [...owners];
  return owners.filter((code) => code === principal.regency);
}

/**
 * Refuses a question taken up again by somebody who may not ask these owners. Throws FORBIDDEN.
 */
export function refuseOthers(principal: Principal, asked: readonly RegencyCode[]): void {
  if (!asksOne(principal)) return;
  if (asked.some((code) => code !== principal.regency)) throw onlyOwn(principal.regency);
}

/**
 * Refuses what would single people out in a count. Whoever works for the one regency asked is no
 * outsider there. Throws BAD_USER_INPUT.
 */
export function refuseSinglingOut(
  principal: Principal,
  filter: Pick<NormalFilter, "search" | "units">,
): void {
  if (WORKS_FOR_ONE_REGENCY.has(principal.role)) return;
  for (const field of ["search", "units"] as const) {
    if (filter[field] === null) continue;
    throw badUserInput({
      field: `filter.${field}`,
      value: filter[field],
      fix: say("asked.noSinglePeople"),
    });
  }
}

/**
 * Refuses to try a policy on some people only: written for one item and tried on two sets that differ by one person,
 * it would tell what that person's record says. Whoever works for the one regency asked is no outsider there. Throws
 * BAD_USER_INPUT.
 */
export function refusePicking(principal: Principal, filter: NormalFilter): void {
  if (WORKS_FOR_ONE_REGENCY.has(principal.role)) return;
  const { regencies: _owners, ...picking } = filter;
  for (const [field, value] of Object.entries(picking)) {
    if (value === null) continue;
    throw badUserInput({
      field: `input.filter.${field}`,
      value,
      fix: say("asked.policyOnEverybodyByRegency"),
    });
  }
}

/** Why `ownersAsked` refused this caller. */
export function whyRefused({ principal, directory }: Caller): TalentaError {
  const { regency: own } = principal;
  return onlyOwn(own !== undefined && directory.find(own) ? own : undefined);
}

function ownRegency({ principal, directory }: Caller, filter: NormalFilter): RegencyCode {
  const own = principal.regency;
  if (own === undefined || !directory.find(own)) throw onlyOwn(undefined);
  if (filter.regencies?.some((code) => code !== own)) throw onlyOwn(own);
  return own;
}

function onlyOwn(own: string | undefined): TalentaError {
  return forbidden(own === undefined ? say("asked.noRegencyHere") : say("asked.ownOnly", { own }));
}
