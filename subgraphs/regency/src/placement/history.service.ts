import { oneOf } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { latestOfEach, PagesOfPeople } from "../page/latest-first.ts";
import type { Placement } from "../database/entities/placement.entity.ts";
import { wholePlacements } from "./placement.store.ts";

/** Pages of people's placements, newest first. */
export function placementPages(db: Db): PagesOfPeople<Placement> {
  return new PagesOfPeople({
    name: "placements",
    personOf: ({ employeeId }) => employeeId,
    placeOf: ({ seq }) => seq,
    read(part) {
      const all = db
        .selectFrom("placement")
        .select(["seq as place", "employee_id as person"])
        .where(oneOf("employee_id", part.people));
      return wholePlacements(db)
        .where("seq", "in", latestOfEach(all, part))
        .orderBy("seq", "desc")
        .execute();
    },
  });
}
