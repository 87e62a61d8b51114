import type { RegencyCode } from "@talenta/talent";

/** The eight roles a caller can have. */
export const ROLES = [
  "PROVINCE_ANALYST",
  "PROVINCE_ADMIN",
  "REGENCY_OFFICER",
  "REGENCY_COMMITTEE",
  "REGENCY_HEAD",
  "EMPLOYEE",
  "BI_READER",
  "AUDITOR",
] as const;

/** What a caller is there to do; every right hangs on it. */
export type Role = (typeof ROLES)[number];

/** Who is calling, as proven by a token; nothing here comes from a header or an argument. */
export interface Principal {
  /** The identity provider's own name for the caller. */
  subject: string;
  role: Role;
  /** The regency the caller works for; absent for those who work for the whole province. */
  regency?: RegencyCode;
  /** The caller's own employee number (NIP), 18 digits; always there for EMPLOYEE. */
  nip?: string;
  /** What the data is asked for, in the caller's words. */
  purpose?: string;
}
