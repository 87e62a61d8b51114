import { oneOf, read } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { latestOfEach, PagesOfPeople } from "../page/latest-first.ts";
import { manyByKey } from "../page/loader.ts";
import type { EvidenceKind } from "../database/entities/evidence-records.ts";
import type { EvidenceOrigin } from "../database/entities/evidence.entity.ts";

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

/** What records said before, by the id of the record, latest first. */
export function revisionLoader(db: Db) {
  return manyByKey(
    (records) => readAll(revisions(db).where(oneOf("record_id", records))),
    ({ recordId }) => recordId,
  );
}

/** What all records of people ever said before, those withdrawn included, latest first. */
export function revisionPages(db: Db): PagesOfPeople<EvidenceRevision> {
  return new PagesOfPeople({
    name: "revisions",
    personOf: ({ employeeId }) => employeeId,
    placeOf: ({ number }) => number,
    read(part) {
      const all = db
        .selectFrom("evidence_revision")
        .select(["id as place", "employee_id as person"])
        .where(oneOf("employee_id", part.people));
      return readAll(revisions(db).where("id", "in", latestOfEach(all, part)));
    },
  });
}

/** Revisions, the latest first. */
function revisions(db: Db) {
  return db
    .selectFrom("evidence_revision")
    .select(["id as number", "employee_id as employeeId", "record_id as recordId", "kind"])
    .select(["record", "source", "origin", "entered_by as enteredBy", "entered_at as enteredAt"])
    .select(["replacement", "replaced_by as replacedBy", "replaced_at as replacedAt"])
    .select(["replaced_origin as replacedOrigin", "reason"])
    .orderBy("id", "desc");
}

async function readAll(query: ReturnType<typeof revisions>): Promise<EvidenceRevision[]> {
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    record: read(row.record),
    replacement: read(row.replacement),
  }));
}
