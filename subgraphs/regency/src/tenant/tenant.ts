import type { PublishedSource, RegencyKind } from "@talenta/contract";
import type { Logger } from "@talenta/service";
import type { IsoDate, Policy, PolicyDocument, RegencyCode } from "@talenta/talent";
import type { Adoption } from "../policy/adoption.store.ts";
import type { PolicyName } from "../policy/policy.store.ts";
import { dayInJakarta } from "./clock.ts";
import type { OpenDatabase } from "../database/tables.ts";

/** One regency at work: its name, its database, and what it has adopted. Services are functions over it. */
export interface Tenant {
  readonly code: RegencyCode;
  readonly name: string;
  readonly kind: RegencyKind;
  readonly store: OpenDatabase;
  readonly log: Logger;
  /** The policy adopted today, ready for use, as of the request's beginning. Inside a transaction that may adopt another, ask `adoptedPolicy`. */
  readonly policy: Policy;
  /** All adoptions, latest day first. */
  readonly adoptions: readonly Adoption[];
  /** Any policy version ever adopted here, ready for use; null for others. */
  policyNamed(name: PolicyName): Policy | null;
  /** The document of any policy version ever adopted here; null for others. */
  policyDocument(id: string, version: number): Promise<PolicyDocument | null>;
  /** Takes in what was decided about policies since, in this process or another on the same database. */
  followAdoptions(): Promise<void>;
  /** What the province has published. */
  readonly published: PublishedSource;
  /** How long a question waits for figures that take longer to compute, in milliseconds. */
  readonly figuresWaitMs: number;
  /** Random secret of this database; turns a person's key into an opaque id. */
  readonly idSecret: string;
  readonly clock: () => Date;
}

/** Today in Asia/Jakarta, by the tenant's clock. */
export function today(tenant: Pick<Tenant, "clock">): IsoDate {
  return dayInJakarta(tenant.clock());
}
