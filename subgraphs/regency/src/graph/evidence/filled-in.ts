import { say } from "@talenta/sentences";
import { EVIDENCE_KINDS, type EvidenceKind } from "@talenta/siasn";
import { badUserInput } from "@talenta/service";
import { type InputName, inputNameOf } from "./names.ts";
import type { AssessmentInput, EvidenceRecordInput } from "./record.input.ts";
import type { EvidenceFields, FilledIn } from "../../evidence/read-entry.ts";

const KINDS = Object.values(EVIDENCE_KINDS).map(({ kind }) => kind);
const NAMES: readonly (keyof EvidenceRecordInput)[] = KINDS.map((kind) => inputNameOf(kind));
const KIND_OF: Readonly<Record<keyof EvidenceRecordInput, EvidenceKind>> = Object.fromEntries(
  KINDS.map((kind) => [inputNameOf(kind), kind]),
) as Record<InputName<EvidenceKind>, EvidenceKind>;

/**
 * The one record that is filled in, as its kind and fields. `path` is where it stands in the input.
 *
 * @throws BAD_USER_INPUT when there is none or more than one, and for a level or score off its scale
 */
export function filledIn(input: EvidenceRecordInput, path: string): FilledIn {
  const filled = NAMES.filter((name) => input[name] !== undefined && input[name] !== null);
  const [name] = filled;
  if (name === undefined || filled.length > 1) {
    throw badUserInput({
      field: path,
      value: filled.join(", ") || null,
      fix: say("record.fillExactlyOne", { names: NAMES }),
    });
  }
  const { assessment } = input;
  const at = `${path}.${name}`;
  const given: object = input[name] ?? {};
  const fields = name === "assessment" && assessment ? tested(assessment, at) : { ...given };
  return { kind: KIND_OF[name], fields, path: at };
}

function tested({ competencies, aspects, ...rest }: AssessmentInput, path: string): EvidenceFields {
  const levels = competencies?.map(({ competency, achieved, required = null }) => {
    const at = `${path}.competencies`;
    onScale(`${at}.${competency}.achieved`, achieved, 0);
    onScale(`${at}.${competency}.required`, required, 1);
    return [competency, { achieved, required }] as const;
  });
  const scores = aspects?.map(({ aspect, score = null }) => {
    onScale(`${path}.aspects.${aspect}.score`, score, 0);
    return [aspect, score] as const;
  });
  return {
    ...rest,
    ...(competencies !== undefined && { competencies: once(`${path}.competencies`, levels ?? []) }),
    ...(aspects !== undefined && { aspects: once(`${path}.aspects`, scores ?? []) }),
  };
}

function onScale(field: string, value: number | null, least: number): void {
  if (value === null || (value >= least && value <= 5)) return;
  throw badUserInput({ field, value, fix: say("record.number", { least }) });
}

function once<Value>(field: string, entries: readonly (readonly [string, Value])[]) {
  const result = Object.fromEntries(entries);
  if (Object.keys(result).length === entries.length) return result;
  throw badUserInput({
    field,
    value: entries.map(([id]) => id).join(", "),
    fix: say("record.eachOnce"),
  });
}
