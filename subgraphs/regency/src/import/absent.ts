import { say, type Sentence } from "@talenta/sentences";
import type { Finding } from "@talenta/siasn";
import { sql } from "kysely";
import type { Db } from "../database/tables.ts";

/** How many absent people get a finding of their own; the rest are counted in one more. */
const MOST_NAMED = 200;

/** Active people on record whom an employees file does not mention: they stay, but somebody should look. */
export async function reportAbsent(db: Db, importId: string): Promise<Finding[]> {
  const absent = await db
    .selectFrom("employee")
    .select((eb) => ["nip", eb.fn.countAll<number>().over().as("total")])
    .where("active", "=", 1)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("import_row")
            .select(eb.lit(1).as("one"))
            .where("import_row.import_id", "=", importId)
            .whereRef("import_row.subject", "=", "employee.id"),
        ),
      ),
    )
    .orderBy("nip")
    .limit(sql.lit(MOST_NAMED))
    .execute();
  const findings = absent.map(({ nip }) => timeliness(nip, say("finding.absent")));
  const others = (absent[0]?.total ?? 0) - absent.length;
  if (others > 0) {
    findings.push(timeliness(null, say("finding.othersAbsent", { count: others })));
  }
  return findings;
}

function timeliness(value: string | null, message: Sentence): Finding {
  return {
    row: null,
    column: "NIP BARU",
    value,
    dimension: "TIMELINESS",
    severity: "NOTE",
    message,
  };
}
