import type { Principal } from "@talenta/access";

import type { Directory } from "../regency/directory.service.ts";
import type { Viewer } from "./viewer.type.ts";

/** The caller as the schema shows it; a regency the directory does not know is shown as none. */
export function viewerOf(principal: Principal, directory: Directory): Viewer {
  const regency = principal.regency === undefined ? undefined : directory.find(principal.regency);
  return { subject: principal.subject, role: principal.role, regency: regency ?? null };
}
