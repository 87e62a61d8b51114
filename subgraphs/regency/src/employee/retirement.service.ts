import type { Change } from "../tenant/tenant.ts";
import { oneOf, rowsOf } from "@talenta/store";
import { type PositionClass, retirementDate, type RetirementAges } from "@talenta/talent";
import type { NotNull } from "kysely";

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
  const people = await change.db
    .selectFrom("employee")
    .select(["id", "birth_date", "position_class", "retirement_date"])
    .where(oneOf("position_class", classes))
    .where("birth_date", "is not", null)
    .$narrowType<{ birth_date: NotNull }>()
    .execute();
  const changed = people.flatMap(({ id, birth_date, position_class, retirement_date }) => {
    const anew = retirementDate(birth_date, position_class, after);
    return anew === retirement_date ? [] : [{ id, date: anew }];
  });
  await change.db
    .updateTable("employee")
    .from(rowsOf(changed, { id: "text", date: "text" }).as("d"))
    .set((eb) => ({ retirement_date: eb.ref("d.date") }))
    .whereRef("employee.id", "=", "d.id")
    .execute();
  change.record(
    "EMPLOYEE",
    "UPDATED",
    changed.map(({ id }) => id),
  );
  return changed.length;
}
