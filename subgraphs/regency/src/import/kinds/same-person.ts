import { say, type Sentence } from "@talenta/sentences";
import type { Finding } from "@talenta/siasn";
import { hint, rowsOf } from "@talenta/store";
import type { Db, Tables } from "../../database/tables.ts";
import type { OutcomeRow } from "../import-row.store.ts";
import { contractOf, isPppk } from "./who.ts";

/**
 * Notes on rows about people who may be on record twice: two in service of the same name and birth date, in the same
 * unit or with different contracts. A pair of one batch is told once, on the later row. One statement.
 */
export async function samePersonNotes(db: Db, outcomes: readonly OutcomeRow[]): Promise<Finding[]> {
  const rows = new Map(
    outcomes.flatMap((one) => (one.leads && one.subject !== null ? [[one.subject, one.row]] : [])),
  );
  const pairs = await pairsWith(db, [...rows.keys()]);
  return pairs.flatMap((pair): Finding[] => {
    const row = rows.get(pair.id) ?? 0;
    if ((rows.get(pair.otherId) ?? 0) > row) return [];
    const says = saysOf(pair);
    if (says === null) return [];
    return [
      {
        row,
        column: "NIP BARU",
        value: pair.nip,
        dimension: "CONSISTENCY",
        severity: "NOTE",
        message: says,
      },
    ];
  });
}

type Pair = Awaited<ReturnType<typeof pairsWith>>[number];

/** These people, each with everybody in service of the same name and birth date. */
function pairsWith(db: Db, ids: readonly string[]) {
  return db
    .selectFrom(
      rowsOf(
        ids.map((id) => ({ id })),
        { id: "text" },
      ).as("j"),
    )
    .crossJoin("employee as e")
    .innerJoin(hint("employee", "employee_name").as("o").of<Tables>(), (join) => join.onTrue())
    .select(["e.id", "e.nip", "o.nip as other", "o.id as otherId"])
    .select((eb) =>
      eb
        .case()
        .when(
          eb.or([
            eb("e.unit_id", "is", null),
            eb("o.unit_id", "is", null),
            eb("e.unit_id", "=", eb.ref("o.unit_id")),
          ]),
        )
        .then(1)
        .else(0)
        .end()
        .as("sameUnit"),
    )
    .whereRef("e.id", "=", "j.id")
    .where("e.active", "=", 1)
    .where("o.active", "=", 1)
    .whereRef("o.search_name", "=", "e.search_name")
    .whereRef("o.id", "<>", "e.id")
    .whereRef("o.birth_date", "=", "e.birth_date")
    .orderBy("j.ord")
    .orderBy("o.nip")
    .execute();
}

function saysOf({ nip, other, sameUnit }: Pair): Sentence | null {
  if (isPppk(nip) && isPppk(other) && contractOf(nip) !== contractOf(other)) {
    return say("finding.sameContract", { nip, other });
  }
  if (sameUnit === 0) return null;
  return say("finding.sameUnit", { nip, other });
}
