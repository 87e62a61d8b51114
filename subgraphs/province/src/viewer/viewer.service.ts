import type { Principal } from "@talenta/access";

import type { Directory, Owner } from "../regency/directory.service.ts";

/** A caller with the owner the token names. */
export interface KnownCaller extends Pick<Principal, "subject" | "role"> {
  readonly regency: Owner | null;
}

/** The caller as the schema shows it; a regency the directory does not know is shown as none. */
export function viewerOf(principal: Principal, directory: Directory): KnownCaller {
  const regency = principal.regency === undefined ? undefined : directory.find(principal.regency);
  return { subject: principal.subject, role: principal.role, regency: regency ?? null };
}
