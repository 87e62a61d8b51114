import type { Box } from "@talenta/talent";
import { expressionBuilder, sql, type Expression } from "kysely";
import type { Tables } from "../database/tables.ts";
import { runOf } from "./run-of.ts";

/** The columns of a placement that tell where it made its person stand, by the name it goes by in a query. */
interface PlacementColumns {
  readonly id: Expression<string | null>;
  readonly seq: Expression<number | null>;
  readonly run_id: Expression<string | null>;
  readonly employee_id: Expression<string | null>;
  readonly box: Expression<Box | null>;
}

/**
 * Where a placement made its person stand at a moment: as the last session signed before then left it, or one before
 * it in the same run, else as computed. Null for unplaced.
 */
export function standingThen(placement: PlacementColumns, moment: string): Expression<Box | null> {
  const builder = expressionBuilder<Tables>();
  const left = builder
    .selectFrom("calibration_case as c")
    .innerJoin("calibration_session as s", "s.id", "c.session_id")
    .innerJoin("placement as d", (join) =>
      join
        .onRef("d.id", "=", "c.placement_id")
        .on("d.seq", "<=", placement.seq)
        .on((eb) =>
          eb(runOf(eb.ref("d.run_id"), eb.ref("d.id")), "=", runOf(placement.run_id, placement.id)),
        ),
    )
    .select("c.standing_box")
    .where("c.employee_id", "=", placement.employee_id)
    .where("c.standing_box", "is not", null)
    .where("s.ended_at", "<", moment)
    .orderBy("s.ended_at", (o) => o.desc().nullsLast())
    .orderBy("s.opened_at", "desc")
    .orderBy("s.id", "desc")
    .limit(sql.lit(1));
  return builder.fn.coalesce(left.$asScalar(), placement.box);
}
