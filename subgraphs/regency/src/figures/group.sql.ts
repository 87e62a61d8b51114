import type { SqlValue } from "@talenta/store";
import { type GroupDimension, type IsoDate, unitValue } from "@talenta/talent";
import { yearsBefore } from "../regency/clock.ts";
import type { Tenant } from "../regency/tenant.ts";

/** An expression over `employee` with its parameters. */
interface Expression {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** An employee's value on one dimension, as SQL; the unit's is its bare id. */
export function groupExpression(dimension: GroupDimension, day: IsoDate): Expression {
  switch (dimension) {
    case "UNIT":
      return { text: "employee.unit_id", parameters: [] };
    case "POSITION_CLASS":
      return { text: "employee.position_class", parameters: [] };
    case "SEX":
      return { text: "employee.sex", parameters: [] };
    case "EMPLOYMENT_KIND":
      return { text: "employee.employment_kind", parameters: [] };
    case "AGE_BAND":
      // Born later than so many years ago: younger. 29 February is no trap, texts compare.
      return {
        text: `case when employee.birth_date is null then null
          when employee.birth_date > ? then 'UNDER_30'
          when employee.birth_date > ? then 'FROM_30'
          when employee.birth_date > ? then 'FROM_40' else 'FROM_50' end`,
        parameters: [yearsBefore(day, 30), yearsBefore(day, 40), yearsBefore(day, 50)],
      };
  }
}

/** The value as it leaves: a unit's carries its owner's code. */
export function groupValue(
  tenant: Pick<Tenant, "code">,
  dimension: GroupDimension,
  value: string | null,
): string | null {
  return value !== null && dimension === "UNIT" ? unitValue(tenant.code, value) : value;
}
