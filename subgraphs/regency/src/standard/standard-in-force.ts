import {
  type EffectiveStandard,
  type Policy,
  type PositionClass,
  standardOfClass,
} from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { currentStandards, type StoredStandard } from "./standard.store.ts";

/** What somebody holds, as far as a standard depends on it. */
export interface HeldPosition {
  readonly positionId: string | null;
  readonly positionClass: PositionClass | null;
}

/** The standard that counts, where it comes from, and as what it was stored. */
export interface StandardInForce extends EffectiveStandard {
  /** The version as it was set; null for the policy's. */
  readonly stored: StoredStandard | null;
}

/** Answers the standard of what somebody holds; null without a position of its own standard and without a class. */
export type StandardLookup = (held: HeldPosition) => StandardInForce | null;

/**
 * The standards in force for these positions, in one statement: the position's own, else the
 * regency's for the class, else the level the policy requires of the class. Ask the answer for
 * each; one that was not named here has none of its own.
 */
export async function standardFor(
  { policy }: { readonly policy: Pick<Policy, "document"> },
  db: Db,
  held: readonly HeldPosition[],
): Promise<StandardLookup> {
  const own = await ownStandards(db, held);
  const ofPolicy = new Map<PositionClass, StandardInForce | null>();
  const policys = (positionClass: PositionClass): StandardInForce | null => {
    const known = ofPolicy.get(positionClass);
    if (known !== undefined) return known;
    const standard = standardOfClass(policy.document, positionClass);
    const found = standard && { origin: "POLICY" as const, standard, stored: null };
    ofPolicy.set(positionClass, found);
    return found;
  };
  return (post) => own(post) ?? (post.positionClass === null ? null : policys(post.positionClass));
}

/** As `standardFor`, whatever the policy: null where the regency itself has set no standard. */
export async function ownStandards(db: Db, held: readonly HeldPosition[]): Promise<StandardLookup> {
  const ids = new Set(held.flatMap(({ positionId }) => positionId ?? []));
  const own = new Map<string, StandardInForce>();
  for (const stored of await currentStandards(db, [...ids])) {
    own.set(stored.positionId ?? `class ${stored.positionClass}`, inForce(stored));
  }
  return ({ positionId, positionClass }) =>
    (positionId === null ? undefined : own.get(positionId)) ??
    own.get(`class ${positionClass}`) ??
    null;
}

/** A stored version as a standard of the rules. */
export function inForce(stored: StoredStandard): StandardInForce {
  const { id, positionTitle, requirements, mark, source } = stored;
  const title =
    stored.positionId === null
      ? {
          id: "Standar kelas jabatan di pemerintah daerah ini",
          en: "Standard of this government for the class of position",
        }
      : {
          id: `Standar jabatan ${positionTitle ?? ""}`.trim(),
          en: `Standard of the position ${positionTitle ?? ""}`.trim(),
        };
  return {
    origin: stored.positionId === null ? "CLASS" : "POSITION",
    standard: { id, kind: "COMPETENCY", title, requirements, basis: { mark, source } },
    stored,
  };
}
