import { type NormalFilter, normalFilter, type TalentFilter } from "@talenta/contract";
import { badUserInput, regencyNotSharing } from "@talenta/service";
import { mayCount } from "../access/visibility.ts";
import type { Reader } from "../employee/employee.service.ts";
import { refuseSinglingOut } from "../slice/pool.service.ts";

/**
 * The filter of a question about figures of this regency alone, once it is sure that the caller may have
 * them. Throws REGENCY_NOT_SHARING below AGGREGATE, BAD_USER_INPUT for what would single people out.
 *
 * @param field where the filter stands in the question
 */
export async function askedHere(
  reader: Reader,
  field: string,
  given: TalentFilter | null | undefined,
): Promise<NormalFilter> {
  const { tenant, principal } = reader;
  const filter = normalFilter(given);
  if (filter.regencies !== null) {
    throw badUserInput({
      field: `${field}.regencies`,
      value: filter.regencies,
      fix: `This question is about ${tenant.code} alone. Leave it out, or ask the same at the root.`,
    });
  }
  if (!mayCount(principal, tenant, await reader.sharing())) throw regencyNotSharing(tenant.code);
  refuseSinglingOut(tenant, principal, filter);
  return filter;
}
