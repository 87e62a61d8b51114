import type { EmployeeRecord } from "@talenta/siasn";
import type { Db } from "../database/tables.ts";
import { foldName } from "../text/fold-name.ts";
import { contentHash } from "../text/content-hash.ts";
import { keepUnits } from "../structure/structure.store.ts";
import type { Unit } from "../database/entities/unit.entity.ts";

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

/** The units these records name, parents (satuan kerja) included, once each. */
function unitsOf(records: readonly UnitCells[]): Unit[] {
  const units = new Map<string, Unit>();
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
  await db
    .insertInto("unit")
    .values(units.map(({ id, name, parentId }) => ({ id, name, parent_id: parentId })))
    .onConflict((conflict) =>
      importId === null
        ? conflict.column("id").doNothing()
        : conflict.column("id").doUpdateSet((eb) => ({
            name: eb
              .case()
              .when("excluded.name", "=", eb.ref("excluded.id"))
              .then(eb.ref("unit.name"))
              .else(eb.ref("excluded.name"))
              .end(),
            parent_id: eb.fn.coalesce("excluded.parent_id", "unit.parent_id"),
          })),
    )
    .execute();
}
