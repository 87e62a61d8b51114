import type { Principal, Role } from "@talenta/access";
import { parseNip, type RegencyCode } from "@talenta/talent";
import { tell } from "./told.ts";

const REGENCY_ROLES: ReadonlySet<Role> = new Set([
  "REGENCY_OFFICER",
  "REGENCY_COMMITTEE",
  "REGENCY_HEAD",
  "EMPLOYEE",
]);

/** For all of the province, whatever else a token says. Readers of reports and auditors may be of one regency or of none. */
const PROVINCE_ROLES: ReadonlySet<Role> = new Set(["PROVINCE_ANALYST", "PROVINCE_ADMIN"]);

/** What the command line says about the caller. */
export interface PrincipalOptions {
  role: Role;
  regency?: string;
  nip?: string;
  purpose?: string;
}

type Answer = { ok: true; value: Principal } | { ok: false; message: string };

/** Makes a principal of command-line options, or says which option is missing or wrong. */
export function principalFrom(options: PrincipalOptions): Answer {
  const { role, regency, nip, purpose } = options;
  if (REGENCY_ROLES.has(role) && regency === undefined) {
    return no(tell("cli.regencyMissing", { role }));
  }
  if (PROVINCE_ROLES.has(role) && regency !== undefined) {
    return no(tell("cli.regencyDoesNotGo", { regency, role }));
  }
  if (regency !== undefined && !/^\d{2}(\.\d{2})?$/.test(regency)) {
    return no(tell("cli.noRegencyCode", { regency }));
  }
  if (role === "EMPLOYEE" && nip === undefined) {
    return no(tell("cli.nipMissing"));
  }
  if (nip !== undefined) {
    const parsed = parseNip(nip);
    if (!parsed.ok) return no(tell("cli.nipWrong", { nip, reason: parsed.reason }));
  }
  const subject = [role.toLowerCase().replaceAll("_", "-"), regency, nip].filter(Boolean).join(":");
  return {
    ok: true,
    value: {
      subject,
      role,
      ...(regency === undefined ? {} : { regency: regency as RegencyCode }),
      ...(nip === undefined ? {} : { nip }),
      ...(purpose === undefined ? {} : { purpose }),
    },
  };
}

const no = (message: string): Answer => ({ ok: false, message });
