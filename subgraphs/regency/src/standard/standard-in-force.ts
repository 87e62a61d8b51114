import {
  type CompetencyStandard,
  type Policy,
  type PositionClass,
  standardOfClass,
} from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { currentStandards, type StoredStandard } from "./standard.store.ts";

/** Where a standard comes from: the position's own, the regency's for the class, or the policy's for the class. */
export type StandardOrigin = "POSITION" | "CLASS" | "POLICY";

/** What somebody holds, as far as a standard depends on it. */
export interface HeldPosition {
  readonly positionId: string | null;
  readonly positionClass: PositionClass | null;
}

/** The standard that counts, and where it comes from. */
export interface StandardInForce {
  readonly origin: StandardOrigin;
  readonly standard: CompetencyStandard;
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

/**
 * The level a competency must reach for the post somebody holds; null when it is not required. What the owner has set
 * decides. Where only the policy speaks, the level the assessment itself states as required comes first: it was the
 * standard of that very post on the day of the test.
 */
export function requiredLevel(
  inForce: StandardInForce | null,
  competency: string,
  stated: number | null,
): number | null {
  const required = inForce?.standard.requirements.find(({ id }) => id === competency)?.level;
  if (inForce !== null && inForce.origin !== "POLICY") return required ?? null;
  return stated ?? required ?? null;
}

const AS_STATED = {
  id: "Level yang disebut dalam hasil uji, selebihnya standar kelas jabatan",
  en: "Levels stated in the assessment, otherwise the standard of the class of position",
};

/** The standard as it counts against one assessment of the post held; see `requiredLevel`. */
export function standardAgainst(
  inForce: StandardInForce,
  assessed: Readonly<Partial<Record<string, { readonly required: number | null }>>>,
): CompetencyStandard {
  const { standard } = inForce;
  const requirements = standard.requirements.map(({ id, level }) => ({
    id,
    level: requiredLevel(inForce, id, assessed[id]?.required ?? null) ?? level,
  }));
  const stated = requirements.some(({ id, level }) => assessed[id]?.required === level);
  if (inForce.origin !== "POLICY" || !stated) return { ...standard, requirements };
  return { ...standard, requirements, title: AS_STATED };
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
