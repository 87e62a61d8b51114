import type { IsoDate, Nip } from "@talenta/talent";
import { type RowReader, rowReader } from "../row/row-reader.ts";
import type { Sources } from "../untold/untold-fields.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import { type EvidenceFile, NIP_COLUMN } from "../kind/evidence-file.ts";
import {
  EVIDENCE_FILES,
  type EvidenceFileKind,
  type EvidenceRecords,
} from "../kind/evidence.files.ts";
import type { Field } from "../kind/field.ts";

/**
 * A reader for rows of this kind: a row without a NIP or a needed field, or with a period that ends before it
 * begins, is rejected, with a reason for each; anything else that cannot be read is a note, and null.
 */
function readerOf<Content extends { nip: Nip }>(
  file: EvidenceFile<Content>,
): (header: readonly string[]) => RowReader<Content> {
  const fields = Object.entries<Field<unknown>>(file.fields as Record<string, Field<unknown>>);
  const sources = sourcesOf(fields);
  return (header) =>
    rowReader(file.kind, header, sources, (cells, untold) => {
      const nip = cells.nip(NIP_COLUMN.name);
      const read: Record<string, unknown> = { nip: nip?.nip };
      let whole = nip !== null;
      for (const [name, field] of fields) {
        const value = field.read(cells);
        read[name] = value;
        if (value !== null || field.missing === null) continue;
        cells.rejectWithout(field.column.name, field.missing);
        whole = false;
      }
      if (!whole) return { ok: false, findings: cells.findings };
      // Every needed field is there, and `Fields` says which those are.
      const record = read as unknown as Content;
      if (file.from !== undefined) {
        const { field, age } = file.from;
        const { column } = file.fields[field];
        cells.noteYounger(column.name, record[field] as IsoDate, nip?.birthDate ?? null, age);
      }
      file.check?.(record, cells);
      if (cells.rejected) return { ok: false, findings: cells.findings };
      return { ok: true, record, untold, findings: cells.findings };
    });
}

/** Every field by its own column, unless it is told by others, or by every row. */
function sourcesOf(fields: readonly (readonly [string, Field<unknown>])[]): Sources {
  return Object.fromEntries(
    fields.flatMap(([name, { column, toldBy = [column.name] }]) =>
      toldBy.length === 0 ? [] : [[name, toldBy]],
    ),
  );
}

/** The heading of each field of a record of this kind, the NIP apart. */
export function fieldColumns(kind: EvidenceFileKind): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries<{ column: { name: string } }>(EVIDENCE_FILES[kind].fields).map(
      ([name, { column }]) => [name, column.name],
    ),
  );
}

/** A record as a row of its file: what the reader of the kind reads back to the same record. */
export function evidenceRow<Kind extends EvidenceFileKind>(
  kind: Kind,
  record: EvidenceRecords[Kind],
): WritableRow {
  const { nip, ...values } = record;
  const fields = EVIDENCE_FILES[kind].fields as Readonly<Record<string, Field<unknown>>>;
  return {
    [NIP_COLUMN.name]: nip,
    ...Object.fromEntries(
      Object.entries<unknown>(values).map(([name, value]) => {
        const field = fields[name];
        if (field === undefined) throw new Error(`A record of ${kind} has no field ${name}.`);
        return [field.column.name, value === null ? null : field.write(value)];
      }),
    ),
  };
}

/** Reads rows of awards under this header. */
export const awardReader = readerOf(EVIDENCE_FILES.awards);

/** Reads rows of team assignments under this header. */
export const teamAssignmentReader = readerOf(EVIDENCE_FILES["team-assignments"]);

/** Reads rows of 360 degree feedback under this header. */
export const feedback360Reader = readerOf(EVIDENCE_FILES["feedback-360"]);

/** Reads rows of trainings under this header. */
export const trainingReader = readerOf(EVIDENCE_FILES.trainings);

/** Reads rows of posts held under this header. */
export const postHeldReader = readerOf(EVIDENCE_FILES["posts-held"]);

/** Reads rows of educations under this header. */
export const educationReader = readerOf(EVIDENCE_FILES.educations);

/** Reads rows of discipline under this header. */
export const disciplineReader = readerOf(EVIDENCE_FILES.discipline);
