import { dayInJakarta } from "@talenta/talent";
import type { Principal } from "@talenta/access";
import type { ImportKind } from "@talenta/contract";
import type { NotNull } from "kysely";
import type { Db } from "../../database/tables.ts";
import { changing } from "../../change/change.service.ts";
import { type Change, today, type Tenant } from "../../tenant/tenant.ts";
import { movedUntil } from "../../placement/placement.store.ts";
import { importErrors } from "../import.errors.ts";
import { adoptionsSince, casesSince, importsSince } from "./touched-since.ts";
import { undoEmployees } from "./undo-employees.ts";
import { undoEvidence } from "./undo-evidence.ts";
import type { UndoKind, WrittenRow } from "./undo-kind.ts";
import { undoStandards } from "./undo-standards.ts";
import { checkedReason, DAYS_TO_UNDO, undoErrors } from "./undo.errors.ts";

const MS_PER_DAY = 86_400_000;

/** What came of undoing an import. */
export interface UndoneImport {
  readonly id: string;
  /** How many subjects say again what they said before. */
  readonly restored: number;
  /** How many subjects are on record no longer. */
  readonly withdrawn: number;
}

const UNDO: Readonly<Record<ImportKind, UndoKind>> = {
  EMPLOYEES: undoEmployees,
  STANDARDS: undoStandards,
  APPRAISALS: undoEvidence,
  ASSESSMENTS: undoEvidence,
  AWARDS: undoEvidence,
  TEAM_ASSIGNMENTS: undoEvidence,
  FEEDBACK_360: undoEvidence,
  TRAININGS: undoEvidence,
  POSTS_HELD: undoEvidence,
  EDUCATIONS: undoEvidence,
  DISCIPLINE: undoEvidence,
};

/**
 * Takes back what an import did, finished or still open, as a change of its own: what it replaced returns, what it
 * created is withdrawn, and placements follow. The import stays, as undone, and takes no more rows. All or nothing.
 *
 * @throws NOT_FOUND without such an import; CONFLICT when it is undone already or a dry run, later than 30 days after
 * its end, or when something later rests on what it wrote; BAD_USER_INPUT without a reason
 */
export function undoImport(
  tenant: Tenant,
  actor: Principal,
  input: { readonly importId: string; readonly reason: string },
): Promise<UndoneImport> {
  const reason = checkedReason(input.reason);
  return changing(tenant, actor, async (change) => {
    const { db } = change;
    const one = await importToUndo(db, input.importId);
    checkImport(tenant, one);
    const kind = UNDO[one.kind];
    const rows = await writtenRows(db, one.id);
    const people = await kind.people(db, rows);
    const touches = [
      ...(await importsSince(db, one)),
      ...(await kind.touched(db, one, rows)),
      ...(await casesSince(db, one, people)),
      ...(await adoptionsSince(db, one, today(tenant))),
    ];
    if (touches.length > 0) throw undoErrors.touched(one.id, touches);
    const at = tenant.clock().toISOString();
    const by = actor.subject;
    const created = rows.filter(({ beforeHash }) => beforeHash === null);
    const replaced = rows.filter(({ beforeHash }) => beforeHash !== null);
    const undoing = { origin: "UNDO", originId: one.id, by, at, reason } as const;
    await kind.withdraw(change, created, undoing);
    await kind.restore(change, one, replaced, undoing);
    change.resume(await movedUntil(db, people, one.begunAt));
    await markUndone(change, one.id, undoing);
    return { id: one.id, restored: replaced.length, withdrawn: created.length };
  });
}

type StoredImport = Awaited<ReturnType<typeof importToUndo>>;

async function importToUndo(db: Db, id: string) {
  const found = await db
    .selectFrom("import")
    .select(["id", "kind", "dry_run as dryRun", "begun_at as begunAt"])
    .select(["finished_at as finishedAt", "undone_at as undoneAt"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (found === undefined) throw importErrors.unknown(id.slice(0, 40));
  return found;
}

function checkImport(tenant: Tenant, { id, dryRun, finishedAt, undoneAt }: StoredImport): void {
  if (dryRun === 1) throw undoErrors.dryRun(id);
  if (undoneAt !== null) throw undoErrors.again(id, dayInJakarta(new Date(undoneAt)));
  if (finishedAt === null) return;
  const finished = new Date(finishedAt);
  if (tenant.clock().getTime() - finished.getTime() > DAYS_TO_UNDO * MS_PER_DAY) {
    throw undoErrors.tooLate(id, dayInJakarta(finished));
  }
}

/** The rows by which the import changed something, in the order of the file. */
function writtenRows(db: Db, importId: string): Promise<WrittenRow[]> {
  return (
    db
      .selectFrom("import_row")
      .select(["row", "subject", "hash", "before_hash as beforeHash"])
      .where("import_id", "=", importId)
      .where("outcome", "in", ["CREATED", "UPDATED"])
      .where("leads", "=", 1)
      .orderBy("row")
      // Nothing could be made or changed without them.
      .$narrowType<{ subject: NotNull; hash: NotNull }>()
      .execute()
  );
}

async function markUndone(
  change: Change,
  id: string,
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  const { db } = change;
  await db
    .updateTable("import_row")
    .set({ cells: null, before: null })
    .where("import_id", "=", id)
    .where("outcome", "<>", "REJECTED")
    .execute();
  await db
    .updateTable("import")
    .set({ state: "UNDONE", undone_at: at, undone_by: by, undo_reason: reason })
    .where("id", "=", id)
    .execute();
  change.record("IMPORT", "UNDONE", [id]);
}
