import type { FiguresQuestionOf } from "@talenta/contract";
import {
  type Breakdown,
  BOXES,
  breakdownsBy,
  type Box,
  type GroupCounts,
  type GroupDimension,
  shareableBreakdown,
} from "@talenta/talent";
import { standingOf } from "../access/visibility.ts";
import { activeMatching, type Condition } from "../employee/employee.filter.ts";
import { today, type Tenant } from "../regency/tenant.ts";
import { inOneState } from "./one-state.ts";
import { groupExpression, groupValue } from "./group.sql.ts";
import type { FigureAnswer, FigureCaller } from "./answerer.ts";

/** This regency's part of a merged breakdown. */
export async function nineBoxSlice(
  tenant: Tenant,
  caller: FigureCaller,
  question: FiguresQuestionOf<"NINE_BOX">,
): Promise<FigureAnswer> {
  return { status: "OK", figures: { ...(await breakdown(tenant, caller, question)) } };
}

/** The nine box of this regency and its groups; from outside, small units are one row. */
export async function breakdown(
  tenant: Tenant,
  { principal }: Pick<FigureCaller, "principal">,
  { by, filter }: Pick<FiguresQuestionOf<"NINE_BOX">, "by" | "filter">,
): Promise<Breakdown> {
  const condition = activeMatching(filter, tenant);
  const rows = (dimension: GroupDimension | null) => rowsBy(tenant, dimension, condition);
  const [[whole], groups] = await inOneState(tenant.store, async () => [
    await rows(null),
    await Promise.all(by.map(rows)),
  ]);
  const inOrder = breakdownsBy(by).sum([{ counts: whole?.counts ?? [], groups: groups.flat() }]);
  return standingOf(principal, tenant) === "OWN" ? inOrder : shareableBreakdown(inOrder);
}

interface CountRow {
  value: string | null;
  label: string | null;
  box: Box | null;
  n: number;
}

async function rowsBy(
  tenant: Tenant,
  dimension: GroupDimension | null,
  { text, parameters }: Condition,
): Promise<GroupCounts[]> {
  const value = dimension && groupExpression(dimension, today(tenant));
  const label =
    dimension === "UNIT" ? "(select name from unit where unit.id = employee.unit_id)" : "null";
  const rows = await tenant.store.sql.all<CountRow>(
    `select ${value?.text ?? "null"} as value, ${label} as label, box, count(*) as n
     from employee where ${text} group by 1, box`,
    [...(value?.parameters ?? []), ...parameters],
  );
  return [...Map.groupBy(rows, (row) => row.value)].map(([own, cells]) => ({
    dimension: dimension ?? "UNIT",
    value: dimension && groupValue(tenant, dimension, own),
    label: cells[0]?.label ?? null,
    counts: [null, ...BOXES].map((box) => cells.find((cell) => cell.box === box)?.n ?? 0),
  }));
}
