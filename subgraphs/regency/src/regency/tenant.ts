import type { RegencyKind } from "@talenta/contract";
import type { Logger } from "@talenta/service";
import type { Store } from "@talenta/store";
import type { IsoDate, Policy, RegencyCode } from "@talenta/talent";
import { dayInJakarta } from "./clock.ts";

/** One regency at work: its name, its database, and what it has adopted. Services are functions over it. */
export interface Tenant {
  readonly code: RegencyCode;
  readonly name: string;
  readonly kind: RegencyKind;
  readonly store: Store;
  readonly log: Logger;
  /** The policy adopted, ready for use. */
  readonly policy: Policy;
  /** Random secret of this database; turns a person's key into an opaque id. */
  readonly idSecret: string;
  readonly clock: () => Date;
}

/** Today in Asia/Jakarta, by the tenant's clock. */
export function today(tenant: Tenant): IsoDate {
  return dayInJakarta(tenant.clock());
}
