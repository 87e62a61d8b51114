import { topUnits } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { UNIT_COLUMNS } from "../database/entities/unit.entity.ts";

/** All units of a regency by id: their names, and the top unit (OPD) each hangs below. */
export interface UnitTree {
  readonly names: ReadonlyMap<string, string>;
  readonly tops: ReadonlyMap<string, string>;
}

/** Reads all units. One statement. */
export async function unitTree(db: Db): Promise<UnitTree> {
  const units = await db.selectFrom("unit").select(UNIT_COLUMNS).orderBy("id").execute();
  return { names: new Map(units.map(({ id, name }) => [id, name])), tops: topUnits(units) };
}
