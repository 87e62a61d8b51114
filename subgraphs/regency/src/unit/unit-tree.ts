import { raw } from "@talenta/store";
import { topUnits, type UnitInTree } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

/** All units of a regency by id: their names, and the top unit (OPD) each hangs below. */
export interface UnitTree {
  readonly names: ReadonlyMap<string, string>;
  readonly tops: ReadonlyMap<string, string>;
}

/** Reads all units. One statement. */
export async function unitTree(db: Db): Promise<UnitTree> {
  const units = await raw(db).all<UnitInTree>(
    `select id, name, parent_id as "parentId" from unit order by id`,
  );
  return { names: new Map(units.map(({ id, name }) => [id, name])), tops: topUnits(units) };
}
