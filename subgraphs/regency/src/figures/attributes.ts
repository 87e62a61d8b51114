import {
  ageBandOf,
  type Attributes,
  type EmploymentKind,
  type IsoDate,
  type PositionClass,
  type RegencyCode,
  type Sex,
  unitValue,
} from "@talenta/talent";

/** What people are counted by, as an employee's row has it. */
export interface AttributeRow {
  readonly unitId: string | null;
  readonly positionClass: PositionClass | null;
  readonly sex: Sex | null;
  readonly birthDate: IsoDate | null;
  readonly employmentKind: EmploymentKind | null;
}

/** The columns of `employee` that `attributesOf` reads. */
export const ATTRIBUTE_COLUMNS = `unit_id as "unitId", position_class as "positionClass", sex,
  birth_date as "birthDate", employment_kind as "employmentKind"`;

/** A person's value on every dimension on a day. */
export function attributesOf(row: AttributeRow, code: RegencyCode, day: IsoDate): Attributes {
  return {
    UNIT: row.unitId && unitValue(code, row.unitId),
    POSITION_CLASS: row.positionClass,
    SEX: row.sex,
    AGE_BAND: row.birthDate && ageBandOf(row.birthDate, day),
    EMPLOYMENT_KIND: row.employmentKind,
  };
}
