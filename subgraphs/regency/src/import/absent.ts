import type { Finding } from "@talenta/siasn";
import { raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";

/** How many absent people get a finding of their own; the rest are counted in one more. */
const MOST_NAMED = 200;

/** Active people on record whom an employees file does not mention: they stay, but somebody should look. */
export async function reportAbsent(db: Db, importId: string): Promise<Finding[]> {
  const absent = await raw(db).all<{ nip: string; total: number }>(
    `select nip, count(*) over () as total from employee
     where active = 1 and not exists (
       select 1 from import_row
       where import_row.import_id = ? and import_row.subject = employee.id)
     order by nip limit ?`,
    [importId, MOST_NAMED],
  );
  const findings = absent.map(({ nip }) =>
    timeliness(
      nip,
      "On record, but not in this file. If the person has left, correct the legal standing in SIASN and import again.",
    ),
  );
  const others = (absent[0]?.total ?? 0) - absent.length;
  if (others > 0) {
    findings.push(
      timeliness(
        null,
        `${others} more people are on record but not in this file. Check that the export is complete.`,
      ),
    );
  }
  return findings;
}

function timeliness(value: string | null, message: string): Finding {
  return {
    row: null,
    column: "NIP BARU",
    value,
    dimension: "TIMELINESS",
    severity: "NOTE",
    message,
  };
}
