import { say } from "@talenta/sentences";
import type { Finding } from "@talenta/siasn";
import { jsonEach } from "@talenta/store";
import type { Db } from "../database/tables.ts";

/** The field a column fills, as the parts of its path, by the column's place among the cells. */
export type FilledBy = ReadonlyMap<number, readonly string[]>;

/** What the readers take for nothing. */
const EMPTY = /^(\s|-)*$|^(null|#?n\/a)$/i;

/**
 * Columns whose cell in this row is empty though something was on record there, which is gone now. A cell that
 * holds something unreadable is none of them: it has a finding of its own.
 */
export function emptiedColumns(
  { columns, filledBy }: { columns: readonly string[]; filledBy: FilledBy },
  { cells, untold }: { cells: readonly (string | null)[]; untold: readonly string[] },
  before: object,
  record: object,
): string[] {
  return columns.filter((column, at) => {
    const path = filledBy.get(at);
    if (path === undefined || !EMPTY.test(cells[at] ?? "") || untold.includes(column)) return false;
    return valueAt(before, path) !== null && valueAt(record, path) === null;
  });
}

function valueAt(record: object, path: readonly string[]): unknown {
  let value: unknown = record;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return null;
    value = Reflect.get(value, name);
  }
  return value ?? null;
}

/** What empty cells took from the record, once per column. Told at the end, when every row is there. */
export async function reportEmptied(db: Db, importId: string): Promise<Finding[]> {
  const columns = await db
    .selectFrom("import_row as r")
    .innerJoin(
      (eb) => jsonEach(eb.ref("r.emptied")).as("c"),
      (join) => join.onTrue(),
    )
    .select((eb) => ["c.value as column", eb.fn.countAll<number>().as("rows")])
    .where("r.import_id", "=", importId)
    .where("r.emptied", "is not", null)
    .groupBy("c.value")
    .orderBy((eb) => eb.fn.min("r.row"))
    .orderBy("c.value")
    .execute();
  return columns.map(({ column, rows }) => ({
    row: null,
    column,
    value: null,
    dimension: "COMPLETENESS",
    severity: "NOTE",
    message: say("finding.emptied", { rows }),
  }));
}
