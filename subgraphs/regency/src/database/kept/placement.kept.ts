import type { Refusal } from "@talenta/store";

/** A placement is superseded, never changed, and goes with its person alone. */
export const PLACEMENTS_KEPT: readonly Refusal[] = [
  {
    name: "placement_kept",
    table: "placement",
    on: "update",
    of: [
      "seq",
      "id",
      "employee_id",
      "box",
      "performance",
      "potential",
      "value",
      "evidence",
      "possible_boxes",
      "missing",
      "answers",
      "policy_id",
      "policy_version",
      "computed_at",
    ],
    says: "a placement is never changed; a new one supersedes it",
  },
  {
    name: "placement_past",
    table: "placement",
    on: "update",
    when: `old."superseded_at" is not null`,
    says: "a placement that was superseded is never changed",
  },
  {
    name: "placement_stays",
    table: "placement",
    on: "delete",
    when: `exists (select 1 from "employee" where "id" = old."employee_id")`,
    says: "a placement is never deleted; it goes with its employee alone",
  },
  {
    name: "placement_run_kept",
    table: "placement",
    on: "update",
    of: ["run_id"],
    says: "a placement is never changed; a new one supersedes it",
  },
];
