import type { Refusal } from "@talenta/store";

/** Revisions stay as they are, as long as their person is on record; when somebody left is noted of itself. */
export const EMPLOYEES_KEPT: readonly Refusal[] = [
  {
    name: "employee_back",
    table: "employee",
    on: "update",
    of: ["active"],
    when: `old."active" = 0 and new."active" = 1`,
    at: "after",
    // fragment: what the trigger itself does; a trigger is SQL
    does: `update "employee" set "left_at" = null where "id" = new."id";`,
  },
  {
    name: "employee_revision_kept",
    table: "employee_revision",
    on: "update",
    says: "a revision of an employee never changes",
  },
  {
    name: "employee_revision_never_deleted",
    table: "employee_revision",
    on: "delete",
    when: `exists (select 1 from "employee" where "id" = old."employee_id")`,
    says: "a revision of an employee is never deleted",
  },
  {
    name: "employee_left",
    table: "employee",
    on: "update",
    of: ["active"],
    when: `old."active" = 1 and new."active" = 0 and new."withdrawn_at" is null`,
    at: "after",
    // fragment: what the trigger itself does; a trigger is SQL
    does: `update "employee" set "left_at" = new."updated_at" where "id" = new."id";`,
  },
];
