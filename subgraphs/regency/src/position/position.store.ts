import type { EmployeeRecord } from "@talenta/siasn";
import { insertRows, type Sql } from "@talenta/store";
import { foldName } from "../employee/fold-name.ts";
import { contentHash } from "../import/content-hash.ts";

/** JABATAN ID, or one made from the title where the export has none; null without a title. */
export function positionIdOf(
  record: Pick<EmployeeRecord, "positionId" | "positionTitle">,
): string | null {
  if (record.positionTitle === null) return null;
  return record.positionId ?? `title-${contentHash({ title: foldName(record.positionTitle) })}`;
}

/** Stores the titles these records name, once each. */
export async function storePositions(sql: Sql, records: readonly EmployeeRecord[]): Promise<void> {
  const positions = new Map<
    string,
    { id: string; title: string; kind: string | null; class: string | null }
  >();
  for (const record of records) {
    const id = positionIdOf(record);
    if (id === null || record.positionTitle === null) continue;
    const { positionTitle: title, positionKind: kind, positionClass } = record;
    positions.set(id, { id, title, kind, class: positionClass });
  }
  const columns = ["id", "title", "kind", "class"] as const;
  const into = { table: "position", columns, replaceOn: ["id"] as const };
  await insertRows(sql, into, [...positions.values()]);
}
