import { type RegencyCode, unitValue } from "@talenta/talent";

/**
 * The code of a unit that an argument names by its id or by its code. The id of another owner's unit stays as it is:
 * here nothing has that code.
 */
export function unitCode(owner: RegencyCode, named: string): string {
  const prefix = unitValue(owner, "");
  return named.startsWith(prefix) ? named.slice(prefix.length) : named;
}
