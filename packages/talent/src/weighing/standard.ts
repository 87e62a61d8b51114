import type { CompetencyStandard } from "../competency/standard.ts";

/** Where a standard comes from: the position's own, the regency's for the class, or the policy's for the class. */
export type StandardOrigin = "POSITION" | "CLASS" | "POLICY";

/** The standard that counts, and where it comes from. */
export interface EffectiveStandard {
  readonly origin: StandardOrigin;
  readonly standard: CompetencyStandard;
}

/** What a standard requires, as far as the rules read it. */
export interface RequiredLevels {
  readonly origin: StandardOrigin;
  readonly standard: Pick<CompetencyStandard, "requirements">;
}

/**
 * The level a competency must reach for the post somebody holds; null when it is not required. What the owner has set
 * decides. Where only the policy speaks, the level the assessment itself states as required comes first: it was the
 * standard of that very post on the day of the test.
 */
export function requiredLevel(
  inForce: RequiredLevels | null,
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
  inForce: EffectiveStandard,
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
