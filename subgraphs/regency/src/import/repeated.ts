import { say } from "@talenta/sentences";
import type { Finding } from "@talenta/siasn";
import type { NotNull } from "kysely";
import type { Db } from "../database/tables.ts";
import { toldRow } from "./place.ts";

/**
 * Rows about somebody, or somebody's period, that repeat or contradict another row of the same import, as findings.
 * Told at the end of the import, when every row is there.
 */
export async function reportRepeated(
  db: Db,
  importId: string,
  sheets: readonly string[],
): Promise<Finding[]> {
  const rows = await db
    .selectFrom("import_row")
    .select(["row", "follows", "outcome"])
    .where("import_id", "=", importId)
    .where("follows", "is not", null)
    .orderBy("row")
    .$narrowType<{ follows: NotNull }>()
    .execute();
  return rows.map(({ row, follows, outcome }) => {
    const same = outcome !== "REJECTED";
    return {
      row,
      column: null,
      value: null,
      dimension: "CONSISTENCY",
      severity: same ? "NOTE" : "REJECT",
      message: same
        ? say("finding.repeats", { row: toldRow(sheets, follows) })
        : say("finding.contradicts", { row: toldRow(sheets, follows) }),
    };
  });
}
