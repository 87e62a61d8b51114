/**
 * Where a placement, by the name it goes by in the statement, made its person stand at a moment (one `?`): as the
 * last session signed before then left it, or one before it in the same run, else as computed. Null for unplaced.
 */
export function standingThen(placement: string): string {
  return `coalesce((
    select c.standing_box from calibration_case c
    join calibration_session s on s.id = c.session_id
    join placement d on d.id = c.placement_id and d.seq <= ${placement}.seq
      and coalesce(d.run_id, d.id) = coalesce(${placement}.run_id, ${placement}.id)
    where c.employee_id = ${placement}.employee_id and c.standing_box is not null and s.ended_at < ?
    order by s.ended_at desc, s.opened_at desc, s.id desc limit 1), ${placement}.box)`;
}
