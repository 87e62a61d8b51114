import type { Selectable } from "kysely";
import type { Tables } from "./tables.ts";

/** The placement somebody has at the moment, as its table holds it; figures in millionths of a point. */
export type CurrentPlacement = Readonly<
  Omit<Selectable<Tables["placement"]>, "seq" | "superseded_at">
>;

/** A placement to be stored, with what it takes over from the one before it. */
export type PlacementRow = Omit<CurrentPlacement, "id">;
