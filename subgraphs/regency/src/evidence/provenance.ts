import { jsonText, oneOf, read } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import type { EvidenceKind, EvidenceRecords } from "../database/entities/evidence-records.ts";
import type { EvidenceOrigin } from "../database/entities/evidence.entity.ts";

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

/** Those of one kind among a person's records. */
export function ofKind<Kind extends EvidenceKind>(
  records: readonly Provenance[],
  kind: Kind,
): EvidenceOf<Kind>[] {
  return records.filter((record): record is EvidenceOf<Kind> => record.kind === kind);
}

/** Records of these people, latest first; of one year the yearly appraisal before those within it. */
export async function recordsOfPeople(db: Db, employees: readonly string[]): Promise<Provenance[]> {
  const rows = await db
    .selectFrom("evidence")
    .select(["id", "employee_id as employeeId", "kind", "date", "source", "origin"])
    .select(["origin_id as originId", "entered_by as enteredBy", "entered_at as enteredAt"])
    .select("record")
    .select((eb) =>
      eb
        .case()
        .when("kind", "in", ["ASSESSMENT", "TRAINING"])
        .then(eb.ref("until"))
        .end()
        .as("validUntil"),
    )
    .where(oneOf("employee_id", employees))
    .orderBy("date", "desc")
    .orderBy(
      (eb) => jsonText(eb.ref("facts"), "period"),
      (order) => order.desc().nullsLast(),
    )
    .orderBy("content_hash", "desc")
    .execute();
  return rows.map(({ record, ...provenance }) => ({ ...read(record), ...provenance }));
}
