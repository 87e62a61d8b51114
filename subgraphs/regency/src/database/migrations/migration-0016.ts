import { Migration } from "@mikro-orm/migrations";

/** Counts say how many of a box are certain, and figures as of when they are. */
export class CountTheCertain extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // Repeats the placement like box and its figures: 1 where one box alone is possible; null without a placement.
  `alter table "employee" add column "certain" integer`,
  `update "employee" set "certain" = (
     select json_array_length(p."possible_boxes") = 1 from "placement" p
     where p."employee_id" = "employee"."id" and p."superseded_at" is null
   )`,
  `drop index "employee_pool"`,
  `create index "employee_pool" on "employee" (
    "active", "box", "position_class", "rank", "education_level", "employment_kind", "sex",
    "birth_date", "retirement_date", "unit_id", "talent_value", "performance", "potential", "certain", "id"
  )`,
  `insert into "setting" ("key", "value")
     select 'changed_at', max("computed_at") from "placement" having max("computed_at") is not null`,
];
