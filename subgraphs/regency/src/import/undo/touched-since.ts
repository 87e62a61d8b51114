import type { ImportKind } from "@talenta/contract";
import { isOneOf, listed, raw } from "@talenta/store";
import type { IsoDate } from "@talenta/talent";
import type { Db } from "../../database/tables.ts";
import { listAdoptions } from "../../adoption/adoption.store.ts";
import { dayInJakarta } from "../../regency/clock.ts";
import type { ImportToUndo, Touch } from "./undo-kind.ts";

/**
 * Other imports that told something about what this one changed, and did so later: rows are numbered in the order they
 * came in, over all imports. Rejected rows told nothing.
 */
export async function importsSince(
  db: Db,
  { id, begunAt, kind }: ImportToUndo & { readonly kind: ImportKind },
): Promise<Touch[]> {
  const found = await raw(db).all<{ fileName: string; begunAt: string; n: number }>(
    `select i.file_name as "fileName", i.begun_at as "begunAt", count(distinct later.subject) as n
     from import i
     cross join import_row one indexed by import_row_outcome
       on one.import_id = ? and one.outcome in ('CREATED', 'UPDATED') and one.leads = 1
     cross join import_row later indexed by import_row_subject
       on later.import_id = i.id and later.subject = one.subject and later.rowid > one.rowid
         and later.outcome <> 'REJECTED'
     where i.id <> ? and i.kind = ? and i.state <> 'UNDONE' and i.dry_run = 0
       and (i.finished_at is null or i.finished_at >= ?)
     group by i.id order by i.begun_at, i.id`,
    [id, id, kind, begunAt],
  );
  return found.map(
    (one) =>
      `${kind} import of ${one.fileName} on ${dayInJakarta(new Date(one.begunAt))} (${one.n} of the same)`,
  );
}

/** Cases of these people that a committee has opened or decided since; cancelled sessions decide nothing. */
export async function casesSince(
  db: Db,
  { begunAt }: ImportToUndo,
  people: readonly string[],
): Promise<Touch[]> {
  const found = await raw(db).all<{ id: string; openedAt: string; n: number }>(
    `select s.id, s.opened_at as "openedAt", count(*) as n
     from calibration_case c join calibration_session s on s.id = c.session_id
     left join placement p on p.id = c.placement_id
     where s.state <> 'CANCELLED' and ${isOneOf("c.employee_id")}
       and (s.opened_at >= ? or c.closed_at >= ? or p.computed_at >= ?)
     group by s.id order by s.opened_at, s.id`,
    [listed(people), begunAt, begunAt, begunAt],
  );
  return found.map(
    ({ id, openedAt, n }) =>
      `calibration session ${id} of ${dayInJakarta(new Date(openedAt))}, with ${n} of its people`,
  );
}

/**
 * Adoptions of a policy that came into force since: people were placed by it with what the import brought. Nobody
 * decided about the one a database begins with.
 */
export async function adoptionsSince(
  db: Db,
  { begunAt }: ImportToUndo,
  today: IsoDate,
): Promise<Touch[]> {
  const day = dayInJakarta(new Date(begunAt));
  return (await listAdoptions(db))
    .filter(
      ({ cancelledAt, from, decidedAt, decidedBy }) =>
        decidedBy !== null &&
        cancelledAt === null &&
        from <= today &&
        (from > day || decidedAt >= begunAt),
    )
    .map(
      ({ policyId, policyVersion, from }) =>
        `adoption of policy ${policyId} version ${policyVersion} from ${from}`,
    );
}
