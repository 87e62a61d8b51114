import { say } from "@talenta/sentences";
import { type AspectId, COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import { missing } from "../cell/missing.ts";
import type { Cells } from "../cell/cells.ts";
import { achievedColumn, aspectColumn, requiredColumn } from "../kind/assessment.columns.ts";
import { type RowReader, rowReader } from "../row/row-reader.ts";
import { oneColumnEach, type Sources } from "../untold/untold-fields.ts";
import type { AssessmentRecord } from "../kind/assessment.record.ts";
import { ASSESSMENT_HEADINGS } from "./assessment.row.ts";

/** Person and day are told by every row. A test that a file has no column for was not taken back by it. */
const SOURCES: Sources = {
  ...oneColumnEach(ASSESSMENT_HEADINGS, ["nip", "date"]),
  ...Object.fromEntries(
    COMPETENCIES.flatMap(({ id, title }) => [
      [`competencies.${id}`, [achievedColumn(title.id)]],
      [`competencies.${id}.required`, [requiredColumn(title.id)]],
    ]),
  ),
  ...Object.fromEntries(
    POTENTIAL_ASPECTS.map(({ id, title }) => [`aspects.${id}`, [aspectColumn(title.id)]]),
  ),
};

/**
 * Reads rows of assessment results (our own template, mark A) under this header.
 * Rejected: no NIP, no date, no result at all, or one that ends before the day it was made.
 */
export function assessmentReader(header: readonly string[]): RowReader<AssessmentRecord> {
  return rowReader("assessments", header, SOURCES, (cells, untold) => {
    const nip = cells.nip("NIP");
    const date = cells.date("TANGGAL");
    if (date === null) {
      cells.rejectWithout(
        "TANGGAL",
        missing(say("finding.noAssessmentDay"), say("finding.writeDay")),
      );
    }
    const competencies = competenciesOf(cells);
    const aspects = aspectsOf(cells);
    const digitalLiteracy = cells.score("LITERASI DIGITAL");
    const tested = [...Object.values(competencies), ...Object.values(aspects), digitalLiteracy];
    if (tested.every((result) => result === null)) {
      cells.reject(null, "COMPLETENESS", say("finding.noResult"));
      return { ok: false, findings: cells.findings };
    }
    if (nip === null || date === null) return { ok: false, findings: cells.findings };
    const validUntil = cells.date("BERLAKU SAMPAI");
    cells.rejectEndBefore("BERLAKU SAMPAI", date, validUntil);
    if (cells.rejected) return { ok: false, findings: cells.findings };
    const record: AssessmentRecord = {
      nip: nip.nip,
      date,
      validUntil,
      provider: cells.text("PENYELENGGARA"),
      competencies,
      aspects,
      digitalLiteracy,
      careerPreference: cells.text("PREFERENSI KARIER"),
    };
    return { ok: true, record, untold, findings: cells.findings };
  });
}

function competenciesOf(cells: Cells): AssessmentRecord["competencies"] {
  const found: AssessmentRecord["competencies"] = {};
  for (const { id, title } of COMPETENCIES) {
    const achieved = cells.decimal(achievedColumn(title.id), 0, 5);
    const required = cells.decimal(requiredColumn(title.id), 1, 5);
    if (achieved === null) continue;
    found[id] = {
      achieved: Number(achieved),
      required: required === null ? null : Number(required),
    };
  }
  return found;
}

function aspectsOf(cells: Cells): AssessmentRecord["aspects"] {
  const score = (title: string): number | null => {
    const text = cells.decimal(aspectColumn(title), 0, 5);
    return text === null ? null : Number(text);
  };
  return Object.fromEntries(
    POTENTIAL_ASPECTS.map(({ id, title }) => [id, score(title.id)]),
  ) as Record<AspectId, number | null>;
}
