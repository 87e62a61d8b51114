import { group } from "../group.ts";
import { INSIDE, PERSON, PUBLIC, RECORD } from "../rule.ts";

/** Placements over time, and the policies they are made under. */
export const PLACEMENT_PERMISSIONS = [
  group(PUBLIC, { Regency: "policy" }),
  group(PERSON, { Placement: "id standing" }),
  group(RECORD, {
    Employee: "placements",
    Placement: "supersededAt dossier",
    PlacementConnection: "edges pageInfo",
    PlacementEdge: "cursor node",
  }),
  group(INSIDE, {
    Regency: "adoptions",
    Adoption: "id policy from inForce decidedBy decidedAt cancelledAt",
  }),
];
