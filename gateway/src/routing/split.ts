import type { RegencyCode } from "@talenta/talent";
import { isRecord } from "./operation/shape.ts";

/** The part of one `_entities` field that goes to one owner. */
export interface Share {
  /** Each distinct representation once. */
  representations: Record<string, unknown>[];
  /** For each of them, all indexes of the field that asked for it, ascending. */
  indexes: number[][];
}

/** The representations of one `_entities` field, by owner. */
export interface Split {
  length: number;
  shares: Map<RegencyCode, Share>;
  /**
   * Indexes of representations that name no owner. Not among them: null ones, where nobody asked for anything, and those
   * that say themselves that nobody owns them, such as a viewer who works for none; both are answered null without a
   * fault.
   */
  ownerless: number[];
}

/** Whether entities of a type may belong to no regency: a viewer may work for none. */
export type MayBeOwnerless = (typename: unknown) => boolean;

/** The owner of an entity: a regency owns itself, everything else names its regency. */
function ownerOf(representation: Record<string, unknown>): RegencyCode | null {
  const named =
    representation["__typename"] === "Regency" ? representation : representation["regency"];
  const code = isRecord(named) ? named["code"] : null;
  return typeof code === "string" && code !== "" ? (code as RegencyCode) : null;
}

/** Routers write a regency that is null as null, leave it out, or leave its code out. */
function namesNobody(
  { __typename, regency }: Record<string, unknown>,
  mayBeOwnerless: MayBeOwnerless,
): boolean {
  if (regency === null) return true;
  const code = isRecord(regency) ? regency["code"] : regency;
  return (code === null || code === undefined) && mayBeOwnerless(__typename);
}

/** Cuts the representations of one `_entities` field into one share for each owner. */
export function splitRepresentations(
  representations: readonly unknown[],
  mayBeOwnerless: MayBeOwnerless,
): Split {
  const split: Split = { length: representations.length, shares: new Map(), ownerless: [] };
  const seen = new Map<string, number[]>();
  representations.forEach((representation, index) => {
    if (representation === null || representation === undefined) return;
    if (isRecord(representation) && namesNobody(representation, mayBeOwnerless)) return;
    const owner = isRecord(representation) ? ownerOf(representation) : null;
    if (owner === null || !isRecord(representation)) {
      split.ownerless.push(index);
      return;
    }
    const key = JSON.stringify(representation); // names its owner, so one table serves all owners
    const known = seen.get(key);
    if (known !== undefined) {
      known.push(index);
      return;
    }
    const indexes = [index];
    seen.set(key, indexes);
    const share = split.shares.get(owner);
    if (share === undefined)
      split.shares.set(owner, { representations: [representation], indexes: [indexes] });
    else {
      share.representations.push(representation);
      share.indexes.push(indexes);
    }
  });
  return split;
}
