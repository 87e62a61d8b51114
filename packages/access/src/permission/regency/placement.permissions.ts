import { group } from "../group.ts";
import { HEAD, INSIDE, KEEPER_OR_HEAD, PERSON, PUBLIC, RECORD } from "../rule.ts";

/** Placements over time, and the policies they are made under. */
export const PLACEMENT_PERMISSIONS = [
  group(PUBLIC, { Regency: "policy" }),
  group(PERSON, { Placement: "id computedBox calibratedBox" }),
  group(RECORD, {
    Employee: "placements placementById",
    Placement: "supersededAt dossier",
    PlacementConnection: "edges pageInfo",
    PlacementEdge: "cursor node",
  }),
  group(KEEPER_OR_HEAD, {
    Mutation: "recomputePlacements",
    RecomputePlacementsPayload: "regency computed changed moved boxes clientMutationId",
    Recomputation: "computed changed moved boxes",
    BoxChange: "box before after",
  }),
  group(HEAD, {
    Mutation: "adoptPolicy cancelAdoption",
    AdoptPolicyPayload: "regency adoption recomputed",
    CancelAdoptionPayload: "regency adoption",
  }),
  group(INSIDE, {
    Regency: "adoptions",
    Adoption: "id policy from inForce decidedBy decidedAt cancelledAt note",
  }),
];
