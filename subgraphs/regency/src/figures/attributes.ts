import {
  ageBandOf,
  type Attributes,
  type EducationLevel,
  type EmploymentKind,
  type GroupDimension,
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

/** The same for every dimension there is. */
export interface AllAttributesRow extends AttributeRow {
  readonly educationLevel: EducationLevel | null;
  readonly rank: string | null;
  readonly retirementDate: IsoDate | null;
}

/** The columns of `employee` that `attributesOf` reads. */
export const ATTRIBUTE_COLUMNS = `unit_id as "unitId", position_class as "positionClass", sex,
  birth_date as "birthDate", employment_kind as "employmentKind"`;

/** The columns of `employee` that `foundOn` reads. */
export const ALL_ATTRIBUTE_COLUMNS = `${ATTRIBUTE_COLUMNS}, education_level as "educationLevel", rank,
  retirement_date as "retirementDate"`;

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

/** A person's value on one dimension on a day, as `groupExpression` finds it in SQL: of units the bare id of the own one. */
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
