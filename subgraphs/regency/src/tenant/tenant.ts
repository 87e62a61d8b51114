import type { EvidenceKind } from "@talenta/siasn";
import type { PublishedSource, RegencyKind } from "@talenta/contract";
import type { Logger } from "@talenta/service";
import {
  type IsoDate,
  type Policy,
  type PolicyDocument,
  type RegencyCode,
  dayInJakarta,
} from "@talenta/talent";
import type { Adoption } from "../policy/adoption.store.ts";
import type { PolicyName } from "../policy/policy.store.ts";
import type { CurrentPlacement, PlacementRow } from "../database/rows.ts";
import type { OpenDatabase, Work } from "../database/tables.ts";

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
  /** What follows every change, one after the other; given by whoever puts the regency together. */
  readonly followers: readonly Follower[];
}

/** Today in Asia/Jakarta, by the tenant's clock. */
export function today(tenant: Pick<Tenant, "clock">): IsoDate {
  return dayInJakarta(tenant.clock());
}

/** What can change in a regency's database. */
export type ChangedThing =
  | "EMPLOYEE"
  | "IMPORT"
  | EvidenceKind
  | "PLACEMENT"
  | "SHARING"
  | "STANDARD"
  | "ADOPTION"
  | "PROGRAMME"
  | "PARTICIPANT"
  | "REQUEST"
  | "CALIBRATION";

/** How it changed. */
type ChangeAction =
  | "CREATED"
  | "UPDATED"
  | "COMPUTED"
  | "ENDED"
  | "CALIBRATED"
  | "CANCELLED"
  | "WITHDRAWN"
  | "UNDONE"
  | "TAKEN"
  | "GRANTED"
  | "REFUSED"
  | "SIGNED";

/** A change under way: where and by whom, the unit of work it belongs to, and the trace it leaves. */
export interface Change extends Work {
  readonly tenant: Tenant;
  /** Subject of whoever changes something. */
  readonly by: string;
  /** Notes what changed; for people, `subjects` are their opaque ids. */
  record(thing: ChangedThing, action: ChangeAction, subjects: readonly string[]): void;
  /** Asks for these people's placements to be computed anew before the change is committed. */
  replace(employeeIds: Iterable<string>): void;
  /** Lets what committees decided about earlier placements go on, of whoever is placed so again. */
  resume(earlier: ReadonlyMap<string, CurrentPlacement>): void;
  /**
   * Hands over the first placements of people who have just come on record, whose figures already stand on them.
   * They hold unless the change also asks for these people to be placed anew.
   */
  place(newcomers: Iterable<PlacementRow>): void;
}

/** One line of the trace. */
export interface Trace {
  readonly thing: ChangedThing;
  readonly action: ChangeAction;
  readonly subjects: readonly string[];
}

/** What a change leaves to those who follow it. */
interface Left {
  /** Ids of the people to be placed anew. */
  readonly touched: ReadonlySet<string>;
  readonly newcomers: readonly PlacementRow[];
  /** Placements that held until what is now taken back, by employee id. */
  readonly resumed: ReadonlyMap<string, CurrentPlacement>;
  /** What the change has recorded so far. */
  readonly traces: readonly Trace[];
}

/** Does what follows every change, in its transaction and before it is committed. */
export type Follower = (change: Change, left: Left) => Promise<void>;
