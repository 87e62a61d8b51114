import type { RegencyCode } from "@talenta/talent";
import { type Principal, type Role, ROLES } from "../principal.ts";

/**
 * How far a right reaches.
 * - ANY: no regency's data is involved, or it is public to every good token, or it was guarded on the way in.
 * - OWN: the caller's own regency, all of it.
 * - SELF: the caller's own record in the own regency; the service checks the row.
 * - SHARED: from outside, as far as the owner shares; the service checks level and rows.
 */
export type Scope = "ANY" | "OWN" | "SELF" | "SHARED";

/** Who may, and how far; a role that is not named may not. */
export type Rule = Readonly<Partial<Record<Role, Scope>>>;

const PROVINCE: readonly Role[] = ["PROVINCE_ANALYST", "PROVINCE_ADMIN"];
const REGENCY: readonly Role[] = ["REGENCY_OFFICER", "REGENCY_COMMITTEE", "REGENCY_HEAD"];

function may(roles: readonly Role[], scope: Scope): Rule {
  return Object.fromEntries(roles.map((role) => [role, scope]));
}

/** Everybody with a good token. */
export const PUBLIC: Rule = may(ROLES, "ANY");

/**
 * Whoever asks for merged counts at the province, and what such an answer is made of. The province
 * narrows the question of a caller with a regency to that regency.
 */
export const MERGED_COUNTS: Rule = may([...PROVINCE, ...REGENCY, "BI_READER"], "ANY");

/** Whoever asks for merged lists of people at the province, and what such an answer is made of. */
export const MERGED_NAMES: Rule = may([...PROVINCE, ...REGENCY], "ANY");

/** What makes a reference to a person and tells nothing: no name, no NIP. */
export const KEYS_OF_PEOPLE: Rule = may([...PROVINCE, ...REGENCY, "EMPLOYEE"], "ANY");

/** Counts of one regency: its own people all of them, others what it shares. */
export const COUNTS: Rule = {
  ...may([...PROVINCE, "BI_READER"], "SHARED"),
  ...may(REGENCY, "OWN"),
};

/**
 * What a policy anybody has written would do to people, in counts: whoever writes rules. Not readers of reports: a policy
 * can be written so that its counts tell what single records say.
 */
export const TRIED_POLICIES: Rule = { ...may(PROVINCE, "SHARED"), ...may(REGENCY, "OWN") };

/** Lists of people of one regency: its own people all of them, the province what it shares. */
export const NAMES: Rule = { ...may(PROVINCE, "SHARED"), ...may(REGENCY, "OWN") };

/** One person: as lists of people, and everybody the own record. */
export const PERSON: Rule = { ...NAMES, EMPLOYEE: "SELF" };

/** The caller's own record, for everybody who works in a regency. */
export const OWN_RECORD: Rule = may([...REGENCY, "EMPLOYEE"], "SELF");

/** What a record holds beyond the shared fields: the regency itself, and everybody the own record. */
export const RECORD: Rule = { ...may(REGENCY, "OWN"), EMPLOYEE: "SELF" };

/** What only the regency itself sees. */
export const INSIDE: Rule = may(REGENCY, "OWN");

/** What everybody who works in a regency sees of it: what it requires and offers, no person in it. */
export const STAFF: Rule = may([...REGENCY, "EMPLOYEE"], "OWN");

/** The caller's own regency as such. */
export const HOME: Rule = may([...REGENCY, "EMPLOYEE", "AUDITOR", "BI_READER"], "OWN");

/** What the keeper of a regency's data does. */
export const KEEPER: Rule = may(["REGENCY_OFFICER"], "OWN");

/** What the keeper of a regency's data and its head both may do. */
export const KEEPER_OR_HEAD: Rule = may(["REGENCY_OFFICER", "REGENCY_HEAD"], "OWN");

/** What only the person does for the own record. */
export const EMPLOYEE_ALONE: Rule = may(["EMPLOYEE"], "SELF");

/** What the person sees of the own record, and those who keep the data and decide about it. */
export const OWN_OR_DECIDED: Rule = { ...KEEPER_OR_HEAD, ...EMPLOYEE_ALONE };

/** What the head of a regency decides. */
export const HEAD: Rule = may(["REGENCY_HEAD"], "OWN");

/** What the province's administrators do. */
export const PROVINCE_ADMINS: Rule = may(["PROVINCE_ADMIN"], "ANY");

/** Whoever writes rules, at the province or as a proposal in a regency. */
export const RULE_WRITERS: Rule = may([...PROVINCE, ...REGENCY], "ANY");

/** Whoever may read which official took a step at the province. */
export const STEP_READERS: Rule = may([...PROVINCE, "AUDITOR"], "ANY");

/** What the talent committee (komite talenta) does and sees, with the head. */
export const COMMITTEE: Rule = may(["REGENCY_COMMITTEE", "REGENCY_HEAD"], "OWN");

/** Counts of how the committee decided: its own to see, the head's, and the auditor's; no person in them. */
export const WATCHED_COUNTS: Rule = may(["REGENCY_COMMITTEE", "REGENCY_HEAD", "AUDITOR"], "OWN");

/** How far this caller's right reaches under a rule, in this tenant; null where there is no right. */
export function reachOf(
  rule: Rule,
  principal: Principal,
  tenant: RegencyCode | undefined,
): Scope | null {
  const scope = rule[principal.role];
  if (scope === undefined) return null;
  if (scope === "ANY") return scope;
  if (tenant === undefined) return null; // no tenant, no regency's data
  const inside = principal.regency === tenant;
  if (scope === "SHARED") return inside ? "OWN" : scope;
  return inside ? scope : null;
}
