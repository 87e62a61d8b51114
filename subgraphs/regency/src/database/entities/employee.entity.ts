import type { EmployeeRecord } from "@talenta/siasn";
import type { Json, TablesOf } from "@talenta/store";
import type { Selection } from "kysely";
import { defineEntity, p } from "@mikro-orm/core";
import type {
  Box,
  EducationLevel,
  EmploymentKind,
  IsoDate,
  Micro,
  PositionClass,
  Sex,
} from "@talenta/talent";

export const EmployeeTable = defineEntity({
  name: "Employee",
  tableName: "employee",
  properties: {
    /** Opaque, the same over every import; not the NIP. */
    id: p.text().primary(),
    personKey: p.text(),
    nip: p.text(),
    name: p.text(),
    frontTitle: p.text().strictNullable(),
    backTitle: p.text().strictNullable(),
    /** The name as it is searched and sorted: lower case, without accents and apostrophes. */
    searchName: p.text(),
    birthDate: p.text().$type<IsoDate>().strictNullable(),
    sex: p.text().$type<Sex>().strictNullable(),
    employmentKind: p.text().$type<EmploymentKind>().strictNullable(),
    active: p.integer().$type<0 | 1>(),
    legalStanding: p.text().strictNullable(),
    rank: p.text().strictNullable(),
    rankSince: p.text().strictNullable(),
    firstAppointed: p.text().strictNullable(),
    positionId: p.text().strictNullable(),
    positionClass: p.text().$type<PositionClass>().strictNullable(),
    positionSince: p.text().strictNullable(),
    educationLevel: p.text().$type<EducationLevel>().strictNullable(),
    educationName: p.text().strictNullable(),
    graduationYear: p.integer().strictNullable(),
    unitId: p.text().strictNullable(),
    emailGov: p.text().strictNullable(),
    /** Last day in service by age; null when birth date or class is unknown. */
    retirementDate: p.text().strictNullable(),
    /** The whole record as it was told, which the columns repeat. */
    details: p.text().$type<Json<EmployeeRecord>>().lazy(),
    contentHash: p.text(),
    updatedAt: p.text(),
    /** Box the person stands in: the calibrated one, else that of the current placement; null while unplaced. */
    box: p.integer().$type<Box>().strictNullable(),
    talentValue: p.bigint("number").$type<Micro>().strictNullable(),
    performance: p.bigint("number").$type<Micro>().strictNullable(),
    potential: p.bigint("number").$type<Micro>().strictNullable(),
    leftAt: p.text().strictNullable(),
    due: p.text().strictNullable(),
    /** Since when the person is on record no longer; null for everybody else. */
    withdrawnAt: p.text().strictNullable(),
    certain: p.integer().$type<0 | 1>().strictNullable(),
  },
  indexes: [
    {
      name: "employee_pool",
      properties: [
        "active",
        "box",
        "positionClass",
        "rank",
        "educationLevel",
        "employmentKind",
        "sex",
        "birthDate",
        "retirementDate",
        "unitId",
        "talentValue",
        "performance",
        "potential",
        "certain",
        "id",
      ],
    },
    { name: "employee_due", properties: "due", where: `"active" = 1 and "due" is not null` },
    { name: "employee_unit", properties: "unitId" },
    { name: "employee_name", properties: ["active", "searchName", "id", "nip"] },
  ],
  uniques: [
    { name: "employee_nip_unique", properties: "nip" },
    { name: "employee_person_key_unique", properties: "personKey" },
  ],
});

/** The columns that make an `Employee`. */
export const EMPLOYEE_COLUMNS = [
  "id",
  "nip",
  "name",
  "front_title as frontTitle",
  "back_title as backTitle",
  "search_name as searchName",
  "birth_date as birthDate",
  "sex",
  "employment_kind as employmentKind",
  "active",
  "legal_standing as legalStanding",
  "rank",
  "rank_since as rankSince",
  "first_appointed as firstAppointed",
  "position_id as positionId",
  "position_class as positionClass",
  "position_since as positionSince",
  "education_level as educationLevel",
  "education_name as educationName",
  "graduation_year as graduationYear",
  "unit_id as unitId",
  "email_gov as emailGov",
  "retirement_date as retirementDate",
] as const;

/** One civil servant (ASN), as handed out. Relations are plain ids: they load in batches, never one by one. */
export type Employee = Selection<
  TablesOf<readonly [typeof EmployeeTable]>,
  "employee",
  (typeof EMPLOYEE_COLUMNS)[number]
>;
