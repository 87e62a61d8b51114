import { placeholders, raw } from "@talenta/store";
import type { Box, CalibrationFacts, CaseFacts, RecusalGround } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

/** Somebody the records may recuse: a member, or whoever acts. */
export interface Involved {
  readonly subject: string;
  readonly nip: string | null;
}

/**
 * What the records say now about these people: their current placement, while they are in service and placed, and
 * whom of those involved it recuses. OWN_CASE: the NIP is the person's. SUBORDINATE: the NIP is that of the rater of
 * the latest appraisal, of any of them where several are of the same date. RELATIVE: declared in a session
 * other than `besides`.
 */
export async function factsOf(
  db: Db,
  employees: readonly string[],
  involved: readonly Involved[],
  besides: string,
): Promise<CalibrationFacts> {
  const placed = await raw(db).all<{ employee: string; placement: string; box: Box }>(
    `select e.id as employee, p.id as placement, p.box from employee e
     join placement p on p.employee_id = e.id and p.superseded_at is null
     where e.active = 1 and p.box is not null and e.id in (${placeholders(employees.length)})`,
    employees,
  );
  const current = new Map(
    placed.map(({ employee, placement, box }) => [employee, { placement, box }]),
  );
  const recusals = Map.groupBy(
    [
      ...(await byNip(db, employees, involved)),
      ...(await declaredRelatives(db, employees, involved, besides)),
    ],
    ({ employee }) => employee,
  );
  return new Map(
    employees.map((employee): [string, CaseFacts] => [
      employee,
      {
        current: current.get(employee) ?? null,
        recusals: (recusals.get(employee) ?? []).map(({ member, ground }) => ({ member, ground })),
      },
    ]),
  );
}

interface Found {
  readonly employee: string;
  readonly member: string;
  readonly ground: RecusalGround;
}

/** The rater's number, without the apostrophe and the spaces some exports carry. */
const RATER = `replace(replace(a.record ->> 'raterNip', '''', ''), ' ', '')`;

/** By the own case, and by the latest appraisal that names a rater: one without is no reason to forget who rated. */
async function byNip(
  db: Db,
  employees: readonly string[],
  involved: readonly Involved[],
): Promise<Found[]> {
  const nips = [...new Set(involved.flatMap(({ nip }) => nip ?? []))];
  if (nips.length === 0) return [];
  const [people, numbers] = [placeholders(employees.length), placeholders(nips.length)];
  const rows = await raw(db).all<{ employee: string; nip: string; ground: RecusalGround }>(
    `select id as employee, nip, 'OWN_CASE' as ground from employee
       where id in (${people}) and nip in (${numbers})
     union all
     select a.employee_id, ${RATER}, 'SUBORDINATE' from evidence a
       where a.employee_id in (${people}) and a.kind = 'APPRAISAL' and ${RATER} in (${numbers})
         and a.date = (select max(l.date) from evidence l
           where l.employee_id = a.employee_id and l.kind = 'APPRAISAL'
             and l.record ->> 'raterNip' is not null)`,
    [...employees, ...nips, ...employees, ...nips],
  );
  return rows.flatMap(({ employee, nip, ground }) =>
    involved.flatMap((one) => (one.nip === nip ? [{ employee, member: one.subject, ground }] : [])),
  );
}

/** A relative declared once is a relative in every session, known by the member's subject or NIP. */
async function declaredRelatives(
  db: Db,
  employees: readonly string[],
  involved: readonly Involved[],
  besides: string,
): Promise<Found[]> {
  const rows = await raw(db).all<{ employee: string; member: string; nip: string }>(
    `select distinct r.employee_id as employee, r.member, m.nip from calibration_recusal r
     join calibration_member m on m.session_id = r.session_id and m.subject = r.member
     where r.ground = 'RELATIVE' and r.withdrawn_at is null and r.session_id <> ?
       and r.employee_id in (${placeholders(employees.length)})`,
    [besides, ...employees],
  );
  return rows.flatMap(({ employee, member, nip }) =>
    involved.flatMap((one): Found[] =>
      one.subject === member || one.nip === nip
        ? [{ employee, member: one.subject, ground: "RELATIVE" }]
        : [],
    ),
  );
}
