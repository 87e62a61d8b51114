import type { PolicyDocument, ProgrammePlan } from "@talenta/talent";

import type { PolicyState } from "../enums/policy.ts";

/**
 * What a regency reads of what its province has published: documents open to everybody, no person
 * in them. In one process the province hands it over; across machines it is read over HTTP.
 * Rejects with a sentence a caller may read when the province cannot be asked.
 */
export interface PublishedSource {
  /** The document of a published or withdrawn version; null when there is none. It never changes. */
  policy(id: string, version: number): Promise<PolicyDocument | null>;
  /** How that version stands now: what is withdrawn may not be adopted newly. Null when there is none. */
  policyState(id: string, version: number): Promise<Exclude<PolicyState, "DRAFT"> | null>;
  /** The plan of a programme; null when there is none. */
  programme(id: string): Promise<ProgrammePlan | null>;
}
