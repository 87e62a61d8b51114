import { badUserInput } from "@talenta/service";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import type { EvidenceKind } from "./evidence-kind.ts";
import type { AssessmentInput, EvidenceInput } from "./evidence.input.ts";
import type { EvidenceFields } from "./read-entry.ts";

const KIND_OF: Readonly<Record<keyof EvidenceInput, EvidenceKind>> = {
  appraisal: "APPRAISAL",
  assessment: "ASSESSMENT",
  award: "AWARD",
  teamAssignment: "TEAM_ASSIGNMENT",
  feedback360: "FEEDBACK_360",
  training: "TRAINING",
  postHeld: "POST_HELD",
  education: "EDUCATION",
  discipline: "DISCIPLINE",
};

/**
 * The one record that is filled in, as its kind and fields.
 *
 * @throws BAD_USER_INPUT when there is none or more than one, and for a competency or aspect that is none
 */
export function filledIn(input: EvidenceInput): { kind: EvidenceKind; fields: EvidenceFields } {
  const names = Object.keys(KIND_OF) as (keyof EvidenceInput)[];
  const filled = names.filter((name) => input[name] !== undefined && input[name] !== null);
  const [name] = filled;
  if (name === undefined || filled.length > 1) {
    throw badUserInput({
      field: "record",
      value: filled.join(", ") || null,
      fix: `Fill in exactly one of ${names.join(", ")}.`,
    });
  }
  const { assessment } = input;
  const fields = name === "assessment" && assessment ? tested(assessment) : { ...input[name] };
  return { kind: KIND_OF[name], fields };
}

function tested({ competencies, aspects, ...rest }: AssessmentInput): EvidenceFields {
  const levels = competencies?.map(({ competency, achieved, required = null }) => {
    known("competency", competency, COMPETENCIES);
    return [competency, { achieved, required }] as const;
  });
  const scores = aspects?.map(({ aspect, score = null }) => {
    known("aspect", aspect, POTENTIAL_ASPECTS);
    return [aspect, score] as const;
  });
  return {
    ...rest,
    ...(competencies !== undefined && { competencies: once("competencies", levels ?? []) }),
    ...(aspects !== undefined && { aspects: once("aspects", scores ?? []) }),
  };
}

function known(field: string, id: string, dictionary: readonly { readonly id: string }[]): void {
  if (dictionary.some((entry) => entry.id === id)) return;
  const ids = dictionary.map((entry) => entry.id).join(", ");
  throw badUserInput({ field, value: id, fix: `Give one of ${ids}.` });
}

function once<Value>(field: string, entries: readonly (readonly [string, Value])[]) {
  const result = Object.fromEntries(entries);
  if (Object.keys(result).length === entries.length) return result;
  throw badUserInput({
    field,
    value: entries.map(([id]) => id).join(", "),
    fix: "Name each one once.",
  });
}
