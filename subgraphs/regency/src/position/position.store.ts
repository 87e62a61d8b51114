import type { EmployeeRecord } from "@talenta/siasn";
import { insertRows, oneOf } from "@talenta/store";
import type { Selectable } from "kysely";
import type { Db, Tables } from "../database/tables.ts";
import { foldName } from "../text/fold-name.ts";
import { contentHash } from "../text/content-hash.ts";
import { keepPositions } from "../structure/structure.store.ts";

/** JABATAN ID, or one made from the title where the export has none; null without a title. */
export function positionIdOf(
  record: Pick<EmployeeRecord, "positionId" | "positionTitle">,
): string | null {
  if (record.positionTitle === null) return null;
  return record.positionId ?? `title-${contentHash({ title: foldName(record.positionTitle) })}`;
}

type PositionRow = Selectable<Tables["position"]>;

/**
 * Stores the titles these records name, once each. What a position was before `importId` is kept; without one, positions
 * that are there stay.
 */
export async function storePositions(
  db: Db,
  records: readonly EmployeeRecord[],
  importId: string | null,
): Promise<void> {
  const positions = new Map<string, PositionRow>();
  for (const record of records) {
    const id = positionIdOf(record);
    if (id === null || record.positionTitle === null) continue;
    const { positionTitle: title, positionKind: kind, positionClass } = record;
    positions.set(id, { id, title, kind, class: positionClass });
  }
  const told = [...positions.values()];
  if (importId === null) {
    await storeMissing(db, told);
    return;
  }
  await keepPositions(db, importId, told);
  await insertRows(db, "position", told, { replaceOn: ["id"] });
}

async function storeMissing(db: Db, told: readonly PositionRow[]): Promise<void> {
  const ids = told.map(({ id }) => id);
  const known = await db.selectFrom("position").select("id").where(oneOf("id", ids)).execute();
  const there = new Set(known.map(({ id }) => id));
  const missing = told.filter(({ id }) => !there.has(id));
  await insertRows(db, "position", missing);
}
