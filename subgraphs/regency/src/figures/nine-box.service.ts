import type { FiguresQuestionOf } from "@talenta/contract";
import {
  type Breakdown,
  BOXES,
  breakdownsBy,
  type GroupCounts,
  type Grouping,
  groupingsOf,
  shareableBreakdown,
  type Standings,
} from "@talenta/talent";
import { sql } from "kysely";
import { relationOf } from "../access/visibility.ts";
import { activeMatching, type Condition } from "../employee/employee.filter.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import { type UnitTree, unitTree } from "../unit/unit-tree.ts";
import { inOneState } from "./one-state.ts";
import { groupOf, namedKey, topValue } from "./group.ts";
import type { FigureAnswer, FigureCaller } from "./answerer.ts";

type Question = FiguresQuestionOf<"NINE_BOX">;

/** This regency's part of a merged breakdown. */
export async function nineBoxSlice(
  tenant: Tenant,
  caller: FigureCaller,
  question: Question,
): Promise<FigureAnswer> {
  return { status: "OK", figures: { ...(await breakdown(tenant, caller, question)) } };
}

/** The nine box of this regency and its groups; from outside, small units are one row. */
export async function breakdown(
  tenant: Tenant,
  { principal }: Pick<FigureCaller, "principal">,
  { by, crossed, filter }: Omit<Question, "about">,
): Promise<Breakdown> {
  const condition = activeMatching(filter, tenant);
  const groupings = groupingsOf(by, crossed);
  const read = async () => {
    const [cells, tree] = await Promise.all([
      Promise.all(groupings.map((grouping) => cellsBy(tenant, grouping, condition))),
      unitTree(tenant.store.db),
    ]);
    const groups = cells.flatMap((own, at) => rowsOf(tenant, tree, groupings[at], own));
    const whole = standingsOf(await cellsBy(tenant, [], condition));
    return { tree, inOrder: breakdownsBy(groupings).sum([{ ...whole, groups }]) };
  };
  const { tree, inOrder } = await inOneState(tenant.store, read);
  if (relationOf(principal, tenant) === "OWN") return inOrder;
  return shareableBreakdown(inOrder, topValue(tenant, tree));
}

type CountRow = Awaited<ReturnType<typeof cellsBy>>[number];

/** How many have which values on these dimensions, and stand where. One statement. */
function cellsBy(
  tenant: Tenant,
  [first, second]: Grouping | readonly [undefined?, undefined?],
  condition: Condition,
) {
  const where = { code: tenant.code, day: today(tenant) };
  return tenant.store.db
    .selectFrom("employee")
    .select((eb) => [
      groupOf(eb, first, where).as("first"),
      groupOf(eb, second, where).as("second"),
      "box",
      eb.fn.countAll<number>().as("n"),
      eb.fn.sum<number | null>("certain").as("certain"),
    ])
    .where(condition)
    .groupBy([sql.lit(1), sql.lit(2), "box"])
    .execute();
}

function rowsOf(
  tenant: Tenant,
  tree: UnitTree,
  grouping: Grouping | undefined,
  cells: readonly CountRow[],
): GroupCounts[] {
  if (grouping === undefined) return [];
  const [row, column] = grouping;
  const groups = Map.groupBy(cells, ({ first, second }) => JSON.stringify([first, second]));
  return [...groups.values()].map((own) => {
    const { first = null, second = null } = own[0] ?? {};
    return {
      ...namedKey(tenant, tree, row, first),
      ...(column !== undefined && { across: namedKey(tenant, tree, column, second) }),
      ...standingsOf(own),
    };
  });
}

function standingsOf(cells: readonly CountRow[]): Standings {
  const places = [null, ...BOXES].map((box) => cells.find((cell) => cell.box === box));
  return {
    counts: places.map((cell) => cell?.n ?? 0),
    certain: places.map((cell) => (cell?.box == null ? 0 : (cell.certain ?? 0))),
  };
}
