import type { Finding } from "@talenta/siasn";
import { listed, raw } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import type { OutcomeRow } from "../import-row.store.ts";
import { contractOf, isPppk } from "./who.ts";

interface Pair {
  id: string;
  nip: string;
  other: string;
  otherId: string;
  sameUnit: number;
}

/**
 * Notes on rows about people who may be on record twice: two in service of the same name and birth date, in the same
 * unit or with different contracts. A pair of one batch is told once, on the later row. One statement.
 */
export async function samePersonNotes(db: Db, outcomes: readonly OutcomeRow[]): Promise<Finding[]> {
  const rows = new Map(
    outcomes.flatMap((one) => (one.leads && one.subject !== null ? [[one.subject, one.row]] : [])),
  );
  const pairs = await raw(db).all<Pair>(
    `select e.id, e.nip, o.nip as other, o.id as "otherId",
       e.unit_id is null or o.unit_id is null or e.unit_id = o.unit_id as "sameUnit"
     from json_each(?) j cross join employee e on e.id = j.value
     cross join employee o indexed by employee_name
       on o.active = 1 and o.search_name = e.search_name and o.id <> e.id
     where e.active = 1 and o.birth_date = e.birth_date
     order by j.key, o.nip`,
    [listed([...rows.keys()])],
  );
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
        message: `${pair.nip} and ${pair.other} have the same name and birth date${says}`,
      },
    ];
  });
}

function saysOf({ nip, other, sameUnit }: Pair): string | null {
  if (isPppk(nip) && isPppk(other) && contractOf(nip) !== contractOf(other)) {
    return ", and different contracts: is one the next contract of the same person? If so, give both the same PNS ID, or set the former to inactive.";
  }
  if (sameUnit === 0) return null;
  return " and are in the same unit. Check whether they are one person, and correct the source if so.";
}
