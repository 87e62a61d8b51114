import { defineEntity, p } from "@mikro-orm/core";
import type { Json } from "@talenta/store";
import type { PolicyDocument } from "@talenta/talent";

/** Policy versions as the province published them; a version never changes. */
export const PolicyTable = defineEntity({
  name: "Policy",
  tableName: "policy",
  properties: {
    id: p.text().primary(),
    version: p.integer().primary(),
    /** Canonical JSON; the digest is over this text. */
    document: p.text().$type<Json<PolicyDocument>>(),
    /** SHA-256 in hexadecimal. */
    digest: p.text(),
    storedAt: p.text(),
  },
});
