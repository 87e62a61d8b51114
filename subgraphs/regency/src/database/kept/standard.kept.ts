import { changed, type Refusal } from "@talenta/store";

/** A standard is ended, never changed. */
export const STANDARDS_KEPT: readonly Refusal[] = [
  {
    name: "competency_standard_kept",
    table: "competency_standard",
    on: "update",
    when: `old."ended_at" is not null or new."ended_at" is null or ${changed(["id", "position_id", "position_class", "requirements", "mark", "source", "set_at", "set_by", "reason"])}`,
    says: "a competency standard may only be ended",
  },
  {
    name: "competency_standard_never_deleted",
    table: "competency_standard",
    on: "delete",
    says: "a competency standard is never deleted",
  },
];
