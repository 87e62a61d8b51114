import { globalId, partsOfId } from "@talenta/contract";
import type { PositionClass, RegencyCode } from "@talenta/talent";

const KIND = "position";

/** The id of a position as clients see it. The class is part of it, because two holders of one title may differ there. */
export function positionId(
  owner: RegencyCode,
  position: { readonly id: string; readonly class: PositionClass | null },
): string {
  return globalId(KIND, owner, position.id, position.class ?? "");
}

/**
 * The code of a position that an argument names by its id or by its code. The id of another owner's position stays as
 * it is: here nothing has that code.
 */
export function positionCode(owner: RegencyCode, named: string): string {
  const [of, code] = partsOfId(KIND, named) ?? [];
  return of === owner && code !== undefined ? code : named;
}
