import { defineEntity, p } from "@mikro-orm/core";
import type { Json } from "@talenta/store";
import type { Fact } from "@talenta/talent";
import type { EvidenceKind } from "./evidence-records.ts";

/** How values come into the database: by a file, by hand, by a request that was granted, or because an import was undone. */
export const EVIDENCE_ORIGINS = ["FILE", "MUTATION", "REQUEST", "UNDO"] as const;

/** How a value came into the database. */
export type EvidenceOrigin = (typeof EVIDENCE_ORIGINS)[number];

/** What a record says, as its kind has it; whose it is stands beside it, by an id that outlives the NIP. */
type Said = Json<Record<string, unknown>>;

/** Evidence of people, one row a record: appraisals, assessments, diplomas, posts held and so on. */
export const EvidenceTable = defineEntity({
  name: "Evidence",
  tableName: "evidence",
  properties: {
    id: p.text().primary(),
    employeeId: p.text(),
    kind: p.text().$type<EvidenceKind>(),
    key: p.text(),
    date: p.text(),
    until: p.text().strictNullable(),
    /** What the rules read of the record. */
    facts: p.text().$type<Json<Fact["facts"]>>(),
    record: p.text().$type<Said>(),
    source: p.text().strictNullable(),
    origin: p.text().$type<EvidenceOrigin>(),
    originId: p.text().strictNullable(),
    enteredBy: p.text(),
    enteredAt: p.text(),
    contentHash: p.text(),
  },
  indexes: [{ name: "evidence_employee", properties: ["employeeId", "kind", "date"] }],
  uniques: [{ name: "evidence_key_unique", properties: "key" }],
});

/** What a record of evidence was until something else took its place, or nothing did. */
export const EvidenceRevisionTable = defineEntity({
  name: "EvidenceRevision",
  tableName: "evidence_revision",
  properties: {
    id: p.integer().primary().autoincrement(),
    recordId: p.text(),
    employeeId: p.text(),
    kind: p.text().$type<EvidenceKind>(),
    record: p.text().$type<Said>(),
    source: p.text().strictNullable(),
    origin: p.text().$type<EvidenceOrigin>(),
    originId: p.text().strictNullable(),
    enteredBy: p.text(),
    enteredAt: p.text(),
    /** What the record said instead; null where it was withdrawn. */
    replacement: p.text().$type<Said>().strictNullable(),
    replacedBy: p.text(),
    replacedAt: p.text(),
    replacedOrigin: p.text().$type<EvidenceOrigin>(),
    replacedOriginId: p.text().strictNullable(),
    reason: p.text(),
  },
  indexes: [
    { name: "evidence_revision_record", properties: ["recordId", "id"] },
    { name: "evidence_revision_employee", properties: ["employeeId", "id"] },
  ],
});
