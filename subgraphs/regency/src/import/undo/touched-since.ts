import type { ImportKind } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { hint, oneOf } from "@talenta/store";
import { type IsoDate, dayInJakarta } from "@talenta/talent";
import type { Db, Tables } from "../../database/tables.ts";
import { listAdoptions } from "../../policy/adoption.store.ts";
import type { ImportToUndo, Touch } from "./undo-kind.ts";

/**
 * Other imports that told something about what this one changed, and did so later: rows are numbered in the order they
 * came in, over all imports. Rejected rows told nothing.
 */
export async function importsSince(
  db: Db,
  { id, begunAt, kind }: ImportToUndo & { readonly kind: ImportKind },
): Promise<Touch[]> {
  // The order of the tables is given: of an import SQLite expects few rows, and would read them all instead.
  const found = await db
    .selectFrom("import as i")
    .crossJoin(hint("import_row", "import_row_outcome").as("one").of<Tables>())
    .crossJoin(hint("import_row", "import_row_subject").as("later").of<Tables>())
    .select((eb) => [
      "i.file_name as fileName",
      "i.begun_at as begunAt",
      eb.fn.count<number>("later.subject").distinct().as("n"),
    ])
    .where("one.import_id", "=", id)
    .where("one.outcome", "in", ["CREATED", "UPDATED"])
    .where("one.leads", "=", 1)
    .whereRef("later.import_id", "=", "i.id")
    .whereRef("later.subject", "=", "one.subject")
    .whereRef("later.seq", ">", "one.seq")
    .where("later.outcome", "<>", "REJECTED")
    .where("i.id", "<>", id)
    .where("i.kind", "=", kind)
    .where("i.state", "<>", "UNDONE")
    .where("i.dry_run", "=", 0)
    .where((eb) => eb.or([eb("i.finished_at", "is", null), eb("i.finished_at", ">=", begunAt)]))
    .groupBy("i.id")
    .orderBy("i.begun_at")
    .orderBy("i.id")
    .execute();
  return found.map(({ fileName: file, begunAt: begun, n: count }) =>
    say("import.touchedByImport", { kind, file, day: dayInJakarta(new Date(begun)), count }),
  );
}

/** Cases of these people that a committee has opened or decided since; cancelled sessions decide nothing. */
export async function casesSince(
  db: Db,
  { begunAt }: ImportToUndo,
  people: readonly string[],
): Promise<Touch[]> {
  const found = await db
    .selectFrom("calibration_case as c")
    .innerJoin("calibration_session as s", "s.id", "c.session_id")
    .leftJoin("placement as p", "p.id", "c.placement_id")
    .select((eb) => ["s.id", "s.opened_at as openedAt", eb.fn.countAll<number>().as("n")])
    .where("s.state", "<>", "CANCELLED")
    .where(oneOf("c.employee_id", people))
    .where((eb) =>
      eb.or([
        eb("s.opened_at", ">=", begunAt),
        eb("c.closed_at", ">=", begunAt),
        eb("p.computed_at", ">=", begunAt),
      ]),
    )
    .groupBy("s.id")
    .orderBy("s.opened_at")
    .orderBy("s.id")
    .execute();
  return found.map(({ id, openedAt, n: count }) =>
    say("import.touchedBySession", { id, day: dayInJakarta(new Date(openedAt)), count }),
  );
}

/**
 * Adoptions of a policy that came into force since: people were placed by it with what the import brought. Nobody
 * decided about the one a database begins with.
 */
export async function adoptionsSince(
  db: Db,
  { begunAt }: ImportToUndo,
  today: IsoDate,
): Promise<Touch[]> {
  const day = dayInJakarta(new Date(begunAt));
  return (await listAdoptions(db))
    .filter(
      ({ cancelledAt, from, decidedAt, decidedBy }) =>
        decidedBy !== null &&
        cancelledAt === null &&
        from <= today &&
        (from > day || decidedAt >= begunAt),
    )
    .map(({ policyId: id, policyVersion: version, from }) =>
      say("import.touchedByAdoption", { id, version, from }),
    );
}
