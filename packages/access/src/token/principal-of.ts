import { say } from "@talenta/sentences";
import type { RegencyCode } from "@talenta/talent";
import type { JWTPayload } from "jose";
import { AccessError } from "../access.errors.ts";
import { type Principal, type Role, ROLES } from "../principal.ts";

/** Where in a token a fact stands: a claim's name, or a path of names with dots between. */
export interface ClaimPaths {
  /** The role, or a list with exactly one of ours among others; `role` unless given. */
  readonly role?: string;
  /** The regency's code as text; `regency` unless given. */
  readonly regency?: string;
  /** The employee number (NIP); `nip` unless given. */
  readonly nip?: string;
  /** What the data is asked for; `purpose` unless given. */
  readonly purpose?: string;
}

const REGENCY = /^\d{2}(\.\d{2})?$/;
const NIP = /^\d{18}$/;
const IN_A_REGENCY: ReadonlySet<Role> = new Set([
  "REGENCY_OFFICER",
  "REGENCY_COMMITTEE",
  "REGENCY_HEAD",
  "EMPLOYEE",
]);
/** They work for all of the province; a regency in their token is ignored, so it can never widen a right. */
const PROVINCE_WIDE: ReadonlySet<Role> = new Set(["PROVINCE_ANALYST", "PROVINCE_ADMIN"]);

/**
 * The principal that the claims of a genuine token describe.
 *
 * @throws AccessError FORBIDDEN when they describe nobody who could do anything here
 */
export function principalOf(claims: JWTPayload, paths: ClaimPaths = {}): Principal {
  const subject = claims.sub;
  if (!subject) throw AccessError.forbidden(say("access.noSubject"));
  const role = roleIn(claimAt(claims, paths.role ?? "role"));
  const regency = PROVINCE_WIDE.has(role)
    ? undefined
    : textIn(claimAt(claims, paths.regency ?? "regency"), "regency", REGENCY);
  const nip = textIn(claimAt(claims, paths.nip ?? "nip"), "nip", NIP);
  const purpose = textIn(claimAt(claims, paths.purpose ?? "purpose"), "purpose", /^[^]{1,200}$/);
  if (regency === undefined && IN_A_REGENCY.has(role)) {
    throw AccessError.forbidden(say("access.roleNeedsRegency", { role }));
  }
  if (nip === undefined && role === "EMPLOYEE") {
    throw AccessError.forbidden(say("access.employeeNeedsNip"));
  }
  return {
    subject,
    role,
    ...(regency !== undefined && { regency: regency as RegencyCode }),
    ...(nip !== undefined && { nip }),
    ...(purpose !== undefined && { purpose }),
  };
}

function roleIn(claim: unknown): Role {
  const given: unknown[] = Array.isArray(claim) ? claim : [claim];
  const known = ROLES.filter((role) => given.includes(role));
  const [role, other] = known;
  if (role === undefined) throw AccessError.forbidden(say("access.noKnownRole"));
  if (other !== undefined) {
    throw AccessError.forbidden(say("access.severalRoles", { roles: known }));
  }
  return role;
}

function textIn(claim: unknown, name: string, shape: RegExp): string | undefined {
  if (claim === undefined || claim === null) return undefined;
  if (typeof claim === "string" && shape.test(claim)) return claim;
  throw AccessError.forbidden(say("access.claimMalformed", { name }));
}

/** A claim whose whole name is the path wins over the path's steps: names may hold dots themselves. */
function claimAt(claims: JWTPayload, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
