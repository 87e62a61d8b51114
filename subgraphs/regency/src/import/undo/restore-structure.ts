import { oneOf, read, rowsOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import type { PositionBefore, UnitBefore } from "../../database/entities/structure.entity.ts";

/**
 * Gives units and positions that an import changed their names and places of before, and takes away those it made that
 * nothing refers to. What a later import changed stays as that one says; undone itself, it gives back what was there
 * before both.
 */
export async function restoreStructure(db: Db, importId: string): Promise<void> {
  const kept = await keptBy(db, importId);
  await handOn(db, kept);
  const last = kept.filter(({ next }) => next === null);
  const units: (UnitBefore & { id: string })[] = [];
  const positions: (PositionBefore & { id: string })[] = [];
  for (const { id, before } of last) {
    const was = read(before);
    if (was === null) continue;
    if ("title" in was) positions.push({ id, ...was });
    else units.push({ id, ...was });
  }
  await renameUnits(db, units);
  await renamePositions(db, positions);
  const made = last.filter(({ before }) => before === null);
  await deletePositions(db, idsOf(made, "POSITION"));
  // Those below go first, and then those above, of which nothing is left.
  while ((await deleteUnits(db, idsOf(made, "UNIT"))) > 0n);
}

type Kept = Awaited<ReturnType<typeof keptBy>>[number];

/** What an import kept, and the next of the imports that changed the same; those undone did nothing. */
function keptBy(db: Db, importId: string) {
  return db
    .selectFrom("structure_revision as m")
    .select((eb) => [
      "m.kind",
      "m.thing_id as id",
      "m.before",
      eb
        .selectFrom("structure_revision as l")
        .innerJoin("import as i", "i.id", "l.import_id")
        .select((later) => later.fn.min<number | null>("l.seq").as("seq"))
        .whereRef("l.kind", "=", "m.kind")
        .whereRef("l.thing_id", "=", "m.thing_id")
        .whereRef("l.seq", ">", "m.seq")
        .where("i.state", "<>", "UNDONE")
        .as("next"),
    ])
    .where("m.import_id", "=", importId)
    .execute();
}

/** To a later import that changed the same, what was there before is what was there before both. */
async function handOn(db: Db, kept: readonly Kept[]): Promise<void> {
  const changed = kept.flatMap(({ next, before }) => (next === null ? [] : [{ next, before }]));
  await db
    .updateTable("structure_revision as later")
    .from(rowsOf(changed, { next: "integer", before: "text" }).as("m"))
    .set((eb) => ({ before: eb.ref("m.before") }))
    .whereRef("later.seq", "=", "m.next")
    .execute();
}

async function renameUnits(
  db: Db,
  units: readonly (UnitBefore & { readonly id: string })[],
): Promise<void> {
  await db
    .updateTable("unit")
    .from(rowsOf(units, { id: "text", name: "text", parentId: "text" }).as("m"))
    .set((eb) => ({
      name: eb.ref("m.name"),
      parent_id: eb.selectFrom("unit as p").select("p.id").whereRef("p.id", "=", "m.parentId"),
    }))
    .whereRef("unit.id", "=", "m.id")
    .execute();
}

async function renamePositions(
  db: Db,
  positions: readonly (PositionBefore & { readonly id: string })[],
): Promise<void> {
  const told = rowsOf(positions, { id: "text", title: "text", kind: "text", class: "text" });
  await db
    .updateTable("position")
    .from(told.as("m"))
    .set((eb) => ({
      title: eb.ref("m.title"),
      kind: eb.ref("m.kind"),
      class: eb.ref("m.class"),
    }))
    .whereRef("position.id", "=", "m.id")
    .execute();
}

function idsOf(kept: readonly Kept[], kind: Kept["kind"]): string[] {
  return kept.flatMap((one) => (one.kind === kind ? [one.id] : []));
}

async function deletePositions(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom("position")
    .where(oneOf("position.id", ids))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("employee as e")
            .select("e.id")
            .whereRef("e.position_id", "=", "position.id"),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("competency_standard as s")
            .select("s.id")
            .whereRef("s.position_id", "=", "position.id"),
        ),
      ),
    )
    .execute();
}

/** Answers how many there were to delete. */
async function deleteUnits(db: Db, ids: readonly string[]): Promise<bigint> {
  const { numDeletedRows } = await db
    .deleteFrom("unit")
    .where(oneOf("unit.id", ids))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom("employee as e").select("e.id").whereRef("e.unit_id", "=", "unit.id"),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("unit as below")
            .select("below.id")
            .whereRef("below.parent_id", "=", "unit.id"),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("calibration_case as c")
            .select("c.id")
            .whereRef("c.unit_id", "=", "unit.id"),
        ),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows;
}
