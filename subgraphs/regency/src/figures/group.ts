import {
  type AgeBand,
  type GroupDimension,
  type IsoDate,
  isOfUnits,
  type NamedKey,
  unitValue,
} from "@talenta/talent";
import type { AliasableExpression, ExpressionBuilder } from "kysely";
import type { Tables } from "../database/tables.ts";
import { born } from "../employee/employee.filter.ts";
import type { Tenant } from "../tenant/tenant.ts";
import type { UnitTree } from "../unit/unit-tree.ts";

type Employees = ExpressionBuilder<Tables, "employee">;

/**
 * An employee's value on one dimension, nothing on none; on those of units it is the bare id of the person's own unit.
 */
export function groupOf(
  eb: Employees,
  dimension: GroupDimension | undefined,
  { code, day }: { readonly code: string; readonly day: IsoDate },
): AliasableExpression<string | null> {
  switch (dimension) {
    case undefined:
      return eb.lit(null);
    case "UNIT":
    case "TOP_UNIT":
      return eb.ref("employee.unit_id");
    case "POSITION_CLASS":
      return eb.ref("employee.position_class");
    case "SEX":
      return eb.ref("employee.sex");
    case "EMPLOYMENT_KIND":
      return eb.ref("employee.employment_kind");
    case "EDUCATION_LEVEL":
      return eb.ref("employee.education_level");
    case "RANK":
      return eb.ref("employee.rank");
    case "RETIREMENT_YEAR":
      return eb.fn("substr", ["employee.retirement_date", eb.lit(1), eb.lit(4)]);
    case "REGENCY":
      return eb.cast(eb.val(code), "text"); // of a parameter alone PostgreSQL does not know the type
    case "AGE_BAND":
      return ageBand(eb, day);
  }
}

function ageBand(eb: Employees, day: IsoDate): AliasableExpression<AgeBand | null> {
  return eb
    .case()
    .when("employee.birth_date", "is", null)
    .then<AgeBand | null>(null)
    .when(born(">", 30, day)(eb))
    .then<AgeBand>("UNDER_30")
    .when(born(">", 40, day)(eb))
    .then<AgeBand>("FROM_30")
    .when(born(">", 50, day)(eb))
    .then<AgeBand>("FROM_40")
    .else<AgeBand>("FROM_50")
    .end();
}

/** A value `groupOf` found as it leaves: a unit's carries its owner's code, and units and owners their names. */
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
