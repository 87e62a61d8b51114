import { z } from "zod";
import type { BilingualText } from "../brand.ts";
import type { Basis, PolicyDocument } from "../policy/document.ts";
import type { PositionClass } from "../position/classes.ts";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "./competencies.ts";

/** Highest level of a competency, and highest score of an aspect of potential. */
export const HIGHEST_LEVEL = 5;

/** What a standard speaks of: competencies (PermenPANRB 38/2017) or aspects of potential. Each has cut-offs of its own. */
export type StandardKind = "COMPETENCY" | "POTENTIAL";

/**
 * What a position, or a class of positions, requires (standar kompetensi jabatan), as data that its owner may change.
 * Each requirement names one competency or aspect and the level, 1 to 5.
 */
export interface CompetencyStandard {
  readonly id: string;
  readonly kind: StandardKind;
  readonly title: BilingualText;
  readonly requirements: readonly Requirement[];
  readonly basis: Basis;
}

/** The level one competency or aspect must reach. */
export interface Requirement {
  readonly id: string;
  /** Whole, 1 to 5. */
  readonly level: number;
}

/** Something in a standard that cannot stand. */
export interface StandardProblem {
  /** Where: `requirements[3].level`. */
  readonly path: string;
  /** What is wrong and what would be right. */
  readonly message: string;
}

const VOCABULARY: Readonly<Record<StandardKind, readonly { id: string; title: BilingualText }[]>> =
  { COMPETENCY: COMPETENCIES, POTENTIAL: POTENTIAL_ASPECTS };

const text = z.string().min(1, "Write some text here.");
const schema = z.strictObject({
  id: text,
  kind: z.enum(["COMPETENCY", "POTENTIAL"]),
  title: z.strictObject({ id: text, en: text }),
  requirements: z
    .array(
      z.strictObject({
        id: text,
        level: z
          .int("Write a whole level, 1 to 5.")
          .min(1, "A level is at least 1; leave out what is not required.")
          .max(HIGHEST_LEVEL, "A level is 5 at most."),
      }),
    )
    .min(1, "A standard requires at least one competency."),
  basis: z.strictObject({
    mark: z.enum(["H", "M", "L", "A"]),
    source: text,
    inIndonesian: text.exactOptional(),
  }),
}) satisfies z.ZodType<CompetencyStandard>;

/** Reads a standard from anywhere, naming every problem with its path. Never throws. */
export function validateStandard(
  input: unknown,
): { ok: true; standard: CompetencyStandard } | { ok: false; problems: StandardProblem[] } {
  const shape = schema.safeParse(input);
  const problems = shape.success
    ? vocabularyProblems(shape.data)
    : shape.error.issues.map(({ path, message }) => ({ path: z.core.toDotPath(path), message }));
  if (!shape.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, standard: shape.data };
}

function vocabularyProblems({ kind, requirements }: CompetencyStandard): StandardProblem[] {
  return requirements.flatMap(({ id }, index) => {
    const path = `requirements[${index}].id`;
    if (titleOf(kind, id) === null) {
      const known = VOCABULARY[kind].map((entry) => entry.id).join(", ");
      return [{ path, message: `"${id}" is not in the dictionary; it knows ${known}.` }];
    }
    if (requirements.findIndex((requirement) => requirement.id === id) !== index) {
      return [{ path, message: `${id} stands here twice; once is enough.` }];
    }
    return [];
  });
}

/** What a competency or an aspect is called; null when the dictionary does not know it. */
export function titleOf(kind: StandardKind, id: string): BilingualText | null {
  return VOCABULARY[kind].find((entry) => entry.id === id)?.title ?? null;
}

/** What a competency is called; its id when the dictionary does not know it. */
export function competencyTitle(id: string): BilingualText {
  return titleOf("COMPETENCY", id) ?? { id, en: id };
}

/** The standard of a class where a position has none of its own: all nine competencies at the level the policy requires of the class. */
export function standardOfClass(
  { requiredLevels }: PolicyDocument,
  positionClass: PositionClass,
): CompetencyStandard | null {
  const row = requiredLevels.find((required) => required.positionClass === positionClass);
  if (row === undefined) return null;
  return {
    id: `class-${positionClass}`,
    kind: "COMPETENCY",
    title: { id: "Standar kelas jabatan", en: "Standard of the class of position" },
    requirements: COMPETENCIES.map(({ id }) => ({ id, level: row.level })),
    basis: row.basis,
  };
}

/** Potential is measured against the whole scale: eight aspects of 5 each, 40 in all. */
export const POTENTIAL_STANDARD: CompetencyStandard = {
  id: "potential",
  kind: "POTENTIAL",
  title: {
    id: "Seluruh skala delapan aspek potensi",
    en: "The whole scale of the eight aspects of potential",
  },
  requirements: POTENTIAL_ASPECTS.map(({ id }) => ({ id, level: HIGHEST_LEVEL })),
  basis: {
    mark: "L",
    source: "Profiling ASN: eight aspects of 0-5, over 40, times 100; one thin source",
    inIndonesian: "Profiling ASN: delapan aspek 0-5, dibagi 40, dikali 100; satu sumber yang tipis",
  },
};
