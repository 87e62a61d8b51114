import { raw } from "@talenta/store";
import {
  type IsoDate,
  type PositionClass,
  retirementDate,
  type RetirementAges,
} from "@talenta/talent";
import type { Change } from "../change/change.service.ts";

/**
 * Brings everybody's last day in service up to date when retirement ages change with the policy. Answers
 * how many dates are others now.
 */
export async function refreshRetirementDates(
  change: Change,
  before: RetirementAges,
  after: RetirementAges,
): Promise<number> {
  const classes = (Object.keys(after) as PositionClass[]).filter(
    (positionClass) => before[positionClass] !== after[positionClass],
  );
  const changed: string[] = [];
  for (const positionClass of classes) {
    const people = await raw(change.db).all<{
      id: string;
      birthDate: IsoDate;
      date: string | null;
    }>(
      `select id, birth_date as "birthDate", retirement_date as "date" from employee
       where position_class = ? and birth_date is not null`,
      [positionClass],
    );
    for (const { id, birthDate, date } of people) {
      const anew = retirementDate(birthDate, positionClass, after);
      if (anew === date) continue;
      await raw(change.db).run("update employee set retirement_date = ? where id = ?", [anew, id]);
      changed.push(id);
    }
  }
  change.record("EMPLOYEE", "UPDATED", changed);
  return changed.length;
}
