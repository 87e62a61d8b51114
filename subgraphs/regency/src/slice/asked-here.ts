import { type NormalFilter, normalFilter, type TalentFilter } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput, regencyNotSharing } from "@talenta/service";
import { mayCount, refuseSinglingOut } from "../access/visibility.ts";
import type { Reader } from "../employee/employee.service.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { asksOtherPolicy } from "./provenance.ts";

/**
 * The filter of a question about this regency alone, defaults filled in.
 *
 * @param field where the filter stands in the question
 * @throws BAD_USER_INPUT when it names regencies
 */
export function filterHere(
  { code }: Pick<Tenant, "code">,
  field: string,
  given: TalentFilter | null | undefined,
): NormalFilter {
  const filter = normalFilter(given);
  if (filter.regencies === null) return filter;
  throw badUserInput({
    field: `${field}.regencies`,
    value: filter.regencies,
    fix: say("asked.aloneAbout", { code }),
  });
}

function otherPolicy({ code, policy }: Pick<Tenant, "code" | "policy">, field: string): Error {
  return badUserInput({
    field: `${field}.policy`,
    fix: say("asked.otherPolicy", { code, id: policy.id, version: policy.version }),
  });
}

/**
 * The filter of a question about figures of this regency alone, once it is sure that the caller may have them.
 *
 * @throws REGENCY_NOT_SHARING below AGGREGATE, BAD_USER_INPUT as `filterHere`, for what would single people out, and for
 *   another policy than the one adopted
 */
export async function askedHere(
  { tenant, principal, sharing }: Pick<Reader, "tenant" | "principal" | "sharing">,
  field: string,
  given: TalentFilter | null | undefined,
): Promise<NormalFilter> {
  const filter = filterHere(tenant, field, given);
  if (!mayCount(principal, tenant, await sharing())) throw regencyNotSharing(tenant.code);
  refuseSinglingOut(tenant, principal, filter);
  if (asksOtherPolicy(tenant, filter)) throw otherPolicy(tenant, field);
  return filter;
}
