import { say } from "@talenta/sentences";
import type { Finding } from "@talenta/siasn";
import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { noteAhead } from "../../evidence/ahead.ts";
import { searchName } from "../../text/search-name.ts";
import { today, type Tenant } from "../../tenant/tenant.ts";
import type { OutcomeRow } from "../import-row.store.ts";

/** The column for whoever fills a file in; the NIP decides. */
const NAME = "NAMA";

/**
 * What is worth a look about rows of evidence that came in: a name that is not the person's, for a NIP mistyped may
 * be somebody else's, and a day that is still to come. One statement.
 */
export async function evidenceNotes(
  tenant: Tenant,
  db: Db,
  outcomes: readonly OutcomeRow[],
  columns: readonly string[],
): Promise<Finding[]> {
  const deciding = outcomes.filter((one) => one.leads && one.subject !== null);
  const subjects = deciding.flatMap(({ subject }) => subject ?? []);
  const stored = await db
    .selectFrom("evidence as v")
    .innerJoin("employee as e", "e.id", "v.employee_id")
    .select(["v.id", "v.kind", "v.date", "e.name"])
    .where(oneOf("v.id", subjects))
    .execute();
  const byId = new Map(stored.map((one) => [one.id, one]));
  const at = columns.indexOf(NAME);
  const day = today(tenant);
  return deciding.flatMap(({ row, subject, cells }): Finding[] => {
    const record = byId.get(subject ?? "");
    if (record === undefined) return [];
    const ahead = noteAhead(record.kind, record.date, day);
    const written = cells[at] ?? null;
    return [
      ...(ahead === null ? [] : [{ row, ...ahead }]),
      ...(written === null || sharesWord(written, record.name)
        ? []
        : [otherName(row, written, record.name)]),
    ];
  });
}

function otherName(row: number, value: string, name: string): Finding {
  return {
    row,
    column: NAME,
    value,
    dimension: "CONSISTENCY",
    severity: "NOTE",
    message: say("finding.nipOfAnother", { name }),
  };
}

/** Whether two ways to write a name have a word in common; titles, order, abbreviations and apostrophes may differ. */
function sharesWord(written: string, name: string): boolean {
  const words = new Set(wordsOf(name));
  return words.size === 0 || wordsOf(written).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return searchName(name).match(/\p{L}{2,}/gu) ?? [];
}
