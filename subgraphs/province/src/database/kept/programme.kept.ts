import { changed, type Refusal } from "@talenta/store";

/** A published programme is amended or closed, never changed. */
export const PROGRAMMES_KEPT: readonly Refusal[] = [
  {
    name: "programme_published_never_changes",
    table: "programme",
    on: "update",
    when: `old."state" <> 'DRAFT' and (${changed(["plan", "id", "version", "published_at"])} or old."state" = 'CLOSED' or new."state" = 'DRAFT')`,
    says: "a published programme is never changed, only amended or closed",
  },
  {
    name: "programme_published_stays",
    table: "programme",
    on: "delete",
    when: `old."state" <> 'DRAFT'`,
    says: "a published programme is never deleted",
  },
];
