import type { Refusal } from "@talenta/store";

/** Of somebody who is erased a participant without a name stays. */
export const PROGRAMMES_KEPT: readonly Refusal[] = [
  {
    name: "participant_erased",
    table: "employee",
    on: "delete",
    at: "before",
    // fragment: what the trigger itself does; a trigger is SQL
    does: `update "participant" set "state" = 'MOVED_AWAY' where "employee_id" = old."id" and "state" not in ('PLACED', 'WITHDRAWN');`,
  },
];
