import type { Principal } from "@talenta/access";
import type { CurrentPlacement, PlacementRow } from "../database/rows.ts";
import type { Work } from "../database/tables.ts";
import { writeSetting } from "../tenant/setting.store.ts";
import type { Change, ChangedThing, Tenant, Trace } from "../tenant/tenant.ts";

/** What can change without any figure about people changing with it. */
const BESIDE_FIGURES: ReadonlySet<ChangedThing> = new Set([
  "IMPORT",
  "SHARING",
  "STANDARD",
  "ADOPTION",
  "PROGRAMME",
  "REQUEST",
]);

/**
 * The one place through which everything that changes must pass. Runs `work` in one transaction, lets the tenant's
 * followers do what comes of it in that same transaction, and leaves a trace of all of it. An error undoes everything,
 * the trace included.
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
    const left = { touched, newcomers, resumed, traces };
    for (const follow of tenant.followers) await follow(change, left);
    if (traces.some(({ thing }) => !BESIDE_FIGURES.has(thing))) {
      await writeSetting(unit.db, "changed_at", tenant.clock().toISOString());
    }
    return traces;
  };
  return { change, settle };
}
