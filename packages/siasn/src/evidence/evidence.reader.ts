import type { IsoDate, Nip } from "@talenta/talent";
import { appraisalReader } from "../appraisal/appraisal.reader.ts";
import { APPRAISAL_HEADINGS, appraisalRow } from "../appraisal/appraisal.row.ts";
import { assessmentReader } from "../assessment/assessment.reader.ts";
import { ASSESSMENT_HEADINGS, assessmentRow } from "../assessment/assessment.row.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import { type EvidenceFile, NIP_COLUMN } from "../kind/evidence-file.ts";
import {
  EVIDENCE_KINDS,
  type EvidenceFileKind,
  type EvidenceKind,
  type EvidenceRecords,
  type FieldedKind,
} from "../kind/evidence.kinds.ts";
import type { Field } from "../kind/field.ts";
import { type RowReader, rowReader } from "../row/row-reader.ts";
import type { Sources } from "../untold/untold-fields.ts";

/** How files hold a kind of evidence: the one set of rules by which its records are checked. */
export interface EvidenceForm<Record> {
  /** Heading of each field that has one column. */
  readonly headings: Readonly<{ nip: string } & { [field: string]: string }>;
  /**
   * A reader for rows under this header. A row without a NIP or a needed field, or with a period that ends before it
   * begins, is rejected, with a reason for each; anything else that cannot be read is a note, and null.
   */
  readonly reader: (header: readonly string[]) => RowReader<Record>;
  /** A record, or some of its fields, as a row of the file: what the reader reads back to the same record. */
  readonly row: (record: Partial<Record>) => WritableRow;
}

type Described<Content extends { nip: Nip }> = EvidenceFile<
  EvidenceKind,
  EvidenceFileKind,
  Content
>;
type Forms<Kind extends EvidenceKind> = {
  readonly [One in Kind]: EvidenceForm<EvidenceRecords[One]>;
};

/** Forms that are not described field by field. */
const OWN: Forms<Exclude<EvidenceKind, FieldedKind>> = {
  APPRAISAL: { headings: APPRAISAL_HEADINGS, reader: appraisalReader, row: appraisalRow },
  ASSESSMENT: { headings: ASSESSMENT_HEADINGS, reader: assessmentReader, row: assessmentRow },
};

function readerOf<Content extends { nip: Nip }>(
  one: Described<Content>,
): (header: readonly string[]) => RowReader<Content> {
  const fields = Object.entries<Field<unknown>>(one.fields as Record<string, Field<unknown>>);
  const sources = sourcesOf(fields);
  return (header) =>
    rowReader(one.file, header, sources, (cells, untold) => {
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
      if (one.from !== undefined) {
        const { field, age } = one.from;
        const { column } = one.fields[field];
        cells.noteYounger(column.name, record[field] as IsoDate, nip?.birthDate ?? null, age);
      }
      one.check?.(record, cells);
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

/** The heading of each field of a record, the NIP apart. */
function headingsOf(fields: Readonly<Record<string, Field<unknown>>>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { column }]) => [name, column.name]),
  );
}

function rowOf<Content extends { nip: Nip }>(
  { kind, fields }: Described<Content>,
  { nip, ...values }: Partial<Content>,
): WritableRow {
  const known = fields as Readonly<Record<string, Field<unknown>>>;
  return {
    [NIP_COLUMN.name]: nip,
    ...Object.fromEntries(
      Object.entries<unknown>(values).map(([name, value]) => {
        const field = known[name];
        if (field === undefined) throw new Error(`A record of ${kind} has no field ${name}.`);
        return [field.column.name, value === null ? null : field.write(value)];
      }),
    ),
  };
}

function formFor<Content extends { nip: Nip }>(one: Described<Content>): EvidenceForm<Content> {
  return {
    headings: { nip: NIP_COLUMN.name, ...headingsOf(one.fields) },
    reader: readerOf(one),
    row: (record) => rowOf(one, record),
  };
}

const FORMS = {
  ...Object.fromEntries(
    Object.values(EVIDENCE_KINDS).flatMap((one) =>
      "fields" in one ? [[one.kind, formFor(one as unknown as Described<{ nip: Nip }>)]] : [],
    ),
  ),
  ...OWN,
} as Forms<EvidenceKind>;

/** How files hold this kind of evidence. */
export function evidenceForm<Kind extends EvidenceKind>(
  kind: Kind,
): EvidenceForm<EvidenceRecords[Kind]> {
  return FORMS[kind];
}
