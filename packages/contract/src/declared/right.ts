import type { Rule } from "@talenta/access";
import { Extensions } from "type-graphql";

/**
 * Who may have a field; on a type, who may have all of its fields, as long as none of them says otherwise: then each says
 * its own. The guard reads it where the schema is built, and `schema/permissions.md` lists it for people to review. A
 * field without a right stops the process from starting.
 */
export function Right(rule: Rule): ReturnType<typeof Extensions> {
  return Extensions({ right: rule });
}

/** Who may take up the rows of a type by a reference; for others they look as if they did not exist. */
export function RowRight(rule: Rule): ReturnType<typeof Extensions> {
  return Extensions({ rowRight: rule });
}
