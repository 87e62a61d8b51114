import type { EmployeeRecord } from "@talenta/siasn";
import { placeholders, raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { foldName } from "../employee/fold-name.ts";
import { contentHash } from "../import/content-hash.ts";
import { keepUnits } from "../import/undo/structure.store.ts";

type UnitCells = Pick<EmployeeRecord, "unitId" | "unitName" | "parentUnitId" | "parentUnitName">;

/** UNOR ID, or one made from the name where the export has none; null without either. */
export function unitIdOf(record: UnitCells): string | null {
  return record.unitId ?? madeUp(record.unitName) ?? parentIdOf(record);
}

function parentIdOf(record: UnitCells): string | null {
  return record.parentUnitId ?? madeUp(record.parentUnitName);
}

function madeUp(name: string | null): string | null {
  return name === null ? null : `name-${contentHash({ name: foldName(name) })}`;
}

interface UnitRow {
  id: string;
  name: string;
  parentId: string | null;
}

/** The units these records name, parents (satuan kerja) included, once each. */
function unitsOf(records: readonly UnitCells[]): UnitRow[] {
  const units = new Map<string, UnitRow>();
  for (const record of records) {
    const id = unitIdOf(record);
    if (id === null) continue;
    const parentId = parentIdOf(record);
    if (parentId !== null && !units.has(parentId)) {
      units.set(parentId, {
        id: parentId,
        name: record.parentUnitName ?? parentId,
        parentId: null,
      });
    }
    if (id !== parentId) units.set(id, { id, name: record.unitName ?? id, parentId });
  }
  return [...units.values()];
}

const TOLD_ANEW = `do update set
  name = case when excluded.name = excluded.id then unit.name else excluded.name end,
  parent_id = coalesce(excluded.parent_id, unit.parent_id)`;

/**
 * Stores the units these records name; a unit named only as a parent keeps the place in the tree it has, and one told
 * by its id alone the name it has. What a unit was before `importId` is kept; without one, units that are there stay.
 */
export async function storeUnits(
  db: Db,
  records: readonly UnitCells[],
  importId: string | null,
): Promise<void> {
  const units = unitsOf(records);
  if (units.length === 0) return;
  if (importId !== null) await keepUnits(db, importId, units);
  await raw(db).run(
    `insert into unit (id, name, parent_id) values ${units.map(() => `(${placeholders(3)})`).join(", ")}
     on conflict (id) ${importId === null ? "do nothing" : TOLD_ANEW}`,
    units.flatMap((unit) => [unit.id, unit.name, unit.parentId]),
  );
}
