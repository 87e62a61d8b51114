import { raw } from "@talenta/store";
import type { Db } from "../../database/tables.ts";

/** A unit as a file names it. */
interface UnitTold {
  readonly id: string;
  /** The id where the file gives no name. */
  readonly name: string;
  readonly parentId: string | null;
}

/** A position as a file names it. */
interface PositionTold {
  readonly id: string;
  readonly title: string;
  readonly kind: string | null;
  readonly class: string | null;
}

/** Keeps what those of these units were that an import is about to make or change. One statement. */
export async function keepUnits(
  db: Db,
  importId: string,
  units: readonly UnitTold[],
): Promise<void> {
  await raw(db).run(
    `insert into structure_revision (import_id, kind, thing_id, before)
     select ?, 'UNIT', n.value ->> 'id',
       iif(u.id is null, null, json_object('name', u.name, 'parentId', u.parent_id))
     from json_each(?) n left join unit u on u.id = n.value ->> 'id'
     where u.id is null
       or (n.value ->> 'name' <> u.id and n.value ->> 'name' <> u.name)
       or (n.value ->> 'parentId' is not null and n.value ->> 'parentId' is not u.parent_id)
     on conflict do nothing`,
    [importId, JSON.stringify(units)],
  );
}

/** Keeps what those of these positions were that an import is about to make or change. One statement. */
export async function keepPositions(
  db: Db,
  importId: string,
  positions: readonly PositionTold[],
): Promise<void> {
  await raw(db).run(
    `insert into structure_revision (import_id, kind, thing_id, before)
     select ?, 'POSITION', n.value ->> 'id',
       iif(p.id is null, null, json_object('title', p.title, 'kind', p.kind, 'class', p.class))
     from json_each(?) n left join position p on p.id = n.value ->> 'id'
     where p.id is null or (p.title, p.kind, p.class)
       is not (n.value ->> 'title', n.value ->> 'kind', n.value ->> 'class')
     on conflict do nothing`,
    [importId, JSON.stringify(positions)],
  );
}

/** The next of the imports that changed what revision `m` is about; those undone did nothing. */
const NEXT = `select min(l.seq) from structure_revision l join import i on i.id = l.import_id
  where l.kind = m.kind and l.thing_id = m.thing_id and l.seq > m.seq and i.state <> 'UNDONE'`;

/** Whether revision `m` is of the import that is undone, about a thing of a kind, and nobody has changed it since. */
const LAST = `m.import_id = ? and m.kind = ? and (${NEXT}) is null`;

/**
 * Gives units and positions that an import changed their names and places of before, and takes away those it made that
 * nothing refers to. What a later import changed stays as that one says; undone itself, it gives back what was there
 * before both.
 */
export async function restoreStructure(db: Db, importId: string): Promise<void> {
  await raw(db).run(
    `update structure_revision as later set before = m.before from structure_revision m
     where m.import_id = ? and later.kind = m.kind and later.thing_id = m.thing_id
       and later.seq = (${NEXT})`,
    [importId],
  );
  await raw(db).run(
    `update unit set name = m.before ->> 'name',
       parent_id = (select p.id from unit p where p.id = m.before ->> 'parentId')
     from structure_revision m
     where m.thing_id = unit.id and m.before is not null and ${LAST}`,
    [importId, "UNIT"],
  );
  await raw(db).run(
    `update position set title = m.before ->> 'title', kind = m.before ->> 'kind', class = m.before ->> 'class'
     from structure_revision m
     where m.thing_id = position.id and m.before is not null and ${LAST}`,
    [importId, "POSITION"],
  );
  await raw(db).run(
    `delete from position where id in (
       select m.thing_id from structure_revision m where m.before is null and ${LAST})
     and not exists (select 1 from employee e where e.position_id = position.id)
     and not exists (select 1 from competency_standard s where s.position_id = position.id)`,
    [importId, "POSITION"],
  );
  // Those below go first, and then those above, of which nothing is left.
  while ((await deleteUnits(db, importId)) > 0);
}

function deleteUnits(db: Db, importId: string): Promise<number> {
  return raw(db).run(
    `delete from unit where id in (
       select m.thing_id from structure_revision m where m.before is null and ${LAST})
     and not exists (select 1 from employee e where e.unit_id = unit.id)
     and not exists (select 1 from unit below where below.parent_id = unit.id)
     and not exists (select 1 from calibration_case c where c.unit_id = unit.id)`,
    [importId, "UNIT"],
  );
}
