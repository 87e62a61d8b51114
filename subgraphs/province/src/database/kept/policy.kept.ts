import { changed, type Refusal } from "@talenta/store";

/** A published policy is withdrawn, never changed, and each step of its life stays. */
export const POLICIES_KEPT: readonly Refusal[] = [
  {
    name: "policy_begins_as_next_draft",
    table: "policy",
    on: "insert",
    when: `new."state" <> 'DRAFT' or new."version" <> (select coalesce(max("version"), 0) + 1 from "policy" where "id" = new."id")`,
    says: "a policy begins as the draft of its next version",
  },
  {
    name: "policy_published_never_changes",
    table: "policy",
    on: "update",
    when: `${changed(["id", "version"])} or (old."state" = 'DRAFT' and new."state" = 'WITHDRAWN') or (old."state" = 'PUBLISHED' and (new."state" is distinct from 'WITHDRAWN' or ${changed(["document", "digest", "published_at"])})) or old."state" = 'WITHDRAWN'`,
    says: "a published policy is never changed, only withdrawn",
  },
  {
    name: "policy_published_stays",
    table: "policy",
    on: "delete",
    when: `old."state" <> 'DRAFT'`,
    says: "a published policy is never deleted",
  },
  {
    name: "policy_event_never_changes",
    table: "policy_event",
    on: "update",
    says: "a step of a policy is never changed",
  },
  {
    name: "policy_event_stays",
    table: "policy_event",
    on: "delete",
    says: "a step of a policy is never deleted",
  },
];
