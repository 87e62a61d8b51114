import type { Principal } from "@talenta/access";
import type { EvidenceKind } from "../evidence/evidence-kind.ts";
import { recomputePlacements, storeFirstPlacements } from "../placement/placement.service.ts";
import type { CurrentPlacement, PlacementRow } from "../placement/placement.store.ts";
import { followRecords } from "../programme/result.service.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { writeSetting } from "../tenant/setting.store.ts";
import type { Work } from "../database/tables.ts";

/** What can change in a regency's database. */
type ChangedThing =
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
/** What can change without any figure about people changing with it. */
const BESIDE_FIGURES: ReadonlySet<ChangedThing> = new Set([
  "IMPORT",
  "SHARING",
  "STANDARD",
  "ADOPTION",
  "PROGRAMME",
  "REQUEST",
]);

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
interface Trace {
  thing: ChangedThing;
  action: ChangeAction;
  subjects: readonly string[];
}

/**
 * The one place through which everything that changes must pass. Runs `work` in one transaction,
 * recomputes the placements it asked for in that same transaction, lets participants of programmes
 * follow, and leaves a trace of all of it. An error undoes everything, the trace included.
 */
export async function changing<T>(
  tenant: Tenant,
  actor: Pick<Principal, "subject">,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  let traces: readonly Trace[] = [];
  const result = await tenant.store.transaction(async (unit) => {
    const begun = beginChange(tenant, unit, actor);
    const outcome = await work(begun.change);
    traces = await begun.settle();
    return outcome;
  });
  for (const { thing, action, subjects } of traces) {
    tenant.log.debug(
      { regency: tenant.code, actor: actor.subject, thing, action, count: subjects.length },
      "changed",
    );
  }
  return result;
}

/**
 * A change within a transaction that is not its own; `settle` does what follows from it and answers its trace. For
 * `changing`, and for a rehearsal, which rolls all of it back.
 */
export function beginChange(
  tenant: Tenant,
  unit: Work,
  actor: Pick<Principal, "subject">,
): { readonly change: Change; settle(): Promise<readonly Trace[]> } {
  const traces: Trace[] = [];
  const touched = new Set<string>();
  const newcomers: PlacementRow[] = [];
  const resumed = new Map<string, CurrentPlacement>();
  const change: Change = {
    ...unit,
    tenant,
    by: actor.subject,
    record: (thing, action, subjects) => {
      if (subjects.length > 0) traces.push({ thing, action, subjects });
    },
    replace: (ids) => {
      for (const id of ids) touched.add(id);
    },
    resume: (earlier) => {
      for (const [id, placement] of earlier) resumed.set(id, placement);
    },
    place: (placements) => {
      for (const placement of placements) newcomers.push(placement);
    },
  };
  const settle = async () => {
    const first = newcomers.filter((one) => !touched.has(one.employee_id));
    await storeFirstPlacements(unit.db, first, tenant.clock());
    const { changed } = await recomputePlacements(tenant, unit.db, [...touched], resumed);
    const computed = [...first.map((one) => one.employee_id), ...changed];
    change.record("PLACEMENT", "COMPUTED", computed);
    const placed = traces.flatMap(({ thing, subjects }) => (thing === "PLACEMENT" ? subjects : []));
    const concerned = [...new Set([...touched, ...placed])];
    const followed = await followRecords(tenant, unit.db, concerned, actor.subject);
    change.record("PARTICIPANT", "UPDATED", followed);
    if (traces.some(({ thing }) => !BESIDE_FIGURES.has(thing))) {
      await writeSetting(unit.db, "changed_at", tenant.clock().toISOString());
    }
    return traces;
  };
  return { change, settle };
}
