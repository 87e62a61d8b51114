import type { Sql } from "@talenta/store";

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

/** Copies what these people's records say now, beside what they are to say instead (null: nothing more). One statement. */
export async function keepEmployeeRevisions(
  sql: Sql,
  replacements: readonly (readonly [id: string, replacement: string | null])[],
  { origin, originId, by, at, reason }: Replacing,
): Promise<void> {
  if (replacements.length === 0) return;
  await sql.run(
    `insert into employee_revision (employee_id, record, person_key, left_at, entered_at, replacement,
       replaced_by, replaced_at, replaced_origin, replaced_origin_id, reason)
     select e.id, e.details, e.person_key, e.left_at, e.updated_at, n.value ->> 1, ?, ?, ?, ?, ?
     from json_each(?) n join employee e on e.id = n.value ->> 0 order by n.key`,
    [by, at, origin, originId, reason, JSON.stringify(replacements)],
  );
}
