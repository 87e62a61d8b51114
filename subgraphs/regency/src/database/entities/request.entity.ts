import type {
  EvidenceKind,
  RequestAction,
  RequestConsequence,
  RequestKind,
  RequestState,
  Role,
} from "@talenta/contract";
import { defineEntity, p } from "@mikro-orm/core";
import type { Json } from "@talenta/store";
import type { IsoDate } from "@talenta/talent";

/** Corrections and objections (keberatan) of employees. */
export const RequestTable = defineEntity({
  name: "Request",
  tableName: "request",
  properties: {
    /** Place in the order of coming in. */
    seq: p.integer().primary().autoincrement(),
    id: p.text(),
    employeeId: p.text(),
    kind: p.text().$type<RequestKind>(),
    evidenceKind: p.text().$type<EvidenceKind>().strictNullable(),
    /** The record to be corrected; null for something missing. */
    recordId: p.text().strictNullable(),
    /** The record asked for, without a NIP. */
    proposal: p.text().$type<Json<Record<string, unknown>>>().strictNullable(),
    /** The placement objected to. */
    placementId: p.text().strictNullable(),
    reason: p.text(),
    submittedAt: p.text(),
    submittedBy: p.text(),
    state: p.text().$type<RequestState>(),
    /** Who took it to answer it; null while it is the office's as a whole. */
    owner: p.text().strictNullable(),
    /** The last day to answer it. */
    due: p.text().$type<IsoDate>(),
    /** In words; null while open, and when it was withdrawn without any. */
    answer: p.text().strictNullable(),
    closedAt: p.text().strictNullable(),
    leadsTo: p.text().$type<RequestConsequence>().strictNullable(),
    resultRecordId: p.text().strictNullable(),
    resultPlacementId: p.text().strictNullable(),
  },
  indexes: [
    { name: "request_open", properties: ["due", "seq"], where: `"closed_at" is null` },
    { name: "request_employee", properties: ["employeeId", "seq"] },
  ],
  uniques: [
    {
      name: "request_open_placement",
      properties: "placementId",
      where: `"closed_at" is null and "placement_id" is not null`,
    },
    {
      name: "request_open_record",
      properties: "recordId",
      where: `"closed_at" is null and "record_id" is not null`,
    },
    { name: "request_id_unique", properties: "id" },
  ],
  checks: [
    { name: "request_check_1", expression: `"kind" in ('CORRECTION', 'OBJECTION')` },
    {
      name: "request_check_2",
      expression: `"state" in ('SUBMITTED', 'IN_REVIEW', 'GRANTED', 'REFUSED', 'WITHDRAWN')`,
    },
    { name: "request_check_3", expression: `("kind" = 'CORRECTION') = ("proposal" is not null)` },
    {
      name: "request_check_4",
      expression: `("kind" = 'CORRECTION') = ("evidence_kind" is not null)`,
    },
    {
      name: "request_check_5",
      expression: `("kind" = 'OBJECTION') = ("placement_id" is not null)`,
    },
    {
      name: "request_check_6",
      expression: `"state" in ('SUBMITTED', 'WITHDRAWN') or "owner" is not null`,
    },
    {
      name: "request_check_7",
      expression: `"state" not in ('GRANTED', 'REFUSED') or "answer" is not null`,
    },
    {
      name: "request_check_8",
      expression: `("closed_at" is null) = ("state" in ('SUBMITTED', 'IN_REVIEW'))`,
    },
  ],
});

/** The file that came with a request; its content in base64. */
export const RequestAttachmentTable = defineEntity({
  name: "RequestAttachment",
  tableName: "request_attachment",
  properties: {
    requestId: p.text().primary(),
    fileName: p.text(),
    mediaType: p.text(),
    size: p.integer(),
    sha256: p.text(),
    content: p.text(),
  },
});

/** What was done with a request, step by step. */
export const RequestStepTable = defineEntity({
  name: "RequestStep",
  tableName: "request_step",
  properties: {
    requestId: p.text().primary(),
    number: p.integer().primary(),
    action: p.text().$type<RequestAction>(),
    state: p.text().$type<RequestState>(),
    by: p.text(),
    role: p.text().$type<Role>(),
    at: p.text(),
    words: p.text().strictNullable(),
  },
});
