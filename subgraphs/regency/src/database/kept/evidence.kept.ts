import type { Refusal } from "@talenta/store";

/** Revisions stay as they are, as long as their person is on record. */
export const EVIDENCE_KEPT: readonly Refusal[] = [
  {
    name: "evidence_revision_kept",
    table: "evidence_revision",
    on: "update",
    says: "a revision of evidence never changes",
  },
  {
    name: "evidence_revision_never_deleted",
    table: "evidence_revision",
    on: "delete",
    when: `exists (select 1 from "employee" where "id" = old."employee_id")`,
    says: "a revision of evidence is never deleted",
  },
];
