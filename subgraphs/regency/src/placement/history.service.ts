import type { EntityManager } from "@mikro-orm/sqlite";
import { raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { latestPlaces, PagesOfPeople } from "../page/latest-first.ts";
import { Placement } from "./placement.entity.ts";

/** Pages of people's placements, newest first. */
export function placementPages(em: EntityManager, db: Db): PagesOfPeople<Placement> {
  return new PagesOfPeople({
    name: "placements",
    personOf: ({ employeeId }) => employeeId,
    placeOf: ({ seq }) => seq,
    async read(part) {
      const { text, parameters } = latestPlaces("placement", "seq", part);
      const places = await raw(db).all<{ seq: number }>(text, parameters);
      const seq = { $in: places.map((place) => place.seq) };
      return em.find(Placement, { seq }, { orderBy: { seq: "desc" } });
    },
  });
}
