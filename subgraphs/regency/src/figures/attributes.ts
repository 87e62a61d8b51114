import {
  ageBandOf,
  type Attributes,
  type GroupDimension,
  type IsoDate,
  type RegencyCode,
  unitValue,
} from "@talenta/talent";
import type { Selection } from "kysely";
import type { Tables } from "../database/tables.ts";

/** The columns of `employee` that people are counted by. */
export const ATTRIBUTE_COLUMNS = [
  "unit_id as unitId",
  "position_class as positionClass",
  "sex",
  "birth_date as birthDate",
  "employment_kind as employmentKind",
  "education_level as educationLevel",
  "rank",
  "retirement_date as retirementDate",
] as const;

/** What people are counted by. */
export type AllAttributesRow = Selection<Tables, "employee", (typeof ATTRIBUTE_COLUMNS)[number]>;

/** What people are counted by in a simulation. */
export type AttributeRow = Pick<
  AllAttributesRow,
  "unitId" | "positionClass" | "sex" | "birthDate" | "employmentKind"
>;

/** A person's value on every dimension of a simulation on a day. */
export function attributesOf(row: AttributeRow, code: RegencyCode, day: IsoDate): Attributes {
  return {
    UNIT: row.unitId && unitValue(code, row.unitId),
    POSITION_CLASS: row.positionClass,
    SEX: row.sex,
    AGE_BAND: row.birthDate && ageBandOf(row.birthDate, day),
    EMPLOYMENT_KIND: row.employmentKind,
  };
}

/** A person's value on one dimension on a day, as `groupOf` finds it: of units the bare id of the own one. */
export function foundOn(
  dimension: GroupDimension,
  row: AllAttributesRow,
  { code, day }: { readonly code: RegencyCode; readonly day: IsoDate },
): string | null {
  switch (dimension) {
    case "UNIT":
    case "TOP_UNIT":
      return row.unitId;
    case "POSITION_CLASS":
      return row.positionClass;
    case "SEX":
      return row.sex;
    case "AGE_BAND":
      return row.birthDate && ageBandOf(row.birthDate, day);
    case "EMPLOYMENT_KIND":
      return row.employmentKind;
    case "EDUCATION_LEVEL":
      return row.educationLevel;
    case "RANK":
      return row.rank;
    case "RETIREMENT_YEAR":
      return row.retirementDate && row.retirementDate.slice(0, 4);
    case "REGENCY":
      return code;
  }
}
