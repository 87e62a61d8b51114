import type { Finding } from "@talenta/siasn";
import type { Sql } from "@talenta/store";

/**
 * Rows about somebody, or somebody's period, whom a lower row of the same import already decided,
 * as findings. Told at the end of the import, when the lowest row of each is known.
 */
export async function reportRepeated(sql: Sql, importId: string): Promise<Finding[]> {
  const rows = await sql.all<{ row: number; leader: number; same: number }>(
    `select follower.row, leader.row as leader, follower.hash = leader.hash as same
     from import_row follower join import_row leader
       on leader.import_id = follower.import_id and leader.subject = follower.subject
       and leader.leads = 1
     where follower.import_id = ? and follower.leads = 0 order by follower.row`,
    [importId],
  );
  return rows.map(({ row, leader, same }) => ({
    row,
    column: null,
    value: null,
    dimension: "CONSISTENCY",
    severity: same ? "NOTE" : "REJECT",
    message: same
      ? `This row repeats row ${leader}. Remove one of them in the source.`
      : `This row contradicts row ${leader}, which was taken because it comes first. Decide which is right and correct the source.`,
  }));
}
