import type { SqlValue } from "@talenta/store";
import {
  type GroupDimension,
  type IsoDate,
  isOfUnits,
  type NamedKey,
  unitValue,
} from "@talenta/talent";
import { yearsBefore } from "../regency/clock.ts";
import type { Tenant } from "../regency/tenant.ts";
import type { UnitTree } from "../unit/unit-tree.ts";

/** An expression over `employee` with its parameters. */
interface Expression {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** An employee's value on one dimension, as SQL; on those of units it is the bare id of the person's own unit. */
export function groupExpression(
  { code }: Pick<Tenant, "code">,
  dimension: GroupDimension,
  day: IsoDate,
): Expression {
  const plain = (text: string): Expression => ({ text, parameters: [] });
  switch (dimension) {
    case "UNIT":
    case "TOP_UNIT":
      return plain("employee.unit_id");
    case "POSITION_CLASS":
      return plain("employee.position_class");
    case "SEX":
      return plain("employee.sex");
    case "EMPLOYMENT_KIND":
      return plain("employee.employment_kind");
    case "EDUCATION_LEVEL":
      return plain("employee.education_level");
    case "RANK":
      return plain("employee.rank");
    case "RETIREMENT_YEAR":
      return plain("substr(employee.retirement_date, 1, 4)");
    case "REGENCY":
      return { text: "?", parameters: [code] };
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

/** A value `groupExpression` found as it leaves: a unit's carries its owner's code, and units and owners their names. */
export function namedKey(
  { code, name }: Pick<Tenant, "code" | "name">,
  tree: UnitTree,
  dimension: GroupDimension,
  found: string | null,
): NamedKey {
  if (dimension === "REGENCY") return { dimension, value: found, label: name };
  if (found === null || !isOfUnits(dimension)) return { dimension, value: found, label: null };
  const id = dimension === "TOP_UNIT" ? (tree.tops.get(found) ?? found) : found;
  return { dimension, value: unitValue(code, id), label: tree.names.get(id) ?? null };
}

/** The top unit a unit hangs below, both as values of their dimensions. */
export function topValue({ code }: Pick<Tenant, "code">, { tops }: UnitTree) {
  const prefix = unitValue(code, "");
  return (unit: string): string => {
    const id = unit.slice(prefix.length);
    return unitValue(code, tops.get(id) ?? id);
  };
}
