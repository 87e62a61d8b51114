import { placeholders, raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { latestPlaces, PagesOfPeople } from "../page/latest-first.ts";
import { manyByKey } from "../page/loader.ts";
import type { EvidenceKind } from "./evidence-kind.ts";
import type { EvidenceOrigin } from "./evidence.store.ts";

/** What a record said until it was corrected or withdrawn. */
export interface EvidenceRevision {
  /** Counted up with the owner. */
  readonly number: number;
  readonly employeeId: string;
  readonly recordId: string;
  readonly kind: EvidenceKind;
  readonly record: Record<string, unknown>;
  readonly source: string | null;
  readonly origin: EvidenceOrigin;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly replacement: Record<string, unknown> | null;
  readonly replacedBy: string;
  readonly replacedAt: string;
  readonly replacedOrigin: EvidenceOrigin;
  readonly reason: string;
}

type Row = Omit<EvidenceRevision, "record" | "replacement"> & {
  record: string;
  replacement: string | null;
};

const REVISION = `
  select id as number, employee_id as "employeeId", record_id as "recordId", kind, record, source, origin, entered_by as "enteredBy",
    entered_at as "enteredAt", replacement, replaced_by as "replacedBy",
    replaced_at as "replacedAt", replaced_origin as "replacedOrigin", reason
  from evidence_revision`;

/** What records said before, by the id of the record, latest first. */
export function revisionLoader(db: Db) {
  return manyByKey(
    async (records) => {
      const rows = await raw(db).all<Row>(
        `${REVISION} where record_id in (${placeholders(records.length)}) order by id desc`,
        records,
      );
      return rows.map(revisionOf);
    },
    ({ recordId }) => recordId,
  );
}

/** What all records of people ever said before, those withdrawn included, latest first. */
export function revisionPages(db: Db): PagesOfPeople<EvidenceRevision> {
  return new PagesOfPeople({
    name: "revisions",
    personOf: ({ employeeId }) => employeeId,
    placeOf: ({ number }) => number,
    async read(part) {
      const { text, parameters } = latestPlaces("evidence_revision", "id", part);
      const rows = await raw(db).all<Row>(
        `${REVISION} where id in (${text}) order by id desc`,
        parameters,
      );
      return rows.map(revisionOf);
    },
  });
}

function revisionOf({ record, replacement, ...rest }: Row): EvidenceRevision {
  return {
    ...rest,
    record: JSON.parse(record) as Record<string, unknown>,
    replacement: replacement === null ? null : (JSON.parse(replacement) as Record<string, unknown>),
  };
}
