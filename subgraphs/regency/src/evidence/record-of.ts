import { badUserInput } from "@talenta/service";
import {
  achievedColumn,
  appraisalReader,
  aspectColumn,
  assessmentReader,
  awardReader,
  disciplineReader,
  educationReader,
  feedback360Reader,
  fieldColumns,
  postHeldReader,
  requiredColumn,
  type RowReader,
  teamAssignmentReader,
  trainingReader,
} from "@talenta/siasn";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import type { EvidenceEntry, EvidenceKind } from "./evidence-kind.ts";
import type { AssessmentInput, EvidenceRecordInput } from "./record.input.ts";

const LONGEST_TEXT = 500;

type Cells = ReadonlyMap<string, string | null>;

/** How a record given by hand becomes a row of a file of its kind: the reader of the files has the last word. */
interface Way {
  readonly kind: EvidenceKind;
  /** Heading of the NIP. */
  readonly nip: string;
  /** Field of the input -> heading. */
  readonly columns: Readonly<Record<string, string>>;
  reader(header: readonly string[]): RowReader<object>;
}

const APPRAISAL_COLUMNS = {
  year: "tahun",
  period: "periode",
  results: "hasilKinerja",
  behaviour: "perilakuKerja",
  rating: "kuadranKinerja",
  raterName: "namaPenilai",
  raterPosition: "penilaiJabatanNm",
};
const ASSESSMENT_COLUMNS = {
  date: "TANGGAL",
  validUntil: "BERLAKU SAMPAI",
  provider: "PENYELENGGARA",
  digitalLiteracy: "LITERASI DIGITAL",
  careerPreference: "PREFERENSI KARIER",
};

const WAYS: Readonly<Record<keyof EvidenceRecordInput, Way>> = {
  appraisal: {
    kind: "APPRAISAL",
    nip: "nipBaru",
    columns: APPRAISAL_COLUMNS,
    reader: appraisalReader,
  },
  assessment: {
    kind: "ASSESSMENT",
    nip: "NIP",
    columns: ASSESSMENT_COLUMNS,
    reader: assessmentReader,
  },
  award: way("AWARD", fieldColumns("awards"), awardReader),
  teamAssignment: way("TEAM_ASSIGNMENT", fieldColumns("team-assignments"), teamAssignmentReader),
  feedback360: way("FEEDBACK_360", fieldColumns("feedback-360"), feedback360Reader),
  training: way("TRAINING", fieldColumns("trainings"), trainingReader),
  postHeld: way("POST_HELD", fieldColumns("posts-held"), postHeldReader),
  education: way("EDUCATION", fieldColumns("educations"), educationReader),
  discipline: way("DISCIPLINE", fieldColumns("discipline"), disciplineReader),
};

function way(kind: EvidenceKind, columns: Way["columns"], reader: Way["reader"]): Way {
  return { kind, nip: "NIP", columns, reader };
}

/**
 * The record somebody gives by hand, about the person with this NIP, held against the same rules as a row
 * of a file; what a file would only note is refused here, for whoever gives it can mend it at once.
 *
 * @param path where the record stands in the input, for the error's sake
 * @throws BAD_USER_INPUT naming the field, its value and what to do
 */
export function recordOf(input: EvidenceRecordInput, nip: string, path = "record"): EvidenceEntry {
  const given = (Object.keys(WAYS) as (keyof EvidenceRecordInput)[]).filter(
    (name) => input[name] !== undefined && input[name] !== null,
  );
  const [name] = given;
  const said = name && input[name];
  if (name === undefined || given.length > 1 || !said) {
    const value = given.length > 1 ? given.join(", ") : undefined;
    throw badUserInput({ field: path, value, fix: "Give exactly one kind of record." });
  }
  const { kind, nip: nipColumn, columns, reader } = WAYS[name];
  const at = `${path}.${name}`;
  const fields = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  const cells = new Map<string, string | null>([
    [nipColumn, nip],
    ...plainCells(said, columns, at),
    ...(name === "assessment" ? resultCells(said as AssessmentInput, at) : []),
  ]);
  const outcome = read(reader, cells);
  const fault =
    outcome.findings.find(({ severity }) => severity === "REJECT") ?? outcome.findings[0];
  if (outcome.ok && fault === undefined) return { kind, record: outcome.record } as EvidenceEntry;
  const field = fields.get(fault?.column ?? "");
  throw badUserInput({
    field: field === undefined ? at : `${at}.${field}`,
    value: fault?.value ?? undefined,
    fix: fault?.message ?? "Fill it in.",
  });
}

function read(reader: Way["reader"], cells: Cells) {
  return reader([...cells.keys()])({ row: 1, cells: [...cells.values()] });
}

function plainCells(said: object, columns: Way["columns"], at: string) {
  const values = said as Readonly<Record<string, unknown>>;
  return Object.entries(columns).map(([field, column]): [string, string | null] => {
    const value = values[field] ?? null;
    const cell = value === null ? null : String(value);
    if (cell !== null && cell.length > LONGEST_TEXT) {
      const fix = `Give at most ${LONGEST_TEXT} characters.`;
      throw badUserInput({ field: `${at}.${field}`, value: cell, fix });
    }
    return [column, cell];
  });
}

function resultCells({ competencies, aspects }: AssessmentInput, at: string) {
  const cells: [string, string | null][] = [];
  for (const { competency, achieved, required } of competencies ?? []) {
    const known = COMPETENCIES.find(({ id }) => id === competency);
    if (known === undefined) throw unknownWord(`${at}.competencies`, competency, COMPETENCIES);
    cells.push([achievedColumn(known.title.id), String(achieved)]);
    if (required != null) cells.push([requiredColumn(known.title.id), String(required)]);
  }
  for (const { aspect, score } of aspects ?? []) {
    const known = POTENTIAL_ASPECTS.find(({ id }) => id === aspect);
    if (known === undefined) throw unknownWord(`${at}.aspects`, aspect, POTENTIAL_ASPECTS);
    cells.push([aspectColumn(known.title.id), String(score)]);
  }
  const [twice] = cells.filter(([column], index) => cells.findIndex(([c]) => c === column) < index);
  if (twice === undefined) return cells;
  throw badUserInput({ field: at, value: twice[0], fix: "Give each of them once." });
}

function unknownWord(field: string, value: string, words: readonly { id: string }[]) {
  const fix = `Give one of ${words.map(({ id }) => id).join(", ")}.`;
  return badUserInput({ field, value, fix });
}
