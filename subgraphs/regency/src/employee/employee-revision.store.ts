import { rowsOf } from "@talenta/store";
import type { Db } from "../database/tables.ts";

/** How what a person's record said came to be replaced: by a file, by hand, or because an import was undone. */
type ReplacedBy = "FILE" | "MUTATION" | "UNDO";

/** Who replaces what people's records say, when, why, and by what. */
export interface Replacing {
  readonly origin: ReplacedBy;
  /** Id of the import; null by hand. */
  readonly originId: string | null;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string;
}

/** Copies what these people's records say now, before it is replaced. One statement. */
export async function keepEmployeeRevisions(
  db: Db,
  ids: readonly string[],
  { origin, originId, by, at, reason }: Replacing,
): Promise<void> {
  if (ids.length === 0) return;
  const people = rowsOf(
    ids.map((id) => ({ id })),
    { id: "text" },
  );
  await db
    .insertInto("employee_revision")
    .columns([
      "employee_id",
      "record",
      "person_key",
      "left_at",
      "entered_at",
      "replaced_by",
      "replaced_at",
      "replaced_origin",
      "replaced_origin_id",
      "reason",
    ])
    .expression((insert) =>
      insert
        .selectFrom(people.as("n"))
        .innerJoin("employee as e", "e.id", "n.id")
        .select((eb) => [
          "e.id",
          "e.details",
          "e.person_key",
          "e.left_at",
          "e.updated_at",
          eb.val(by).as("by"),
          eb.val(at).as("at"),
          eb.val(origin).as("origin"),
          eb.val(originId).as("originId"),
          eb.val(reason).as("reason"),
        ])
        .orderBy("n.ord"),
    )
    .execute();
}
