import { say, type Sentence } from "@talenta/sentences";
import {
  columnsOf,
  EVIDENCE_KINDS,
  evidenceForm,
  type EvidenceForm,
  type EvidenceKind,
  type Finding,
} from "@talenta/siasn";
import { badUserInput } from "@talenta/service";
import type { EvidenceEntry } from "./evidence-entry.ts";

const LONGEST_TEXT = 500;

/** Fields of a record as somebody fills them in: not filled in is absent, emptied is null. */
export type EvidenceFields = Readonly<Record<string, unknown>>;

/** What somebody fills in, and where it stands in the input, for an error to name. */
export interface FilledIn {
  readonly kind: EvidenceKind;
  readonly fields: EvidenceFields;
  readonly path: string;
}

/** A good entry, and what deserves a look about it. */
export interface ReadEntry {
  readonly entry: EvidenceEntry;
  /** In the words of the files; `column` is the field. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the fields of a record as the reader of its file would: the same fields are needed and the same
 * values refused. What a file would note as inaccurate and leave empty is refused here, because somebody
 * is there to mend it. Fields left out are those of `before`.
 *
 * @throws BAD_USER_INPUT naming the field, its value and what to do
 */
export function readEntry(
  { kind, fields, path }: FilledIn,
  nip: string,
  before: EvidenceFields = {},
): ReadEntry {
  const file = evidenceForm(kind) as EvidenceForm<object>;
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  checkLengths(given, path);
  const row = file.row({ ...before, ...given, nip });
  const columns = columnsOf(EVIDENCE_KINDS[kind].file)
    .filter(({ sensitivity }) => sensitivity === "professional")
    .map(({ name }) => name);
  const cells = columns.map((column) => {
    const value = row[column] ?? null;
    return value === null ? null : String(value);
  });
  const outcome = file.reader(columns)({ row: 1, cells });
  const findings = outcome.findings.map((finding) => ({
    ...finding,
    row: null,
    column: fieldOf(file, finding.column),
    message: asField(finding),
  }));
  const fault =
    findings.find(({ dimension }) => dimension === "ACCURACY") ??
    findings.find(({ severity }) => severity === "REJECT");
  if (fault || !outcome.ok) throw refused(path, fault);
  return { entry: { kind, record: outcome.record } as unknown as EvidenceEntry, findings };
}

function checkLengths(fields: EvidenceFields, path: string): void {
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value !== "string" || value.length <= LONGEST_TEXT) continue;
    const fix = say("input.atMostCharacters", { longest: LONGEST_TEXT });
    throw badUserInput({ field: `${path}.${field}`, value, fix });
  }
}

/** What a finding says about a field that is missing: which, without how its cell in a file is written. */
function asField({ column, dimension, severity, message }: Finding): Sentence {
  if (column === null || dimension !== "COMPLETENESS" || severity !== "REJECT") return message;
  const { what } = message.values;
  if (message.code !== "finding.missing" || what === undefined) return message;
  return say("finding.missing", { what, fix: say("finding.fillItIn") });
}

function fieldOf({ headings }: EvidenceForm<object>, column: string | null) {
  const [field] = Object.entries(headings).find(([, heading]) => heading === column) ?? [];
  return field ?? column;
}

/** The error that says what is wrong with a record, by the field at fault. */
export function refused(path: string, fault: Finding | undefined) {
  return badUserInput({
    field: fault?.column ? `${path}.${fault.column}` : path,
    ...(typeof fault?.value === "string" && { value: fault.value }),
    fix: fault === undefined ? say("record.fillIn") : fault.message,
  });
}
