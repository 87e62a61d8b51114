import { jsonObject, rowsOf } from "@talenta/store";
import type { Db } from "../database/tables.ts";

/** A unit as a file names it. */
interface UnitTold {
  readonly id: string;
  /** The id where the file gives no name. */
  readonly name: string;
  readonly parentId: string | null;
}

/** A position as a file names it. */
interface PositionTold {
  readonly id: string;
  readonly title: string;
  readonly kind: string | null;
  readonly class: string | null;
}

/** Keeps what those of these units were that an import is about to make or change. One statement. */
export async function keepUnits(
  db: Db,
  importId: string,
  units: readonly UnitTold[],
): Promise<void> {
  await db
    .insertInto("structure_revision")
    .columns(["import_id", "kind", "thing_id", "before"])
    .expression((qb) =>
      qb
        .selectFrom(rowsOf(units, { id: "text", name: "text", parentId: "text" }).as("n"))
        .leftJoin("unit as u", "u.id", "n.id")
        .select((eb) => [
          eb.val(importId).as("import_id"),
          eb.val("UNIT").as("kind"),
          "n.id",
          eb
            .case()
            .when("u.id", "is", null)
            .then(null)
            .else(jsonObject({ name: eb.ref("u.name"), parentId: eb.ref("u.parent_id") }))
            .end()
            .as("before"),
        ])
        .where((eb) =>
          eb.or([
            eb("u.id", "is", null),
            eb.and([eb("n.name", "<>", eb.ref("u.id")), eb("n.name", "<>", eb.ref("u.name"))]),
            eb.and([
              eb("n.parentId", "is not", null),
              eb("n.parentId", "is distinct from", eb.ref("u.parent_id")),
            ]),
          ]),
        ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps what those of these positions were that an import is about to make or change. One statement. */
export async function keepPositions(
  db: Db,
  importId: string,
  positions: readonly PositionTold[],
): Promise<void> {
  const told = rowsOf(positions, { id: "text", title: "text", kind: "text", class: "text" });
  await db
    .insertInto("structure_revision")
    .columns(["import_id", "kind", "thing_id", "before"])
    .expression((qb) =>
      qb
        .selectFrom(told.as("n"))
        .leftJoin("position as p", "p.id", "n.id")
        .select((eb) => [
          eb.val(importId).as("import_id"),
          eb.val("POSITION").as("kind"),
          "n.id",
          eb
            .case()
            .when("p.id", "is", null)
            .then(null)
            .else(
              jsonObject({
                title: eb.ref("p.title"),
                kind: eb.ref("p.kind"),
                class: eb.ref("p.class"),
              }),
            )
            .end()
            .as("before"),
        ])
        .where((eb) =>
          eb.or([
            eb("p.id", "is", null),
            eb("n.title", "is distinct from", eb.ref("p.title")),
            eb("n.kind", "is distinct from", eb.ref("p.kind")),
            eb("n.class", "is distinct from", eb.ref("p.class")),
          ]),
        ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
