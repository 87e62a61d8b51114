import { placeholders, raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { manyByKey } from "../page/loader.ts";
import type { EvidenceKind, EvidenceRecords } from "./evidence-kind.ts";
import type { EvidenceOrigin } from "./evidence.store.ts";

/** How a record came to be what it is. */
export interface Provenance {
  readonly id: string;
  readonly employeeId: string;
  readonly kind: EvidenceKind;
  readonly date: string;
  readonly validUntil: string | null;
  readonly source: string | null;
  readonly origin: EvidenceOrigin;
  readonly originId: string | null;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

/** A record of one kind as it stands, with how it came to be. */
export type EvidenceOf<Kind extends EvidenceKind> = Provenance & Omit<EvidenceRecords[Kind], "nip">;

/** All evidence by employee id, latest first; of one year the yearly appraisal before those within it. */
export function evidenceLoader(db: Db) {
  return manyByKey(
    (employees) => readRecords(db, employees),
    (record) => record.employeeId,
  );
}

/** Those of one kind among a person's records. */
export function ofKind<Kind extends EvidenceKind>(
  records: readonly Provenance[],
  kind: Kind,
): EvidenceOf<Kind>[] {
  return records.filter((record): record is EvidenceOf<Kind> => record.kind === kind);
}

async function readRecords(db: Db, employees: readonly string[]): Promise<Provenance[]> {
  const rows = await raw(db).all<Provenance & { record: string }>(
    `select id, employee_id as "employeeId", kind, date,
       case when kind in ('ASSESSMENT', 'TRAINING') then until end as "validUntil", source, origin, origin_id as "originId",
       entered_by as "enteredBy", entered_at as "enteredAt", record
     from evidence where employee_id in (${placeholders(employees.length)})
     order by date desc, facts ->> 'period' desc, content_hash desc`,
    employees,
  );
  return rows.map(({ record, ...provenance }) => ({
    ...(JSON.parse(record) as object),
    ...provenance,
  }));
}
