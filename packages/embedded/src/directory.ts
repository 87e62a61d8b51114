import { RegencyKind } from "@talenta/contract";
import { PROVINCES } from "@talenta/sample";
import type { RegencyCode } from "@talenta/talent";
import type { Owner } from "./assemble.ts";

/** A province and everybody who owns data in it, the province's own civil service last. */
export interface ProvinceDirectory {
  readonly code: RegencyCode;
  readonly name: string;
  readonly owners: readonly Owner[];
}

/**
 * The governments of a province: official codes and names.
 *
 * @throws RangeError for a province that is not known
 */
export function directoryOf(code: string): ProvinceDirectory {
  const province = PROVINCES.find((one) => one.code === code);
  if (province === undefined) throw new RangeError(`There is no province ${code}.`);
  const own: Owner = {
    code: province.code as RegencyCode,
    name: province.name,
    kind: RegencyKind.PROVINCE,
  };
  const regencies = province.regencies.map((regency): Owner => ({
    code: regency.code as RegencyCode,
    name: regency.name,
    kind: regency.kind === "CITY" ? RegencyKind.CITY : RegencyKind.REGENCY,
  }));
  return { code: own.code, name: own.name, owners: [...regencies, own] };
}
